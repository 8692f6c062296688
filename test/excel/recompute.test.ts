import { addressOf } from '../../src/form';
import { createExcelHost } from '../../src/excel';
import { type WorkbookHost } from '../../src/host';
import { fixtureNames, fixtureSheets, MAIN_WORKBOOKS } from '../support/fixtures';
import { planNow, openInOffice, type OpenOffice, undoLatest } from '../support/office';

let office: OpenOffice;
afterEach(() => office.close());

describe.each(MAIN_WORKBOOKS)('%s', (name) => {
  let port: WorkbookHost;
  beforeEach(() => {
    office = openInOffice(fixtureSheets(name));
    port = createExcelHost();
  });

  test('is read as its file holds it', async () => {
    const { sheets, skipped } = await port.readWorkbook();
    expect(skipped).toEqual([]);
    const plain = (cells: ReturnType<typeof fixtureSheets>) =>
      cells.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) => row.map((value) => value ?? '')),
        // Office.js lists the merges within the used range alone; the others hold nothing.
        merges: sheet.merges?.filter((merge) => merge.bottom >= sheet.top),
      }));
    expect(plain(sheets as ReturnType<typeof fixtureSheets>)).toEqual(plain(fixtureSheets(name)));
  });

  test('every written cell holds what our arithmetic says', async () => {
    const plan = await planNow(port);
    const result = await port.applyPlan(plan, '一键重算');
    expect(result.formulasWritten).toBe(plan.edits.length);
    const { sheets } = await port.readWorkbook();
    const held = plan.edits.map((edit) => {
      const sheet = sheets.find((candidate) => candidate.name === edit.sheet)!;
      const [row, column] = [edit.row - sheet.top, edit.column - sheet.left];
      return [sheet.formulas[row]![column], sheet.values[row]![column]];
    });
    expect(held).toEqual(plan.edits.map((edit) => [edit.formula, Number(edit.expected)]));
  });

  test('a second run writes nothing', async () => {
    await port.applyPlan(await planNow(port), '一键重算');
    const before = await office.snapshot();
    const again = await planNow(port);
    expect(again.edits).toEqual([]);
    expect(await port.applyPlan(again, '一键重算')).toMatchObject({ formulasWritten: 0 });
    expect(await office.snapshot()).toEqual(before);
  });

  test('undo restores every cell, also from a pane that was opened later', async () => {
    const before = await office.snapshot();
    await port.applyPlan(await planNow(port), '一键重算');
    expect(await office.snapshot()).not.toEqual(before);
    office.reopenPane();
    const later = createExcelHost();
    expect((await later.readWorkbook()).history[0]).toMatchObject({ name: '一键重算' });
    expect(await undoLatest(later)).toMatchObject({ changedSince: [] });
    expect(await office.snapshot()).toEqual(before);
    expect(await undoLatest(later)).toBeNull();
  });
});

test.each(fixtureNames().filter((name) => !name.startsWith('negatives')))(
  'the engine of the workbench agrees with our arithmetic on %s',
  async (name) => {
    office = openInOffice(fixtureSheets(name));
    const port = createExcelHost();
    const plan = await planNow(port);
    if (plan.edits.length) await port.applyPlan(plan, '一键重算');
    const held = await Promise.all(plan.edits.map((edit) => office.value(edit.sheet, addressOf(edit))));
    expect(held).toEqual(plan.edits.map((edit) => Number(edit.expected)));
  },
);

test('undo leaves cells that somebody changed since, and says which', async () => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  const port = createExcelHost();
  const plan = await planNow(port);
  await port.applyPlan(plan, '一键重算');
  const [edit] = plan.edits;
  office.type('农贸市场提质改造专项资金', 'H13', '14');
  const result = await undoLatest(port);
  expect(result).toEqual({
    name: '一键重算',
    restored: plan.edits.length - 1,
    changedSince: [{ sheet: '农贸市场提质改造专项资金', cell: 'H13' }],
    removedSheets: 0,
    keptSheets: [],
    row: null,
  });
  expect(edit).toBeDefined();
  expect(await office.value('农贸市场提质改造专项资金', 'H13')).toBe(14);
});
