import { SUMMARY_HEADINGS, type FoundSummary, type SummaryCell, type SummaryRefresh } from '../../form';
import type { RowsOutsideFilter } from '../../host';
import { SUMMARY_FIRST_ROW, type SheetDesign } from '../../templates';
import { addSheets } from './add-sheets';
import { cellRuns, runAddress } from '../cells/cell-runs';
import { perform } from '../cells/perform';
import { contentIn } from '../cells/snapshot';
import { inExcel } from '../failures';
import { fingerprint } from '../history/fingerprint';
import { insertionOf } from './insert-sheets';
import { addScoreChart, CHART_NAME, pointTo, type ChartSource } from './score-chart';
import { extendFilter, planFilter } from './list-filter';
import { takeOverLooks } from './list-looks';

const NAME = '生成汇总表';

/** Adds a new summary with its chart behind the active sheet: all of it, or nothing. */
export async function insertSummary(
  draw: (taken: readonly string[]) => SheetDesign,
  cells: readonly SummaryCell[],
): Promise<string> {
  const [name] = await addSheets(
    (taken) => {
      const design = draw(taken);
      const column = (id: string): number => SUMMARY_HEADINGS.findIndex((heading) => heading.id === id) + 1;
      const source: ChartSource = {
        firstRow: SUMMARY_FIRST_ROW,
        lastRow: design.rowHeights.length,
        nameColumn: column('name'),
        totalColumn: column('total'),
      };
      const insertion = insertionOf([design], null);
      return [
        {
          ...insertion,
          mayErrInVain: false,
          add(context, activeSheet) {
            insertion.add(context, activeSheet);
            const sheet = context.workbook.worksheets.getItem(design.name);
            writeCells(sheet, cells);
            addScoreChart(sheet, source);
          },
        },
      ];
    },
    { name: NAME },
  );
  return name!;
}

/**
 * Refreshes a summary in place; like any operation it can be undone, and all of it happens or nothing. Resolves to rows that
 * its filter does not cover.
 */
export async function refreshSummary(
  found: FoundSummary,
  refresh: SummaryRefresh,
): Promise<RowsOutsideFilter | null> {
  const { sheet, headingRow } = found;
  const { extended, outside } = await planFilter({ sheet, headingRow, lastRow: refresh.lastRow });
  await perform({
    name: NAME,
    looks: {
      appended: refresh.appended,
      chart: chartSource(found, (refresh.appended?.first ?? refresh.lastRow + 1) - 1),
      filter: extended,
    },
    premises: refresh.premises,
    cells: refresh.cells.map((cell) => ({ ...cell, sheet })),
    write(sheets, cells) {
      const target = sheets.get(sheet)!;
      if (refresh.appended) takeOverLooks(target, refresh.appended, refresh.appended.like);
      if (extended) extendFilter(target, extended);
      writeCells(target, cells);
    },
    fingerprint: (cell) => fingerprint(contentIn(cell)),
    bytesOf: (cell) => 3 * String(contentIn(cell) ?? '').length,
  });
  await inExcel('数已更新，只有得分图没有更新', async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    const chart = target.charts.getItemOrNullObject(CHART_NAME);
    chart.load('name');
    await context.sync();
    const source = chartSource(found, refresh.lastRow);
    if (chart.isNullObject) addScoreChart(target, source);
    else pointTo(target, chart, source);
    target.activate();
    await context.sync();
  });
  return outside;
}

function chartSource({ headingRow, columns }: FoundSummary, lastRow: number): ChartSource {
  return {
    firstRow: headingRow + 1,
    lastRow,
    nameColumn: columns.get('name')!,
    totalColumn: columns.get('total')!,
  };
}

function writeCells(target: Excel.Worksheet, cells: readonly SummaryCell[]): void {
  for (const run of cellRuns(cells.map((cell) => ({ ...cell, sheet: '' })))) {
    target.getRange(runAddress(run)).formulas = run.cells.map(contentOf);
  }
}

function contentOf(cell: SummaryCell): unknown[] {
  return [contentIn(cell) ?? ''];
}
