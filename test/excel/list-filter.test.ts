import { buildFindingList } from '../../src/actions';
import type { SheetCells } from '../../src/form';
import { OWN_FINDING_COLUMNS } from '../../src/form/report';
import { columnLetters } from '../../src/grid/address';
import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice, undoLatest } from '../support/office';
import { perform } from '../support/perform';

/** The filter of 问题清单, which Excel does not extend when rows are written below it. */
const LIST = '问题清单';
const FORM = '农贸市场提质改造专项资金';
const LAST_COLUMN = columnLetters(OWN_FINDING_COLUMNS.length);
let office: OpenOffice;
let port: WorkbookHost;
beforeEach(() => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  port = createExcelHost();
});
afterEach(() => office.close());

const idOf = (name: string): string => office.engine.sheets().find((sheet) => sheet.name === name)!.id;
const build = (): Promise<string> => perform(port, buildFindingList);

async function list(): Promise<SheetCells | undefined> {
  return (await port.readWorkbook()).sheets.find(({ name }) => name === LIST);
}

/** The last row that the list fills. */
async function lastRow(): Promise<number> {
  return (await list())!.values.length;
}

/** Types what makes some findings more. */
const spoil = (): void => office.type(FORM, 'H13', '1');

/** What the sheet's filter covers; null for none. */
function filtered(): Promise<string | null> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(LIST).autoFilter.getRangeOrNullObject();
    range.load('address');
    await context.sync();
    return range.isNullObject ? null : range.address.slice(range.address.lastIndexOf('!') + 1);
  });
}

test('the filter reaches down to new lines; undo takes it back', async () => {
  await build();
  const before = await filtered();
  expect(before).toBe(`A1:${LAST_COLUMN}${await lastRow()}`);
  spoil();
  const said = await build();
  expect(said).not.toContain('筛选');
  const last = await lastRow();
  expect(await filtered()).toBe(`A1:${LAST_COLUMN}${last}`);
  await undoLatest(port);
  expect(await filtered()).toBe(before);
});

test('a filter that hides rows keeps its criteria and its range; the sentence says which lines it does not cover', async () => {
  await build();
  const before = await filtered();
  const first = (await lastRow()) + 1;
  const filter = office.engine.filter(idOf(LIST))!;
  office.engine.setFilter(idOf(LIST), { ...filter, hasCriteria: true });
  spoil();
  const said = await build();
  const last = await lastRow();
  expect(said).toContain(`第 ${first}—${last} 行不在筛选范围内`);
  expect([await filtered(), office.engine.filter(idOf(LIST))!.hasCriteria]).toEqual([before, true]);
  // Once the user shows all rows again, the next refresh takes them in.
  office.engine.setFilter(idOf(LIST), filter);
  expect(await build()).not.toContain('筛选');
  expect(await filtered()).toBe(`A1:${LAST_COLUMN}${last}`);
});

test('a filter of the user’s own elsewhere on the sheet, and one that is gone, stay as they are', async () => {
  await build();
  const own = { block: { top: 2, left: 1, bottom: 4, right: 2 }, hasCriteria: false };
  office.engine.setFilter(idOf(LIST), own);
  spoil();
  await build();
  expect(await filtered()).toBe('A2:B4');
  await undoLatest(port);
  office.engine.setFilter(idOf(LIST), null);
  await build();
  expect(await filtered()).toBeNull();
});

test('undo leaves a filter alone that the user has changed since', async () => {
  await build();
  spoil();
  await build();
  const filter = office.engine.filter(idOf(LIST))!;
  office.engine.setFilter(idOf(LIST), { ...filter, hasCriteria: true });
  await undoLatest(port);
  expect(office.engine.filter(idOf(LIST))).toEqual({ ...filter, hasCriteria: true });
});

/** The numbers of the actions by which an operation asks for filters or sets them, and of all behind the first of these. */
async function actionsOnFilters(run: () => Promise<unknown>): Promise<number[]> {
  const { faults } = office.host;
  const before = faults.before.bind(faults);
  const numbers: number[] = [];
  faults.faults = {};
  faults.before = (action) => {
    before(action);
    if (action.Name === 'Apply') numbers.push(faults.actions);
  };
  await run();
  faults.before = before;
  const last = faults.actions;
  expect(numbers.length).toBeGreaterThan(0);
  return Array.from({ length: last - numbers[0]! + 2 }, (_, index) => numbers[0]! - 1 + index);
}

test('a failure when the filter is set, and at any action behind it, leaves it with the list as it was', async () => {
  await build();
  spoil();
  const state = async (): Promise<unknown> => [await list(), await filtered()];
  const failEach = async (run: () => Promise<unknown>, reset: () => Promise<unknown>): Promise<void> => {
    const before = await state();
    const numbers = await actionsOnFilters(run);
    await reset();
    expect(await state()).toEqual(before);
    for (const number of [...numbers.slice(0, 6), ...numbers.slice(-12)]) {
      office.host.faults.faults = { failAction: { number, code: 'GeneralException' } };
      const failed = await run().then(
        () => false,
        () => true,
      );
      office.host.faults.faults = {};
      if (!failed) await reset();
      expect(await state()).toEqual(before);
    }
  };
  await failEach(build, () => undoLatest(port));
  await build();
  await failEach(() => undoLatest(port), build);
});
