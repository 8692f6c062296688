import { addressOf } from '../../../grid/address';
import { SHARE_BOUNDS } from '../comparison';
import { areaOf } from './build';
import type { NumberCell } from './read-number';

/**
 * Blank once 0.9 stands where 95 stood, or 95 beside 0.9: Excel stores a typed 90% as 0.9, and a number's format is
 * nothing that a formula can see. A text keeps its % and needs no such test.
 */
export function unlessMixed(target: NumberCell, actual: NumberCell, expression: string): string {
  const numbers = [target, actual].filter(({ quantity }) => quantity.notation?.kind === 'number');
  const [first, second] = numbers;
  if (!first) return expression;
  return `IF(${second ? mixed(areaOf([first.cell, second.cell])) : moved(first)},"",${expression})`;
}

/** One number at most 1, but not 0, and one of 10 or more. */
function mixed(area: string): string {
  const { fraction, percent } = SHARE_BOUNDS;
  return `(MIN(${area})>0)*(MIN(${area})<=${fraction})*(MAX(${area})>=${percent})`;
}

/** Beside a text the number alone tells: it counts in per cent or in fractions, as it did. */
function moved({ cell, quantity }: NumberCell): string {
  const address = addressOf(cell);
  const { fraction, percent } = SHARE_BOUNDS;
  const inPercent = quantity.exponent === -2 || (!quantity.percent && quantity.number.gte(percent));
  return inPercent ? `(${address}>0)*(${address}<=${fraction})` : `${address}>=${percent}`;
}
