import { blockAddress, parseBlock } from '../../form';
import type { RowsOutsideFilter } from '../../host';
import { inExcel } from '../failures';

/** What the filter of a list covered, and is to cover, as A1 addresses. */
export interface ExtendedFilter {
  readonly before: string;
  readonly after: string;
}

/** What is to become of a list's filter: one of the two, or neither. */
interface FilterPlan {
  readonly extended: ExtendedFilter | null;
  readonly outside: RowsOutsideFilter | null;
}

/** What a list has grown to. Rows are 1-based. */
interface ListRows {
  readonly sheet: string;
  readonly headingRow: number;
  readonly lastRow: number;
}

const AS_IT_IS: FilterPlan = { extended: null, outside: null };

/**
 * Excel does not extend a filter when rows are written below it. One that begins at the list's headings is to reach its last
 * row; one that hides rows stays: nothing says whether `AutoFilter.apply` with another range keeps the criteria, and those
 * that one reads cannot be given back as they are (office-js #1226, #3030).
 */
export function planFilter({ sheet, headingRow, lastRow }: ListRows): Promise<FilterPlan> {
  return inExcel('工作簿没有改动', async (context) => {
    const { filter, range } = loadFilter(context.workbook.worksheets.getItem(sheet));
    await context.sync();
    if (range.isNullObject) return AS_IT_IS;
    const block = parseBlock(withoutSheet(range.address));
    if (block.top !== headingRow || block.bottom >= lastRow) return AS_IT_IS;
    if (filter.isDataFiltered) return { extended: null, outside: { first: block.bottom + 1, last: lastRow } };
    const after = blockAddress({ ...block, bottom: lastRow });
    return { extended: { before: blockAddress(block), after }, outside: null };
  });
}

/** Extends the filter in the next sync. */
export function extendFilter(sheet: Excel.Worksheet, { after }: ExtendedFilter): void {
  sheet.autoFilter.apply(sheet.getRange(after));
}

/** Extends the filter of a list that holds all it should already. There is nothing that undo would take back. */
export function extendAlone(sheet: string, filter: ExtendedFilter): Promise<void> {
  return inExcel('工作簿没有改动', async (context) => {
    extendFilter(context.workbook.worksheets.getItem(sheet), filter);
    await context.sync();
  });
}

/** Takes the extension back in the next sync, unless somebody has changed the filter since, or filters by it. */
export async function takeBackFilter(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { before, after }: ExtendedFilter,
): Promise<void> {
  const { filter, range } = loadFilter(sheet);
  await context.sync();
  if (range.isNullObject || filter.isDataFiltered || withoutSheet(range.address) !== after) return;
  filter.apply(sheet.getRange(before));
}

function loadFilter(sheet: Excel.Worksheet): { filter: Excel.AutoFilter; range: Excel.Range } {
  const filter = sheet.autoFilter;
  filter.load('isDataFiltered');
  const range = filter.getRangeOrNullObject();
  range.load('address');
  return { filter, range };
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
