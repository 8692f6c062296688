import { buildFindingList } from '../../src/actions';
import { analyseWorkbook, nearForms, readWorkbook, type SheetCells } from '../../src/form';
import { findingRows, FINDING_STATES, OWN_FINDING_COLUMNS } from '../../src/form/report';
import { createExcelHost } from '../../src/excel';
import { HostFailure, type WorkbookHost } from '../../src/host';
import { drawOwnFindingList } from '../../src/templates';
import { fixtureSheets } from '../support/fixtures';
import { failAtEveryAction } from '../support/faults';
import { openInOffice, type OpenOffice, undoLatest } from '../support/office';
import { perform } from '../support/perform';

const LIST = '问题清单';
const [OPEN, DONE] = FINDING_STATES;
let office: OpenOffice;
let port: WorkbookHost;
afterEach(() => office.close());

function open(...names: string[]): void {
  office = openInOffice(names.flatMap(fixtureSheets));
  port = createExcelHost();
}

const build = (): Promise<string> => perform(port, buildFindingList);

async function list(): Promise<SheetCells | undefined> {
  return (await port.readWorkbook()).sheets.find(({ name }) => name === LIST);
}

/** The lines below the headings, by column. */
async function lines(): Promise<Record<string, string>[]> {
  const { values } = (await list())!;
  const headings = values[0]!.map(String);
  return values
    .slice(1)
    .map((row) => Object.fromEntries(headings.map((heading, index) => [heading, String(row[index] ?? '')])));
}

async function findings(): Promise<ReturnType<typeof findingRows>> {
  return findingRows(analyseWorkbook((await port.readWorkbook()).sheets));
}

test('each finding has a line with a link to its cell, as ziping check --xlsx writes it', async () => {
  open('zhuzhou-2022');
  const found = await findings();
  expect(await build()).toBe(`已生成“问题清单”，共 ${found.length} 处问题`);
  const all = await lines();
  expect(Object.keys(all[0]!)).toEqual(OWN_FINDING_COLUMNS.map(({ label }) => label));
  expect(
    all.map((line) => [line['状态'], line['工作表'], line['单元格'], line['问题'], line['怎么改']]),
  ).toEqual(found.map(({ sheet, cell, problem, advice }) => [OPEN, sheet, cell, problem, advice]));
  const { formulas } = (await list())!;
  const column = OWN_FINDING_COLUMNS.findIndex(({ id }) => id === 'cell');
  expect(formulas[1]![column]).toBe(
    `=HYPERLINK("#'${found[0]!.sheet}'!${found[0]!.cell}","${found[0]!.cell}")`,
  );
});

test('the list is never taken for a form', async () => {
  open('zhuzhou-2022');
  const before = await findings();
  await build();
  expect(await findings()).toEqual(before);
  const reading = readWorkbook([(await list())!]);
  expect(reading.sheets[0]!.forms).toEqual([]);
  expect(nearForms(reading)).toEqual([]);
});

/** One finding that a typed number puts right, and takes back. */
const FORM = '农贸市场提质改造专项资金';

test('what was put right is marked, what comes back is open again; remarks and words of the user’s own stay', async () => {
  open('zhuzhou-2022');
  await build();
  const [first, second] = await lines();
  office.type(LIST, 'K1', '经办人');
  office.type(LIST, 'K2', '某人');
  office.type(LIST, 'A3', '已退回');
  office.type(LIST, 'G2', '被改掉的字');
  const before = await list();
  expect(first!['工作表']).not.toBe('');
  const total = (await lines()).length;
  expect(await build()).toBe(`已更新“问题清单”：待改正 ${total} 处（新增 0 处），已改正 0 处`);
  const after = await lines();
  expect(after[0]).toEqual({ ...first, 经办人: '某人' });
  expect(after[1]).toEqual({ ...second, 状态: '已退回', 经办人: '' });
  expect(await undoLatest(port)).toMatchObject({ changedSince: [] });
  expect(await list()).toEqual(before);
});

/** A cell whose typed content makes one finding more. */
async function spoil(): Promise<() => void> {
  const sheet = (await port.readWorkbook()).sheets.find(({ name }) => name === FORM)!;
  const at = sheet.values[13 - sheet.top]![8 - sheet.left];
  office.type(FORM, 'H13', '1');
  return () => office.type(FORM, 'H13', String(at ?? ''));
}

