import type { Grid } from '../../grid/grid';
import type { Doubt, Funds } from '../form';
import { amountUnitIn, type Heading } from './heading';
import { readFundsPairs } from './funds-pairs';
import { readFundsTable } from './funds-table';
import { readTransposedFunds } from './funds-transposed';
import type { FormRegion } from './form-region';

/** The funds block and what about it is in doubt; no funds where the form has none. */
export interface ReadFunds {
  readonly funds: Funds | null;
  readonly doubts: readonly Doubt[];
  /** Headings by which the block was recognised. */
  readonly headings: readonly Heading[];
}

/** Reads the funds block in whatever way it is laid out. Of several headings the lowest with amounts below it counts. */
export function readFunds(grid: Grid, region: FormRegion): ReadFunds {
  const layout =
    firstOf(region.fundsHeaders, (header) => readFundsTable(grid, region, header)) ??
    readTransposedFunds(grid, region) ??
    readFundsPairs(grid, region);
  if (!layout) return { funds: null, doubts: [], headings: [] };
  const { doubts, headings, ...rest } = layout;
  const funds = { ...rest, unit: unitOf(grid, region, headings), rateInPercent: isRateInPercent(headings) };
  return { funds, doubts, headings };
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | null): R | null {
  for (const item of items) {
    const result = read(item);
    if (result) return result;
  }
  return null;
}

/** The unit in the block's label, in a heading, or in a line of the head: 项目资金（万元）, 金额单位：元. */
function unitOf(grid: Grid, region: FormRegion, headings: readonly Heading[]): Funds['unit'] {
  const first = headings[0];
  if (!first) return null;
  const texts = headings.map(({ label }) => label);
  for (let column = region.left; column < first.column; column++)
    texts.unshift(grid.label(first.row, column));
  const unit = texts.map(amountUnitIn).find((found) => found !== null) ?? unitInHead(grid, region, first.row);
  return unit === '元' || unit === '万元' ? unit : null;
}

/** 金额单位：万元, in one cell or in two. */
function unitInHead(grid: Grid, region: FormRegion, below: number): ReturnType<typeof amountUnitIn> {
  for (let row = below; row >= region.top; row--) {
    for (let column = region.left; column <= region.right; column++) {
      const label = grid.label(row, column);
      const next = label.endsWith(':') ? label + nextText(grid, row, column, region.right) : label;
      const unit = next.length <= 20 && next.includes(':') ? amountUnitIn(next) : null;
      if (unit) return unit;
    }
  }
  return null;
}

function nextText(grid: Grid, row: number, column: number, right: number): string {
  for (let at = column + 1; at <= right; at++) if (!grid.isBlank(row, at)) return grid.label(row, at);
  return '';
}

function isRateInPercent(headings: readonly Heading[]): boolean {
  return headings.some(({ role, label }) => role === 'rate' && label.includes('%'));
}
