import { addressOf } from '../../../grid/address';
import type { Convention } from '../../convention';
import type { ParsedGrid } from '../../parsed-grid';
import type { IndicatorReading } from '../form-reading';
import { blankUnless, roundedScore } from './build';
import { unlessMixed } from './mixed-share';
import { commonScale, ownScale, readNumber, type NumberCell } from './read-number';
import { weightExpression } from './weight';

/**
 * 得分 of a quantitative indicator (docs/rules.md 4, 5), from the method that scores it: blank while the actual is, an error
 * or blank when a cell is written in another way. Null when no method or no formula can read the row.
 */
export function indicatorScoreFormula(
  grid: ParsedGrid,
  { indicator, method, scoringCase, watchSign, weightFactor }: IndicatorReading,
  convention: Convention,
): string | null {
  if (
    !method?.expression ||
    !scoringCase?.terms ||
    !indicator.target ||
    !indicator.actual ||
    !indicator.weight
  )
    return null;
  const target: NumberCell = { cell: indicator.target, quantity: scoringCase.terms.target };
  const actual: NumberCell = { cell: indicator.actual, quantity: scoringCase.terms.actual };
  if (losesItsFall(actual)) return null;
  const scale = commonScale(target.quantity, actual.quantity);
  const t = readNumber(target, scale, watchSign);
  const a = readNumber(actual, scale);
  const w = weightExpression(grid, indicator.weight, weightFactor);
  if (t === null || a === null || w === null) return null;
  const reverse = { ...scoringCase, reverse: convention.reverse };
  // With a positive target an empty or changed target ends in a division by zero; 0 and below must look at the cell.
  const guarded = scoringCase.numbers?.target.gt(0) !== true;
  const inPlace = !guarded && isText(actual) && !isText(target);
  const share = method.expression(
    inPlace ? `N(${addressOf(target.cell)})${t.slice(addressOf(target.cell).length)}` : t,
    a,
    reverse,
  );
  const watched = guarded || (!isText(target) && !inPlace) ? [target, actual] : [actual];
  const score = roundedScore(`${w}*${share}`, convention, method.cancels);
  // Where the two count differently on purpose, 0.9 beside 95 is what the formula reads.
  const isAlike = ownScale(target.quantity).eq(ownScale(actual.quantity));
  const isShare = isAlike && (scoringCase.isShare || target.quantity.percent);
  return `=${blankUnless(watched, isShare ? unlessMixed(target, actual, score) : score)}`;
}

function isText({ quantity }: NumberCell): boolean {
  return quantity.notation?.kind === 'text';
}

/** 下降6% whose 下降 goes would silently turn into 6%. */
function losesItsFall({ quantity }: NumberCell): boolean {
  return quantity.trend === 'down' && isText({ cell: { row: 1, column: 1 }, quantity });
}
