import { full, shareOf } from '../ruling';
import type { ScoringMethod } from './method';

/** The other convention for ceilings: a ≤ t → w, else w × t ÷ a. */
export function ceilingRatioExpression(target: string, actual: string): string {
  return `1/MAX(1,${actual}/MAX(0,${target}))`;
}

export const ceilingRatio: ScoringMethod = {
  id: 'ceiling-ratio',
  rule: ({ numbers, direction, reverse }) => {
    if (!numbers || direction !== 'at-most' || reverse !== 'ratio' || numbers.target.lte(0)) return null;
    const { target, actual } = numbers;
    if (actual.lte(target)) return full('quantity');
    return { by: 'quantity', share: shareOf(target, actual), met: false };
  },
  expression: ceilingRatioExpression,
  cancels: true,
};
