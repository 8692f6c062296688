import { addressOf } from '../../form';

/** By this name the chart is found again. */
export const CHART_NAME = '自评得分图';
const TITLE = '各项目自评总分';
/** Rows of the chart per project, and at least. */
const ROWS_PER_PROJECT = 1;
const LEAST_ROWS = 12;
const LAST_COLUMN = 7;

/** Where the summary's rows stand. Columns and rows are 1-based. */
export interface ChartSource {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly nameColumn: number;
  readonly totalColumn: number;
}

/** Draws the chart of scores below the summary in the next sync. */
export function addScoreChart(sheet: Excel.Worksheet, source: ChartSource): void {
  const chart = sheet.charts.add(
    Excel.ChartType.barClustered,
    columnRange(sheet, source, source.totalColumn),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = CHART_NAME;
  chart.title.text = TITLE;
  chart.legend.visible = false;
  // Bars are drawn from the bottom up; the first row belongs at the top.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 100;
  pointTo(sheet, chart, source);
}

/** Makes the chart show these rows, in the next sync, and moves it below them. */
export function pointTo(sheet: Excel.Worksheet, chart: Excel.Chart, source: ChartSource): void {
  const series = chart.series.getItemAt(0);
  series.setValues(columnRange(sheet, source, source.totalColumn));
  series.setXAxisValues(columnRange(sheet, source, source.nameColumn));
  const top = source.lastRow + 2;
  const rows = Math.max(LEAST_ROWS, (source.lastRow - source.firstRow + 1) * ROWS_PER_PROJECT);
  chart.setPosition(addressOf({ row: top, column: 1 }), addressOf({ row: top + rows, column: LAST_COLUMN }));
}

function columnRange(
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: ChartSource,
  column: number,
): Excel.Range {
  return sheet.getRange(`${addressOf({ row: firstRow, column })}:${addressOf({ row: lastRow, column })}`);
}
