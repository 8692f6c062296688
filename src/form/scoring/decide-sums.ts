import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { ControlRate, SumRelation } from '../form';
import { controlRateFormula } from './formulas/control-rate-formula';
import { totalFormula } from './formulas/total-formula';
import type { ParsedGrid } from '../parsed-grid';
import { LEAVE, numberCell, ratesAgree, type Decision } from './decide';
import { divide } from './rounding';

/** Decides on an amount that is the sum of others: blank or agreeing, it becomes a formula; 其中 parts prove nothing. */
export function decideSum(view: ParsedGrid, { parent, children, relation }: SumRelation): Decision {
  if (relation !== 'sum' || view.formula(parent.row, parent.column) !== null) return LEAVE;
  const parts = children.map((child) => numberCell(view, child));
  const allPlain = children.every((child, index) => parts[index] || view.isBlank(child.row, child.column));
  if (!allPlain || parts.every((part) => part === null)) return LEAVE;
  const sum = parts.reduce((total, part) => total.plus(part?.quantity.number ?? 0), new Decimal(0));
  const whole = numberCell(view, parent);
  if (!whole && !view.isBlank(parent.row, parent.column)) return LEAVE;
  const cell = { row: parent.row, column: parent.column };
  const isText = (child: CellRef): boolean =>
    typeof view.at(child) === 'string' && !view.isBlank(child.row, child.column);
  const formula = totalFormula(children.map((child) => ({ ...child, asText: isText(child) })));
  if (whole && !whole.quantity.number.eq(sum)) {
    return { action: 'keep', cell, formula, typed: whole.quantity.number, result: sum };
  }
  return { action: 'write', cell, formula, result: sum };
}

/** Decides on 财政供养人员控制率 = 在职人数 ÷ 编制数, to as many digits as are printed (a whole per cent at least). */
export function decideControlRate(view: ParsedGrid, { authorised, actual, rate }: ControlRate): Decision {
  const [posts, staff] = [numberCell(view, authorised), numberCell(view, actual)];
  if (!posts || !staff || posts.quantity.number.lte(0) || view.formula(rate.row, rate.column) !== null)
    return LEAVE;
  const printed = numberCell(view, rate)?.quantity ?? null;
  const blank = view.isBlank(rate.row, rate.column);
  if ((!printed && !blank) || (printed && !printed.percent && printed.number.gt(2))) return LEAVE;
  const format = view.numberFormat(rate.row, rate.column);
  const decimals = printed
    ? Math.min(Math.max(printed.number.decimalPlaces(), 2), 4)
    : format === '0%'
      ? 2
      : 4;
  const exact = divide(staff.quantity.number, posts.quantity.number);
  const formula = controlRateFormula(posts, staff, decimals);
  if (formula === null) return LEAVE;
  const result = exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const numberFormat = format.includes('%') ? {} : { numberFormat: decimals > 2 ? '0.00%' : '0%' };
  const decided = { cell: rate, formula, result, ...numberFormat };
  return !printed || ratesAgree(printed.number, exact)
    ? { action: 'write', ...decided }
    : { action: 'keep', typed: printed.number, ...decided };
}
