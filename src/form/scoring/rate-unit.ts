import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import type { ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';

/** Printed and exact rate are the same, rounded or cut, at the digits that are printed (a whole per cent at least). */
export function ratesAgree(printed: Decimal, exact: Decimal): boolean {
  const step = new Decimal(10).pow(-Math.min(Math.max(printed.decimalPlaces(), 2), 6));
  return printed.minus(exact).abs().lt(step);
}

/** True when the rate cell counts in per cent: 98 for 98%. */
export function isRateInPercent(view: ParsedGrid, form: ScoredForm, cell: CellRef): boolean {
  const format = view.numberFormat(cell.row, cell.column);
  if (format.includes('%')) return false;
  const value = view.parsed(cell.row, cell.column);
  if (value.kind === 'quantity')
    return !value.percent && value.number.gt(form.funds!.rateInPercent ? 1.5 : 2);
  return form.funds!.rateInPercent;
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
