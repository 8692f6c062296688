import {
  analyseWorkbook,
  planRecompute,
  planRowDeletion,
  planRowInsertion,
  Grid,
  type Block,
  type Form,
  type RowChange,
  type RowProblem,
} from '../../src/form';
import { createExcelHost } from '../../src/excel';
import { type WorkbookHost } from '../../src/host';
import { newForms, TEMPLATES } from '../../src/templates';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice, undoLatest } from '../support/office';
import { failAtEveryAction } from '../support/faults';
import { fieldsOf } from '../support/form-fields';

const SHEET = '新项目';
let office: OpenOffice;
let port: WorkbookHost;

/** A form with merges, 8 rows of output, 5 of benefit and 2 of satisfaction, filled in by hand. */
beforeEach(async () => {
  office = openInOffice(fixtureSheets('yuanjiang'));
  port = createExcelHost();
  await port.insertSheets(
    (taken) => newForms(TEMPLATES[0]!, [SHEET], { department: '', unit: '', year: '2025' }, taken),
    { name: '新建自评表' },
  );
  for (let row = 13; row <= 27; row++) {
    office.type(SHEET, `D${row}`, `指标第${row}行`);
    office.type(SHEET, `E${row}`, '10');
    office.type(SHEET, `F${row}`, '10');
    office.type(SHEET, `G${row}`, '6');
    office.type(SHEET, `H${row}`, '6');
  }
  office.type(SHEET, 'E6', '100');
  office.type(SHEET, 'F6', '50');
});
afterEach(() => office.close());

async function read(): Promise<{ view: Grid; form: Form }> {
  const { sheets } = await port.readWorkbook();
  const { forms } = analyseWorkbook(sheets);
  return {
    view: new Grid(sheets.find(({ name }) => name === SHEET)!),
    form: forms.find(({ form }) => form.sheet === SHEET)!.form,
  };
}

async function change(
  plan: (view: Grid, form: Form, row: number) => RowChange | RowProblem,
  row: number,
): Promise<void> {
  const { view, form } = await read();
  const planned = plan(view, form, row);
  if ('problem' in planned) throw new Error(planned.problem);
  await port.changeRow(planned);
}

function merges(): string[] {
  const id = office.engine.sheets().find(({ name }) => name === SHEET)!.id;
  return office.engine
    .merges(id)
    .filter(({ top, bottom }) => bottom > top)
    .map(({ top, left, bottom }) => `${left}:${top}-${bottom}`)
    .sort();
}

async function everything(): Promise<unknown> {
  const snapshot = (await office.snapshot()) as { sheets: { id: string }[]; settings: [string, string][] };
  const settings = snapshot.settings.filter(([key]) => !key.startsWith('ziping.'));
  return { sheets: snapshot.sheets, settings, merges: merges() };
}

test.each([13, 14, 15, 20, 27])(
  'a row behind row %i keeps merges, highlight and total right',
  async (row) => {
    const before = await read();
    const total = fieldsOf(before.form).total!.score!.row;
    expect(await office.value(SHEET, `H${total}`)).toBe(95);
    await change(planRowInsertion, row);
    expect((await read()).view.isRowBlank(row + 1, 4, 9)).toBe(true);
    office.type(SHEET, `D${row + 1}`, '新指标');
    office.type(SHEET, `G${row + 1}`, '6');
    office.type(SHEET, `H${row + 1}`, '3');
    expect(await office.value(SHEET, `H${total + 1}`)).toBe(98);
    const { form } = await read();
    const levelsBefore = fieldsOf(before.form).indicators.map(({ level1, level2 }) => [level1, level2]);
    const at = fieldsOf(before.form).indicators.findIndex((one) => one.row === row);
    expect(fieldsOf(form).indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ...levelsBefore.slice(0, at),
      levelsBefore[at],
      ...levelsBefore.slice(at),
    ]);
    expect(merges()).toContain('1:12-28');
    const { sheets } = await port.readWorkbook();
    const plan = planRecompute(analyseWorkbook(sheets));
    // The next 一键重算 counts one number more; what the total adds up stays.
    const totals = plan.edits.filter((edit) => edit.sheet === SHEET && edit.purpose === 'total');
    expect(totals.map(({ changesNumber, expected }) => [changesNumber, expected])).toEqual([[false, '98']]);
    const id = office.engine.sheets().find(({ name }) => name === SHEET)!.id;
    const ranges = office.engine.formulaFormats(id).flatMap((format) => format.ranges);
    const covers = ({ top, bottom }: Block): boolean => top <= row + 1 && row + 1 <= bottom;
    expect(ranges.some(covers)).toBe(true);
  },
);

