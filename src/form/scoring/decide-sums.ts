import Decimal from 'decimal.js';
import { cellKey, type CellRef } from '../../grid/cells';
import { formulaTokens } from '../../grid/formula-tokens';
import type { ControlRate, SumRelation } from '../form';
import { controlRateFormula } from './formulas/control-rate-formula';
import type { ParsedGrid } from '../parsed-grid';
import { decideCell, generalFormat, LEAVE, type Decision } from './decide';
import { numberCell } from './number-cell';
import { isOwnFormula } from './own-formula';
import { sumOf } from './points';
import { divide } from './rounding';
import { sumFormula, type Addend } from './formulas/total-formula';

/** The cells that decided sums are going to fill, with what will stand there; null for an amount left to a person. */
type Due = Map<string, Decimal | null>;

/**
 * Decides on all sums of a form, those of the lowest level first, since an amount that is still blank may itself be the
 * sum of others. `settled`: what the user's wishes make of a decision.
 */
export function decideSums(
  grid: ParsedGrid,
  sums: readonly SumRelation[],
  settled: (decision: Decision) => Decision,
): readonly Decision[] {
  const due: Due = new Map();
  const decisions = [...sums].reverse().map((sum) => {
    const decision = settled(decideSum(grid, sum, due));
    if (decision.action === 'write') due.set(cellKey(sum.parent), decision.result);
    else if (isEmpty(grid, sum.parent) && sum.children.some((child) => !isEmpty(grid, child)))
      due.set(cellKey(sum.parent), null);
    return decision;
  });
  return decisions.reverse();
}

/**
 * Decides on an amount that is the sum of others. A formula takes its place where all parts are plain numbers; amounts
 * with units of their own (600万元) stay a person's, and 其中 parts prove nothing.
 */
function decideSum(
  grid: ParsedGrid,
  { parent, children, relation, numbered }: SumRelation,
  due: Due,
): Decision {
  const amounts = children.map((child) => partOf(grid, child, due));
  const filled = amounts.filter((amount) => amount !== 'empty');
  const known = filled.filter((amount) => amount !== 'unknown');
  if (relation !== 'sum' || known.length === 0 || known.length < filled.length) return LEAVE;
  const isBlank = isEmpty(grid, parent);
  const hasFormula = grid.formula(parent.row, parent.column) !== null;
  if (!hasFormula && !isBlank && !isPlain(grid, parent)) return LEAVE;
  if (isBlank && !numbered && mayBeNested(known)) return LEAVE;
  const sum = sumOf(known);
  const cell = { row: parent.row, column: parent.column };
  const formula = sumFormula(children.map((child) => addendAt(grid, child)));
  const formulaDue = { cell, formula, result: sum, exact: sum, ...generalFormat(grid, cell) };
  return decideCell(grid, cell, formulaDue, numberCell(grid, parent)?.quantity.number ?? null);
}

/** The amount of a part as it will stand; unknown where it is no plain number. */
function partOf(grid: ParsedGrid, cell: CellRef, due: Due): Decimal | 'empty' | 'unknown' {
  const coming = due.get(cellKey(cell));
  if (coming !== undefined) return coming ?? 'unknown';
  if (isEmpty(grid, cell)) return 'empty';
  return isPlain(grid, cell) ? (numberCell(grid, cell)?.quantity.number ?? 'unknown') : 'unknown';
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

function addendAt(grid: ParsedGrid, cell: CellRef): Addend {
  const asText = typeof grid.at(cell) === 'string' && !grid.isBlank(cell.row, cell.column);
  return { ...cell, asText, filled: asText };
}

/** Decides on 财政供养人员控制率 = 在职人数 ÷ 编制数, to as many digits as are printed (a whole per cent at least). */
export function decideControlRate(grid: ParsedGrid, { authorised, actual, rate }: ControlRate): Decision {
  const [posts, staff] = [numberCell(grid, authorised), numberCell(grid, actual)];
  if (!posts || !staff || posts.quantity.number.lte(0)) return LEAVE;
  const printed = numberCell(grid, rate)?.quantity ?? null;
  if (printed && !printed.percent && printed.number.gt(2)) return LEAVE;
  const format = grid.numberFormat(rate.row, rate.column);
  const decimals = ownDecimals(grid, rate) ?? decimalsOf(printed?.number ?? null, format);
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

/** The digits that our own formula rounds to already: what it shows may have fewer. */
function ownDecimals(grid: ParsedGrid, { row, column }: CellRef): number | null {
  const formula = grid.formula(row, column);
  if (formula === null || !isOwnFormula(formula)) return null;
  const digits = formulaTokens(formula).findLast(({ kind }) => kind === 'number');
  return digits ? Number(digits.text) : null;
}

function decimalsOf(printed: Decimal | null, format: string): number {
  if (printed) return Math.min(Math.max(printed.decimalPlaces(), 2), 4);
  return format === '0%' ? 2 : 4;
}
