import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { newForms, TEMPLATES } from '../../src/templates';
import { fixtureSheets } from '../support/fixtures';
import { failAtEveryAction } from '../support/faults';
import { planNow, openInOffice, undoLatest, type OpenOffice, writeText } from '../support/office';

const SHEET = '驻外招商工作经费';
let office: OpenOffice;
let port: WorkbookHost;

beforeEach(() => {
  office = openInOffice(fixtureSheets('yuanjiang'));
  port = createExcelHost();
});
afterEach(() => office.close());

test('a failure at any action of an apply leaves the workbook as it was', async () => {
  const plan = await planNow(port);
  const { failures } = await failAtEveryAction(office, {
    run: () => port.applyPlan(plan, '一键重算'),
    state: () => office.snapshot(),
    reset: () => undoLatest(port),
  });
  // Every write is at least one action: the loop must have passed through all of them.
  expect(failures).toBeGreaterThan(plan.edits.length);
});

test('a failure at any action of an undo leaves the workbook recomputed', async () => {
  await port.applyPlan(await planNow(port), '一键重算');
  const { failures } = await failAtEveryAction(office, {
    run: () => undoLatest(port),
    state: workbookAlone,
    reset: async () => port.applyPlan(await planNow(port), '一键重算'),
  });
  expect(failures).toBeGreaterThan(10);
});

/** Without what the workbook remembers: a step that is done again has another time. */
async function workbookAlone(): Promise<unknown> {
  const { sheets } = (await office.snapshot()) as { sheets: unknown };
  return sheets;
}

test('a failure at any action of writing a reason leaves the cell as it was', async () => {
  const { failures } = await failAtEveryAction(office, {
    run: () => writeText(port, SHEET, { row: 14, column: 9 }, '资金到位晚'),
    state: () => office.snapshot(),
    reset: () => undoLatest(port),
  });
  expect(failures).toBeGreaterThan(10);
});

test('a failure at any action of taking new sheets out leaves none half done', async () => {
  const insert = (): Promise<unknown> =>
    port.insertSheets(
      (taken) => newForms(TEMPLATES[0]!, ['甲', '乙'], { department: '', unit: '', year: '' }, taken),
      { name: '新建自评表' },
    );
  await insert();
  const { faults } = await failAtEveryAction(office, {
    run: () => undoLatest(port),
    // A deletion that failed half-way is gone on with: sheets of ours may be there or not, all others are as they were.
    state: async () => (await port.readWorkbook()).sheets.filter(({ name }) => name === SHEET),
    reset: insert,
  });
  expect(faults).toBeGreaterThan(10);
});

test('undo brings a mark back that Excel has split into several areas', async () => {
  await port.applyPlan(await planNow(port), '一键重算');
  const id = office.engine.sheets().find(({ name }) => name === SHEET)!.id;
  const [mark] = office.engine.formulaFormats(id);
  const [whole] = mark!.ranges;
  const split = [
    { ...whole!, bottom: whole!.top + 2 },
    { ...whole!, top: whole!.top + 5 },
  ];
  office.engine.setFormulaFormat(id, { ...mark!, ranges: split });
  const before = await office.snapshot();
  await port.applyPlan(await planNow(port), '检查偏差');
  expect(office.engine.formulaFormats(id)[0]!.ranges).toEqual([whole]);
  await undoLatest(port);
  expect(await office.snapshot()).toEqual(before);
});

test('a protected sheet is named and nothing is written', async () => {
  const plan = await planNow(port);
  office.protect(SHEET);
  const before = await office.snapshot();
  await expect(port.applyPlan(plan, '一键重算')).rejects.toThrow(`工作表“${SHEET}”受保护`);
  expect(await office.snapshot()).toEqual(before);
});

test('a plan for a protected sheet is empty and says why', async () => {
  office.protect(SHEET);
  const plan = await planNow(port);
  expect(plan.edits).toEqual([]);
  expect(plan.leftAlone).toEqual([{ sheet: SHEET, message: expect.stringContaining('受保护') }]);
});

test.each([
  ['InvalidOperationInCellEditMode', '请按回车结束单元格编辑'],
  ['AccessDenied', '受保护或工作簿为只读'],
])('%s becomes a sentence and nothing changes', async (code, sentence) => {
  const plan = await planNow(port);
  const before = await office.snapshot();
  office.host.faults.faults = { refuse: code };
  await expect(port.applyPlan(plan, '一键重算')).rejects.toThrow(sentence);
  await expect(port.readWorkbook()).rejects.toThrow(sentence);
  office.host.faults.faults = {};
  expect(await office.snapshot()).toEqual(before);
});

test('when putting back fails too, the sentence names the cells', async () => {
  const plan = await planNow(port);
  office.host.faults.faults = { failWrites: 'AccessDenied' };
  await expect(port.applyPlan(plan, '一键重算')).rejects.toThrow(/没能恢复原样.*驻外招商工作经费!H6/);
});
