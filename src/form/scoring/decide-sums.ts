import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { ControlRate, SumRelation } from '../form';
import { controlRateFormula } from './formulas/control-rate-formula';
import type { ParsedGrid } from '../parsed-grid';
import { decideCell, generalFormat, LEAVE, type Decision } from './decide';
import { numberCell } from './number-cell';
import { divide } from './rounding';
import { sumFormula } from './formulas/total-formula';

/**
 * Decides on an amount that is the sum of others. A formula takes its place where all parts are plain numbers; amounts
 * with units of their own (600万元) stay a person's, and 其中 parts prove nothing.
 */
export function decideSum(grid: ParsedGrid, { parent, children, relation }: SumRelation): Decision {
  const filled = children.filter((child) => !isEmpty(grid, child));
  if (relation !== 'sum' || filled.length === 0 || !filled.every((child) => isPlain(grid, child)))
    return LEAVE;
  const hasFormula = grid.formula(parent.row, parent.column) !== null;
  if (!hasFormula && !isEmpty(grid, parent) && !isPlain(grid, parent)) return LEAVE;
  const sum = filled.reduce((total, child) => total.plus(amountAt(grid, child)), new Decimal(0));
  if (isEmpty(grid, parent) && mayBeNested(filled.map((child) => amountAt(grid, child)))) return LEAVE;
  const cell = { row: parent.row, column: parent.column };
  const formula = sumFormula(children.map((child) => ({ ...child, asText: isText(grid, child) })));
  const due = { cell, formula, result: sum, exact: sum, ...generalFormat(grid, cell) };
  return decideCell(grid, cell, due, numberCell(grid, parent)?.quantity.number ?? null);
}

/** A formula whose value is not stored is not empty: its number is not known. */
function isEmpty(grid: ParsedGrid, { row, column }: CellRef): boolean {
  return grid.isBlank(row, column) && grid.formula(row, column) === null;
}

/** An amount that equals those right below it may be their sum: without a printed parent nothing says that it is not. */
function mayBeNested(amounts: readonly Decimal[]): boolean {
  return amounts.some((whole, index) => {
    let sum = new Decimal(0);
    return amounts.slice(index + 1).some((part, below) => {
      sum = sum.plus(part);
      return below > 0 && !whole.isZero() && sum.eq(whole);
    });
  });
}

/** A number, or a text of digits alone. */
function isPlain(grid: ParsedGrid, cell: CellRef): boolean {
  const value = grid.at(cell);
  return typeof value === 'number' || /^\s*\d+(\.\d+)?\s*$/.test(String(value));
}

function amountAt(grid: ParsedGrid, cell: CellRef): Decimal {
  return numberCell(grid, cell)?.quantity.number ?? new Decimal(0);
}

function isText(grid: ParsedGrid, cell: CellRef): boolean {
  return typeof grid.at(cell) === 'string' && !grid.isBlank(cell.row, cell.column);
}

/** Decides on 财政供养人员控制率 = 在职人数 ÷ 编制数, to as many digits as are printed (a whole per cent at least). */
export function decideControlRate(grid: ParsedGrid, { authorised, actual, rate }: ControlRate): Decision {
  const [posts, staff] = [numberCell(grid, authorised), numberCell(grid, actual)];
  if (!posts || !staff || posts.quantity.number.lte(0)) return LEAVE;
  const printed = numberCell(grid, rate)?.quantity ?? null;
  if (printed && !printed.percent && printed.number.gt(2)) return LEAVE;
  const format = grid.numberFormat(rate.row, rate.column);
  const decimals = decimalsOf(printed?.number ?? null, format);
  const exact = divide(staff.quantity.number, posts.quantity.number);
  const formula = controlRateFormula(posts, staff, decimals);
  if (formula === null) return LEAVE;
  const result = exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const numberFormat = format.includes('%') ? {} : { numberFormat: decimals > 2 ? '0.00%' : '0%' };
  return decideCell(
    grid,
    rate,
    { cell: rate, formula, result, exact, ...numberFormat },
    printed?.number ?? null,
  );
}

function decimalsOf(printed: Decimal | null, format: string): number {
  if (printed) return Math.min(Math.max(printed.decimalPlaces(), 2), 4);
  return format === '0%' ? 2 : 4;
}
