import { analyseWorkbook, Grid, planRowInsertion, type RowChange } from '../../src/form';
import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { fixtureSheets } from '../support/fixtures';
import { planNow, openInOffice, type OpenOffice, writeText } from '../support/office';

const SHEET = '驻外招商工作经费';
const REASON = { row: 14, column: 9 };
let office: OpenOffice;
let host: WorkbookHost;

beforeEach(() => {
  office = openInOffice(fixtureSheets('yuanjiang'));
  host = createExcelHost();
});
afterEach(() => office.close());

async function names(): Promise<string[]> {
  return (await host.readWorkbook()).history.map(({ name }) => name);
}

test('each operation has its own way back: a later one does not take it away', async () => {
  const plan = await planNow(host);
  await host.applyPlan(plan, '一键重算');
  await writeText(host, SHEET, REASON, '资金到位晚');
  expect(await names()).toEqual(['填写说明', '一键重算']);
  const [, recompute] = (await host.readWorkbook()).history;
  expect(await host.undo(recompute!.id)).toMatchObject({ name: '一键重算', restored: plan.edits.length });
  expect(await names()).toEqual(['填写说明']);
  expect(await office.value(SHEET, 'I14')).toBe('资金到位晚');
});

test('the last fifteen steps are remembered, and of the sixteenth nothing is left behind', async () => {
  for (let step = 1; step <= 16; step++)
    await writeText(host, SHEET, { row: 40 + step, column: 1 }, `第${step}步`, `步骤${step}`);
  const { history } = await host.readWorkbook();
  expect(history).toHaveLength(15);
  expect(history.at(-1)).toMatchObject({ name: '步骤2' });
  const { settings } = (await office.snapshot()) as { settings: [string, string][] };
  expect(settings.filter(([key]) => key.startsWith('ziping.undo.'))).toHaveLength(15);
  for (const { id } of history) expect(await host.undo(id)).toMatchObject({ restored: 1 });
  expect(await office.value(SHEET, 'A42')).toBeNull();
  expect(await office.value(SHEET, 'A41')).toBe('第1步');
});

test('a sheet that was renamed since is still the same; one that is gone stands in the way', async () => {
  await writeText(host, SHEET, REASON, '资金到位晚');
  office.renameSheet(SHEET, '改过名');
  const [step] = (await host.readWorkbook()).history;
  expect(step!.obstacle).toBeNull();
  expect(await host.undo(step!.id)).toMatchObject({ restored: 1, changedSince: [] });
  await writeText(host, '改过名', REASON, '资金到位晚');
  office.addSheet('另一张');
  office.deleteSheet('改过名');
  const [gone] = (await host.readWorkbook()).history;
  expect(gone!.obstacle).toBe('工作表“改过名”已被删除，不能撤销');
  await expect(host.undo(gone!.id)).rejects.toThrow('工作表“改过名”已被删除，不能撤销。工作簿没有改动');
});

test('settings that are full do not stop the numbers: the way back is not remembered, and that is said', async () => {
  const plan = await planNow(host);
  office.host.settings.set('somebody.else', 'x'.repeat(1_048_000));
  expect(await host.applyPlan(plan, '一键重算')).toMatchObject({
    formulasWritten: plan.edits.length,
    canBeUndone: false,
  });
  expect(await names()).toEqual([]);
});

test('a plan whose way back is too long for the memory says so beforehand, and is carried out all the same', async () => {
  const plan = await planNow(host);
  expect(host.canRemember(plan)).toBe(true);
  let state = 1;
  const noise = (): string =>
    Array.from({ length: 200 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return String.fromCharCode(0x4e00 + ((state >> 8) % 20_000));
    }).join('');
  const edits = Array.from({ length: 4000 }, (_, at) => ({
    ...plan.edits[0]!,
    row: 100 + at,
    before: noise(),
  }));
  expect(host.canRemember({ ...plan, edits })).toBe(false);
});

