import Decimal from 'decimal.js';
import { addressOf } from '../../grid/address';
import type { CellRef } from '../../grid/cells';
import type { Quantity } from '../values/value';

/** How a formula reads the number in a cell. */
export interface NumberExpression {
  /** Gives the number, or an error when the cell holds something else. */
  readonly expression: string;
  /** The same, safe to compare with `<=`: Excel ranks any text above any number. */
  readonly comparable: string;
  /** Conditions under which the notation has changed and the number would be wrong. */
  readonly changed: readonly string[];
}

/**
 * Reads a quantity the way it is written: a number straight from its cell, a text by taking away what stands
 * around the number. `scale` is what the result is counted in (1, 10000 for 万, 0.01 for per cent).
 * Null when the cell's text cannot be read by a formula.
 */
export function readNumber(cell: CellRef, quantity: Quantity, scale: Decimal): NumberExpression | null {
  if (!quantity.notation) return null;
  const address = addressOf(cell);
  const factor = factorText(ownScale(quantity).div(scale));
  if (quantity.notation.kind === 'number') {
    const expression = `${address}${factor}`;
    return { expression, comparable: factor ? expression : `${address}*1`, changed: [] };
  }
  const { prefix, suffix } = quantity.notation;
  const bare = stripped(stripped(address, prefix), suffix);
  // Without a suffix the text could turn into 15% or a date, which VALUE would accept; with e0 behind it cannot.
  const expression = `VALUE(${suffix === '' ? `${bare}&"e0"` : bare})${factor}`;
  const changed = suffix === '' ? [] : [isGone(address, suffix)];
  if (quantity.sign === 'at-most' && prefix !== '') changed.push(isGone(address, prefix));
  return { expression, comparable: expression, changed };
}

/** What the number in a quantity's cell is multiplied by: 10000 for 万 in the text, 0.01 for % in the text. */
export function ownScale(quantity: Quantity): Decimal {
  const written = quantity.notation?.kind === 'text';
  return new Decimal(quantity.percent && written ? '0.01' : quantity.scale);
}

function stripped(expression: string, text: string): string {
  return text === '' ? expression : `SUBSTITUTE(${expression},${quoted(text)},"",1)`;
}

function isGone(address: string, text: string): string {
  return `SUBSTITUTE(${address},${quoted(text)},"",1)=${address}&""`;
}

/** A text literal of a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function factorText(factor: Decimal): string {
  if (factor.eq(1)) return '';
  return factor.gt(1) ? `*${factor.toFixed()}` : `/${new Decimal(1).div(factor).toFixed()}`;
}