test('new findings go below and take over the looks; put right they are 已改正, back again 待改正', async () => {
  open('zhuzhou-2022');
  await build();
  const before = await list();
  const mend = await spoil();
  expect(await build()).toMatch(/（新增 [1-9]\d* 处），已改正 0 处$/);
  const grown = await lines();
  expect(grown.length).toBeGreaterThan(before!.values.length - 1);
  expect(grown.slice(before!.values.length - 1).every((line) => line['工作表'] === FORM)).toBe(true);
  expect(await undoLatest(port)).toMatchObject({ changedSince: [] });
  expect(await list()).toEqual(before);
  await build();
  mend();
  await build();
  const added = before!.values.length - 1;
  expect((await lines()).slice(added).map((line) => line['状态'])).toEqual(
    grown.slice(added).map(() => DONE),
  );
  await spoil();
  await build();
  expect(await lines()).toEqual(grown);
});

test('columns that the user has moved are found again, and rows of his own between the lines stay', async () => {
  open('zhuzhou-2022');
  await build();
  const total = (await lines()).length;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LIST);
    sheet.getRange('A3').getEntireRow().insert(Excel.InsertShiftDirection.down);
    sheet.getRange('A3').values = [['以下退回业务科室']];
    await context.sync();
  });
  await spoil();
  await build();
  const all = await lines();
  expect(all[1]).toMatchObject({ 状态: '以下退回业务科室', 编号: '' });
  expect(all.length).toBeGreaterThan(total + 1);
  expect(new Set(all.map((line) => line['编号'])).size).toBe(all.length);
});

test('a form that is gone is not called put right', async () => {
  open('zhuzhou-2022');
  await build();
  const rows = (await lines()).flatMap((line, index) => (line['工作表'] === FORM ? [index + 2] : []));
  expect(rows.length).toBeGreaterThan(0);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(FORM).delete();
    await context.sync();
  });
  expect(await build()).toContain(`第 ${rows.join('、')} 行的自评表没有找到`);
  expect((await lines()).filter((line) => line['工作表'] === FORM)).toMatchObject(
    rows.map(() => ({ 状态: OPEN })),
  );
});

test('the drop-down of 状态 reaches down to lines that a refresh will add', async () => {
  open('zhuzhou-2022');
  const { validations } = drawOwnFindingList(LIST, await findings());
  expect(validations).toMatchObject([
    { cells: { top: 2, bottom: 1_048_576, left: 1, right: 1 }, rule: { choices: FINDING_STATES } },
  ]);
});

test('new lines never overwrite what stands below the list', async () => {
  open('zhuzhou-2022');
  await build();
  const row = (await lines()).length + 2;
  office.type(LIST, `A${row}`, '审核人：某人');
  const before = await list();
  await spoil();
  await expect(build()).rejects.toThrow(`“问题清单”第 ${row} 行已有内容，新的问题放不下`);
  expect(await list()).toEqual(before);
});

test('a list of several files is left alone', async () => {
  open('zhuzhou-2022');
  await build();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LIST);
    sheet.getRange('K1').values = [['文件']];
    await context.sync();
  });
  expect(await build()).toMatch(/^已生成“问题清单 \(2\)”/);
});

test('a workbook without forms, one without findings and a protected list get a sentence', async () => {
  open('negatives-payroll');
  await expect(build()).rejects.toThrow(HostFailure);
  office.close();
  open('zhuzhou-2022');
  await build();
  office.protect(LIST);
  await expect(build()).rejects.toThrow(`工作表“${LIST}”受保护`);
});

test('a failure at any action of making the list leaves the workbook as it was', async () => {
  open('yuanjiang');
  const { faults } = await failAtEveryAction(office, {
    run: build,
    state: async () => (await port.readWorkbook()).sheets,
    reset: () => undoLatest(port),
  });
  expect(faults).toBeGreaterThan(10);
});

test('a failure at any action of a refresh leaves the list as it was', async () => {
  open('zhuzhou-2022');
  await build();
  await spoil();
  office.type(LIST, 'A2', DONE);
  const last = (await lines()).length + 1;
  /** The looks of the last line and of the rows below, in a column of the user's. */
  const looks = (change?: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(LIST).getRange(`L${last}:L${last + 3}`);
      if (change) range.getCell(0, 0).numberFormat = [[change]];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
  await looks('0.00');
  const { faults } = await failAtEveryAction(office, {
    run: build,
    state: async () => [await list(), await looks()],
    reset: () => undoLatest(port),
    // Most actions of a refresh read or write a cell like the one before.
    dense: 30,
    stride: 12,
  });
  expect(faults).toBeGreaterThan(30);
});
