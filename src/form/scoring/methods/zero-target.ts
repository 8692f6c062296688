import { full, NONE, person } from '../ruling';
import type { ScoringMethod } from './method';
import { positiveShare } from './positive-share';

/**
 * Target 0: floor: a ≥ 0 → w, else 0; ceiling: a ≤ 0 → w, else 0. With neither sign nor word, and where the sign is =,
 * only 0 itself is sure.
 */
export const zeroTarget: ScoringMethod = {
  id: 'zero-target',
  rule: ({ numbers, direction, assumed }) => {
    if (!numbers?.target.isZero() || direction === 'unclear' || direction === 'words') return null;
    const { actual } = numbers;
    if (actual.isZero()) return full('quantity');
    if (direction === 'equal') return person('unclear-direction', false);
    if (assumed) return person('unclear-direction');
    const met = direction === 'at-most' ? actual.lte(0) : actual.gte(0);
    return met ? full('quantity') : { by: 'quantity', share: NONE, met: false };
  },
  expression: (target, actual, scoringCase) => {
    if (scoringCase.direction === 'equal') return `1/(${actual}=${target})`;
    const edited = positiveShare(target, actual, scoringCase);
    if (scoringCase.assumed) return `IF(${actual}=${target},1,${edited})`;
    const met = scoringCase.direction === 'at-most' ? '<=' : '>=';
    return `IF(${actual}${met}${target},1,IF(${target}=0,0,${edited}))`;
  },
  cancels: true,
};
