import type Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import type { ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { powerOfTen } from '../values/power-of-ten';
import type { Quantity } from '../values/value';

/** A bare rate above this counts in per cent. Under 执行率(%) the heading says so already for what exceeds 150%. */
const LARGEST_FRACTION = { plain: 2, underPercentHeading: 1.5 } as const;

/** The printed rate as a fraction: 0.98 for 98%, for 0.98, for 98 and for 98 in 0"%". Null when there is none. */
export function printedRate(grid: ParsedGrid, form: ScoredForm, cell: CellRef | null): Decimal | null {
  const value = cell && grid.parsed(cell.row, cell.column);
  if (value?.kind !== 'quantity') return null;
  return !value.percent && countsInPercent(value, form) ? value.number.div(100) : value.number;
}

/** True when the cell counts in per cent, so that what is written there has to give 98 for 98% (docs/rules.md 5). */
export function isRateInPercent(grid: ParsedGrid, form: ScoredForm, cell: CellRef): boolean {
  const value = grid.parsed(cell.row, cell.column);
  if (value.kind === 'quantity')
    return value.percent ? isPrintedPercent(value) : countsInPercent(value, form);
  return form.funds?.rateInPercent === true && !grid.numberFormat(cell.row, cell.column).includes('%');
}

/** 95 in 0"%": the sign is mere text behind the number. */
function isPrintedPercent({ notation, exponent }: Quantity): boolean {
  return notation?.kind === 'number' && exponent === -2;
}

function countsInPercent({ number }: Quantity, form: ScoredForm): boolean {
  if (form.funds?.rateInPercent) return number.gt(LARGEST_FRACTION.underPercentHeading) || number.isZero();
  return number.gt(LARGEST_FRACTION.plain);
}

/** Printed and exact rate are the same, rounded or cut, at the digits that are printed (a whole per cent at least). */
export function ratesAgree(printed: Decimal, exact: Decimal): boolean {
  const step = powerOfTen(-Math.min(Math.max(printed.decimalPlaces(), 2), 6));
  return printed.minus(exact).abs().lt(step);
}

/** The format that shows a fraction as the convention prints it, unless the cell has one. */
export function percentFormat(
  view: ParsedGrid,
  cell: CellRef,
  convention: Convention,
): { numberFormat?: string } {
  if (view.numberFormat(cell.row, cell.column).includes('%')) return {};
  return { numberFormat: convention.rateDecimals === 0 ? '0%' : '0.00%' };
}
