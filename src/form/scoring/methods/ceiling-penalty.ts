import { full, shareOf } from '../ruling';
import type { ScoringMethod } from './method';

/** ≤, <: a ≤ t → w; t < a < 2t → w × (1 − (a − t) ÷ t); a ≥ 2t → 0. */
export function ceilingPenaltyExpression(target: string, actual: string): string {
  return `MAX(0,MIN(1,2-${actual}/MAX(0,${target})))`;
}

export const ceilingPenalty: ScoringMethod = {
  id: 'ceiling-penalty',
  rule: ({ numbers, direction, reverse }) => {
    if (!numbers || direction !== 'at-most' || reverse !== 'penalty' || numbers.target.lte(0)) return null;
    const { target, actual } = numbers;
    if (actual.lte(target)) return full('quantity');
    return { by: 'quantity', share: shareOf(target.times(2).minus(actual), target), met: false };
  },
  expression: ceilingPenaltyExpression,
  cancels: true,
};
