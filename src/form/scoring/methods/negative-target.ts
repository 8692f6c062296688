import { full, person } from '../ruling';
import type { ScoringMethod } from './method';
import { positiveShare } from './positive-share';

/** Negative target: met → w; missed → a person decides, since a ÷ t says nothing there: the formula is an error. */
export const negativeTarget: ScoringMethod = {
  id: 'negative-target',
  rule: ({ numbers, direction }) => {
    if (!numbers || !numbers.target.isNegative() || numbers.target.isZero()) return null;
    if (direction === 'unclear' || direction === 'words') return null;
    const met =
      direction === 'at-most' ? numbers.actual.lte(numbers.target) : numbers.actual.gte(numbers.target);
    return met ? full('quantity') : person('negative-target', false);
  },
  expression: (target, actual, scoringCase) => {
    const met = scoringCase.direction === 'at-most' ? '<=' : '>=';
    return `IF(${actual}${met}${target},1,${positiveShare(target, actual, scoringCase)})`;
  },
  cancels: true,
};
