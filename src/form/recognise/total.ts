import { cellKey } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { Doubt, Funds, Indicator, Subtotal, Total } from '../form';
import { plainNumber, sameAmount } from './amounts';
import type { IndicatorTable, SumRow } from './indicator-table';

/** Which of the sums below the indicators is 总分, and which are sums of a part. */
export interface Totals {
  readonly total: Total | null;
  readonly subtotals: readonly Subtotal[];
  readonly doubts: readonly Doubt[];
}

interface Sum extends SumRow {
  /** The indicators above it, and those since the sum before it. */
  readonly all: readonly Indicator[];
  readonly own: readonly Indicator[];
}

/** 总分 is named so, or is the 合计 that holds all rows above it (docs/rules.md 2). */
export function settleTotals(grid: Grid, tables: readonly IndicatorTable[], funds: Funds | null): Totals {
  const sums = sumsOf(tables);
  const named = sums.findLast(({ label }) => label.of === 'total') ?? sumOfAll(grid, sums, funds);
  const subtotals = sums.filter((sum) => sum !== named).map((sum) => subtotalOf(grid, sum));
  return {
    total: named ? totalOf(grid, named) : null,
    subtotals,
    doubts: [],
  };
}

function sumsOf(tables: readonly IndicatorTable[]): Sum[] {
  const indicators: Indicator[] = [];
  return tables.flatMap((table) => {
    const before = indicators.length;
    indicators.push(...table.indicators);
    let from = before;
    return table.sums.map((sum): Sum => {
      const to = before + sum.above;
      const own = indicators.slice(from, to);
      from = to;
      return { ...sum, all: indicators.slice(0, to), own };
    });
  });
}

/** A 合计 below all indicators is 总分, unless it is one of several or holds the indicators' points alone. */
function sumOfAll(grid: Grid, sums: readonly Sum[], funds: Funds | null): Sum | null {
  const last = sums.at(-1);
  if (!last || last.label.of !== 'sum') return null;
  const execution = plainNumber(grid, funds?.rows[funds.total]?.weight ?? null);
  const points = plainNumber(grid, last.weight);
  const indicators = sumOf(grid, last.all, 'weight');
  if (points !== null && execution !== null && execution > 0 && sameAmount(points, indicators)) {
    return sameAmount(points, 100) ? last : null;
  }
  const several = sums.filter(({ label }) => label.of === 'sum').length > 1;
  if (!several) return last;
  return points !== null && !sameAmount(points, sumOf(grid, last.own, 'weight')) ? last : null;
}

function sumOf(grid: Grid, rows: readonly Indicator[], key: 'weight' | 'score'): number {
  const seen = new Set<string>();
  return rows.reduce((sum, indicator) => {
    const cell = indicator[key];
    const place = cell ? cellKey(cell) : '';
    if (!cell || seen.has(place)) return sum;
    seen.add(place);
    return sum + (plainNumber(grid, cell) ?? 0);
  }, 0);
}

function totalOf(grid: Grid, { label, weight, score }: Sum): Total {
  const text = String(grid.at(label) ?? '').trim();
  return { label: { row: label.row, column: label.column, text }, weight, score };
}

function subtotalOf(grid: Grid, { label, weight, score, all, own }: Sum): Subtotal {
  const points = plainNumber(grid, weight);
  const ofAll = points !== null && sameAmount(points, sumOf(grid, all, 'weight'));
  const rows = (ofAll || own.length === 0 ? all : own).map(({ row }) => row);
  return { row: label.row, label: label.text, weight, score, rows };
}
