import { takeBackFilter, type ExtendedFilter } from './list-filter';
import { CHART_NAME, pointTo, type ChartSource } from './score-chart';

/** What a refreshed list looked like besides its cells. */
export interface ListLooks {
  /** Rows that were added and took over the looks of those above them; null when there were none. */
  readonly appended: { readonly first: number; readonly last: number } | null;
  /** What the chart of a summary showed; null for a list without one. */
  readonly chart: ChartSource | null;
  /** Absent in steps that earlier versions remembered. */
  readonly filter?: ExtendedFilter | null;
}

/** Gives rows of a sheet the looks of another row, in the next sync. */
export function takeOverLooks(
  sheet: Excel.Worksheet,
  { first, last }: { readonly first: number; readonly last: number },
  like: number,
): void {
  for (let row = first; row <= last; row++) {
    const rows = sheet.getRange(`A${row}`).getEntireRow();
    rows.copyFrom(`${like}:${like}`, Excel.RangeCopyType.formats);
  }
}

/** Puts the looks of a list back: added rows look like the blank one below them again, chart and filter show what they did. */
export async function takeBackLooks(
  context: Excel.RequestContext,
  sheetName: string,
  { appended, chart: source, filter = null }: ListLooks,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const chart = sheet.charts.getItemOrNullObject(CHART_NAME);
  chart.load('name');
  if (appended) takeOverLooks(sheet, appended, appended.last + 1);
  if (filter) await takeBackFilter(context, sheet, filter);
  await context.sync();
  if (source === null || chart.isNullObject) return;
  pointTo(sheet, chart, source);
  await context.sync();
}
