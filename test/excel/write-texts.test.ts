import { createExcelHost } from '../../src/excel';
import { readWorkbook } from '../../src/form';
import { reasonPremises } from '../../src/form/reasons/reason-premises';
import { fixtureSheets } from '../support/fixtures';
import { beforeRequest, openInOffice, type OpenOffice, undoLatest, writeText } from '../support/office';

const SHEET = '农贸市场提质改造专项资金';
const REASON = { row: 16, column: 9 };
let office: OpenOffice;

beforeEach(() => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
});
afterEach(() => office.close());

test.each([
  '=HYPERLINK("x")',
  '+1',
  '-原因',
  '@原因',
  "'引号",
  '12%',
  '2022-12-31',
  '资金结余，下年继续使用',
])('the reason %s is written as the text it is and can be taken back', async (text) => {
  const port = createExcelHost();
  const before = await office.snapshot();
  await writeText(port, SHEET, REASON, text);
  expect(await office.value(SHEET, 'I16')).toBe(text);
  expect((await port.readWorkbook()).history[0]).toMatchObject({ name: '填写说明', cells: 1 });
  await undoLatest(port);
  expect(await office.snapshot()).toEqual(before);
});

const idOf = (name: string): string => office.engine.sheets().find((sheet) => sheet.name === name)!.id;

/** What stands in the cells of the sheet, and in which formats. */
function everyCell(): unknown {
  const { top, left, bottom, right } = office.engine.usedBlock(idOf(SHEET))!;
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return rows.map((row) => columns.map((column) => office.engine.cell(idOf(SHEET), row, column)));
}

test.each([
  ['the row has moved', (): void => office.engine.insertRows(idOf(SHEET), 14, 1)],
  ['the indicator has another name', (): void => office.type(SHEET, 'D16', '另一个指标')],
  ['somebody has written a reason', (): void => office.type(SHEET, 'I16', '别人写的')],
])('where %s nothing is written, whenever that was', async (_, happens) => {
  let request = 1;
  for (; ; request++) {
    if (request > 1) {
      office.close();
      office = openInOffice(fixtureSheets('zhuzhou-2022'));
    }
    const port = createExcelHost();
    const { sheets } = readWorkbook((await port.readWorkbook()).sheets);
    const { grid, forms } = sheets.find(({ cells }) => cells.name === SHEET)!;
    const premises = reasonPremises(grid, forms[0]!, REASON);
    expect(premises.map(({ value }) => value)).toContain('资金投入率');
    let happened: unknown = null;
    beforeRequest(office, request, () => (happens(), (happened = everyCell())));
    const failure = await port
      .writeTexts([{ sheet: SHEET, cell: REASON, text: '资金结余', premises }], '填写说明')
      .then(
        () => null,
        (cause: unknown) => cause,
      );
    // The request that wrote is behind us: what happens now happens to a reason that is written.
    if (failure === null) break;
    expect(failure).toMatchObject({ code: 'Outdated' });
    expect(everyCell()).toEqual(happened);
  }
  expect(request).toBeGreaterThan(3);
});

test('listeners hear of the user, not of us', async () => {
  const port = createExcelHost();
  let heard = 0;
  const stop = await port.onChanged(() => heard++);
  await writeText(port, SHEET, REASON, '原因');
  expect(heard).toBe(0);
  office.type(SHEET, 'F6', '400');
  await new Promise((done) => setTimeout(done, 50));
  expect(heard).toBe(1);
  await stop();
  office.type(SHEET, 'F6', '401');
  await new Promise((done) => setTimeout(done, 50));
  expect(heard).toBe(1);
});