test.each([13, 14, 20, 27])(
  'row %i is deleted, labels stay, and 撤销 brings everything back',
  async (row) => {
    const before = await everything();
    const { form } = await read();
    await change(planRowDeletion, row);
    const after = await read();
    expect(fieldsOf(after.form).indicators.map(({ name }) => name)).toEqual(
      fieldsOf(form)
        .indicators.filter((one) => one.row !== row)
        .map(({ name }) => name),
    );
    expect(fieldsOf(after.form).indicators.map(({ level1 }) => level1)).toEqual(
      fieldsOf(form)
        .indicators.filter((one) => one.row !== row)
        .map(({ level1 }) => level1),
    );
    expect(await office.value(SHEET, `H${fieldsOf(after.form).total!.score!.row}`)).toBe(89);
    expect(await undoLatest(port)).toMatchObject({ row: 'restored' });
    expect(await everything()).toEqual(before);
  },
);

test('an inserted row is taken out by 撤销 while it is blank, and stays once it is filled', async () => {
  const before = await everything();
  await change(planRowInsertion, 20);
  expect((await port.readWorkbook()).history[0]).toMatchObject({ name: '增加指标行', row: 21 });
  expect(await undoLatest(port)).toMatchObject({ row: 'restored' });
  expect(await everything()).toEqual(before);
  await change(planRowInsertion, 20);
  office.type(SHEET, 'D21', '新指标');
  expect(await undoLatest(port)).toMatchObject({ row: 'kept' });
  expect(fieldsOf((await read()).form).indicators).toHaveLength(16);
});

test.each([
  ['insert', planRowInsertion],
  ['delete', planRowDeletion],
] as const)('a failure at any action of %s leaves the form as it was', async (_, plan) => {
  const { failures } = await failAtEveryAction(office, {
    run: async () => {
      const { view, form } = await read();
      return port.changeRow(plan(view, form, 20) as RowChange);
    },
    state: everything,
    reset: () => undoLatest(port),
  });
  expect(failures).toBeGreaterThan(10);
});

test.each([
  ['insert', planRowInsertion],
  ['delete', planRowDeletion],
] as const)('a failure while %s is taken back leaves it done, or taken back', async (_, plan) => {
  const change = async (): Promise<void> => {
    const { view, form } = await read();
    await port.changeRow(plan(view, form, 20) as RowChange);
  };
  await change();
  const { failures } = await failAtEveryAction(office, {
    run: () => undoLatest(port),
    // Without the settings: the step that is done again has another time.
    state: async () => {
      const { sheets } = (await office.snapshot()) as { sheets: unknown };
      return { sheets, merges: merges() };
    },
    reset: change,
    dense: 5,
    stride: 3,
  });
  expect(failures).toBeGreaterThan(5);
});

test('what is no indicator row is refused with a sentence', async () => {
  const { view, form } = await read();
  expect(planRowInsertion(view, form, 5)).toEqual({ problem: '第 5 行不是指标行。请先在表里选中一行指标' });
  expect(planRowDeletion(view, form, 28)).toEqual({ problem: '第 28 行不是指标行。请先在表里选中一行指标' });
});

test('a row with something beside the form is not deleted', async () => {
  office.type(SHEET, 'L20', '别的表');
  const { view, form: wide } = await read();
  const form = { ...wide, right: 9 };
  expect(planRowDeletion(view, form, 20)).toEqual({
    problem: '表外的 L20 还有内容，增删整行会动到它。请先移走，或在 Excel 里手工调整',
  });
  expect(planRowInsertion(view, form, 20)).toMatchObject({ kind: 'insert' });
  office.type(SHEET, 'L21', '别的表');
  const later = await read();
  expect(planRowInsertion(later.view, form, 20)).toHaveProperty('problem');
});
