import { createExcelHost } from '../../src/excel';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice, undoLatest, writeText } from '../support/office';

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