test('a number that is typed after the plan was made is not overwritten', async () => {
  const plan = await planNow(host);
  const [edit] = plan.edits;
  const premise = plan.premises.find(({ value }) => /^\d/.test(String(value)))!;
  const address = `${String.fromCharCode(64 + premise.column)}${premise.row}`;
  office.type(SHEET, address, '7');
  const before = await office.snapshot();
  await expect(host.applyPlan(plan, '一键重算')).rejects.toMatchObject({
    code: 'Outdated',
    message: `${SHEET}!${address}刚刚有改动，没有写入任何内容。请按现在的内容重新核对`,
  });
  expect(await office.snapshot()).toEqual(before);
  expect(edit).toBeDefined();
});

test('a row that the user has inserted since does not lead undo into other rows', async () => {
  const plan = await planNow(host);
  await host.applyPlan(plan, '一键重算');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange('A16').getEntireRow().insert(Excel.InsertShiftDirection.down);
    await context.sync();
  });
  const { formulas, top } = (await host.readWorkbook()).sheets[0]!;
  const [step] = (await host.readWorkbook()).history;
  const result = await host.undo(step!.id);
  expect(result!.changedSince.length).toBeGreaterThan(0);
  const after = (await host.readWorkbook()).sheets[0]!.formulas;
  // Below the new row everything is as it was; above it the rows are their own and are restored.
  expect(after.slice(16 - top)).toEqual(formulas.slice(16 - top));
  expect(result!.restored).toBeGreaterThan(0);
});

test('a number that is typed between our reading and our writing stays, and nothing is written', async () => {
  const plan = await planNow(host);
  const cell = plan.edits.find(({ purpose }) => purpose === 'indicator-score')!;
  const address = `${String.fromCharCode(64 + cell.column)}${cell.row}`;
  const { receive } = office.host;
  let requests = 0;
  office.host.receive = (text: string) => {
    if (++requests === 2) office.type(SHEET, address, '3.5');
    return receive.call(office.host, text);
  };
  await expect(host.applyPlan(plan, '一键重算')).rejects.toMatchObject({ code: 'Outdated' });
  office.host.receive = receive;
  expect(await office.value(SHEET, address)).toBe(3.5);
  const { formulas } = (await host.readWorkbook()).sheets[0]!;
  expect(formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  expect(await names()).toEqual([]);
});

test('a step on rows waits for what was done on its sheet since', async () => {
  await host.applyPlan(await planNow(host), '一键重算');
  const view = new Grid((await host.readWorkbook()).sheets[0]!);
  const [form] = analyseWorkbook((await host.readWorkbook()).sheets).forms;
  await host.changeRow(planRowInsertion(view, form!.form, 15) as RowChange);
  await writeText(host, SHEET, REASON, '资金到位晚');
  const [reason, row, recompute] = (await host.readWorkbook()).history;
  expect(reason!.obstacle).toBeNull();
  expect(row!.obstacle).toBe('之后又做了“填写说明”，请先撤销那一步');
  expect(recompute!.obstacle).toBe('之后又做了“增加指标行”（第 16 行），请先撤销那一步');
});

test('a row change that cannot be remembered takes the earlier steps of its sheet with it, and says so', async () => {
  office.close();
  office = openInOffice([...fixtureSheets('yuanjiang'), ...fixtureSheets('xiangxi')]);
  const [, other] = (await host.readWorkbook()).tabs;
  await writeText(host, SHEET, REASON, '资金到位晚');
  await writeText(host, other!.name, { row: 40, column: 1 }, '另一张表', '填写另一张');
  const { settings } = office.host;
  const left = 1_048_576 - Buffer.byteLength(JSON.stringify([...settings]));
  settings.set('somebody.else', 'x'.repeat(left - 200));
  const sheets = (await host.readWorkbook()).sheets;
  const [form] = analyseWorkbook(sheets).forms;
  const change = planRowInsertion(new Grid(sheets[0]!), form!.form, 13) as RowChange;
  expect(await host.changeRow(change)).toBe(false);
  // The reason stands one row further down now: undo would have looked for it in another row.
  expect(await office.value(SHEET, 'I15')).toBe('资金到位晚');
  expect(await names()).toEqual(['填写另一张']);
});
