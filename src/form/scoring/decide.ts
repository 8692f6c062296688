import Decimal from 'decimal.js';
import { sameFormula } from '../../grid/formula-tokens';
import { isBlank, type CellRef } from '../../grid/cells';
import type { ParsedGrid } from '../parsed-grid';
import { placeOf } from '../place';
import { parseNumberCell } from '../values/parse-value';
import { isOwnFormula } from './own-formula';

/** A formula that is due in a cell, and what it gives in the cell's own unit. */
interface DueFormula {
  readonly cell: CellRef;
  readonly formula: string;
  readonly result: Decimal;
  /** The number format to set before the formula; absent when the cell's own serves. */
  readonly numberFormat?: string;
}

/**
 * What becomes of one number of a form (docs/rules.md 5).
 * write: it is blank, shows the same number, or holds an older formula of ours; the formula takes its place.
 * keep: somebody typed another number, or a formula of the office's own gives another one.
 * leave: nothing is written. `result`: what our formula, which stands there already, gives. `outdated`: a formula of
 * ours that no rule supports any more, because a person has to decide now.
 */
export type Decision =
  | ({ readonly action: 'write' } & DueFormula)
  | ({ readonly action: 'keep'; readonly typed: Decimal } & DueFormula)
  | { readonly action: 'leave'; readonly result?: Decimal; readonly outdated?: CellRef };

export const LEAVE: Decision = { action: 'leave' };

/** What the user wishes otherwise than docs/rules.md 5 has it; cells are named Sheet!A1. */
export interface Wishes {
  /** Typed numbers and formulas of the office's own that give way to the rule. */
  readonly takeOver?: 'all' | ReadonlySet<string>;
  /** Cells whose number would change and that are to stay as they are. */
  readonly decline?: ReadonlySet<string>;
}

/** Printed and due numbers that differ by less are the same number. */
const SAME = new Decimal('1e-9');

/** A due formula with its result before rounding: a formula of the office's own that gives that is right, too. */
export type RoundedFormula = DueFormula & { readonly exact: Decimal };

/**
 * Decides on one cell. `rounded` is null when no rule gives its number or no formula can; `typed` is the number that the
 * cell shows, in the unit of the result.
 */
export function decideCell(
  grid: ParsedGrid,
  cell: CellRef,
  rounded: RoundedFormula | null,
  typed: Decimal | null,
): Decision {
  const present = grid.formula(cell.row, cell.column);
  const isOurs = present !== null && isOwnFormula(present);
  if (!rounded) return isOurs ? { action: 'leave', outdated: cell } : LEAVE;
  const { exact, ...due } = rounded;
  // A file may hold an error, or no value at all, beside a formula that is right.
  const isFresh = typed !== null && isSame(typed, due.result);
  if (isOurs && isFresh && sameFormula(present, due.formula)) return { action: 'leave', result: due.result };
  if (isOurs) return { action: 'write', ...due };
  if (present === null && grid.isBlank(cell.row, cell.column)) return { action: 'write', ...due };
  if (typed === null) return LEAVE;
  const same = isSame(typed, due.result);
  const isRight = same || (present !== null && isSame(typed, exact));
  if (!isRight) return { action: 'keep', typed, ...due };
  return present === null && isBareNumber(grid, cell) ? { action: 'write', ...due } : LEAVE;
}

/** What is kept is written where the user asked for it; a number that would change stays where the user wants it to. */
export function settle(decision: Decision, grid: ParsedGrid, { takeOver, decline }: Wishes): Decision {
  if (decision.action === 'leave') return decision;
  const cell = placeOf({ sheet: grid.name, cell: decision.cell });
  if (decision.action === 'keep')
    return takeOver === 'all' || takeOver?.has(cell) ? { ...decision, action: 'write' } : decision;
  return decline?.has(cell) && changesNumber(grid, decision.cell, decision.result) ? LEAVE : decision;
}

/** True when a result differs from the number that a reader sees in a cell; a blank that is filled is no change. */
export function changesNumber(grid: ParsedGrid, { row, column }: CellRef, result: Decimal): boolean {
  const before = grid.at({ row, column });
  if (isBlank(before)) return false;
  const seen = parseNumberCell(before, grid.numberFormat(row, column));
  return seen === null || !seen.eq(result);
}

/** The number that a cell will show once the decision is carried out. */
export function standing(decision: Decision, typed: Decimal | null): Decimal | null {
  if (decision.action === 'write') return decision.result;
  return decision.action === 'leave' ? (decision.result ?? typed) : typed;
}

/** True when two numbers are the same but for binary noise. */
function isSame(a: Decimal, b: Decimal): boolean {
  return a.eq(b) || a.minus(b).abs().lte(SAME);
}

/** A number, or a text of nothing else; 8分 says the same as 8 and stays as it was typed. */
function isBareNumber(grid: ParsedGrid, cell: CellRef): boolean {
  const value = grid.at(cell);
  return typeof value === 'number' || /^\s*-?\d+(\.\d+)?\s*%?\s*$/.test(String(value));
}

/** A formula typed into a text cell stays text, so such a cell becomes General first. */
export function generalFormat(grid: ParsedGrid, cell: CellRef): { numberFormat?: string } {
  return grid.numberFormat(cell.row, cell.column) === '@' ? { numberFormat: 'General' } : {};
}
