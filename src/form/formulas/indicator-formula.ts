import Decimal from 'decimal.js';
import { addressOf } from '../../grid/address';
import type { Convention } from '../convention';
import type { Direction } from '../scoring/direction';
import { blankUnless, roundedScore, unlessChanged } from './build';
import type { NumberCell } from './execution-formula';
import { ownScale, readNumber, type NumberExpression } from './read-number';

/**
 * 得分 of a quantitative indicator (DESIGN 4): w × a ÷ t, or for ceilings w × (2 − a ÷ t) or w × t ÷ a, within
 * 0 … w; w when the target is 0 and so is the actual. Blank while target or actual is blank, an error when one
 * is written in another way or the target is negative. Null when a formula cannot read one of the cells.
 */
export function indicatorScoreFormula(
  target: NumberCell,
  actual: NumberCell,
  weight: NumberCell,
  direction: Direction,
  convention: Convention,
): string | null {
  if (target.quantity.percent !== actual.quantity.percent) return null;
  const scale = Decimal.min(ownScale(target.quantity), ownScale(actual.quantity));
  const t = readNumber(target.cell, target.quantity, scale);
  const a = readNumber(actual.cell, actual.quantity, scale);
  const w = readNumber(weight.cell, weight.quantity, new Decimal(1));
  if (!t || !a || !w) return null;
  const score = `IF(${t.expression}=0,IF(${a.comparable}<=0,${w.expression},0),${earned(t, a, w, direction, convention)})`;
  const blankCells = [addressOf(target.cell), addressOf(actual.cell)];
  return `=${blankUnless(blankCells, unlessChanged([t, a, w], score))}`;
}

/** MAX(0,t) turns a negative target into a division by zero: an error, never a wrong number. */
function earned(
  t: NumberExpression,
  a: NumberExpression,
  w: NumberExpression,
  direction: Direction,
  convention: Convention,
): string {
  const positive = `MAX(0,${t.expression})`;
  if (direction !== 'at-most') {
    return roundedScore(`${w.expression}*MAX(0,MIN(1,${a.expression}/${positive}))`, convention);
  }
  if (convention.reverse === 'ratio') {
    const ratio = roundedScore(`${w.expression}*MIN(1,${positive}/(${a.expression}))`, convention);
    return `IF(${a.comparable}<=0,${w.expression},${ratio})`;
  }
  return roundedScore(`${w.expression}*MAX(0,MIN(1,2-${a.expression}/${positive}))`, convention, true);
}
