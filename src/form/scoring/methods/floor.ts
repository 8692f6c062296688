import { full, shareOf } from '../ruling';
import type { ScoringMethod } from './method';

/** ≥, >, =, no sign: a ≥ t → w, else w × a ÷ t, not below 0. MAX(0,t) makes a target edited below 0 an error. */
export function floorExpression(target: string, actual: string): string {
  return `MAX(0,MIN(1,${actual}/MAX(0,${target})))`;
}

export const floor: ScoringMethod = {
  id: 'floor',
  rule: ({ numbers, direction }) => {
    if (!numbers || (direction !== 'at-least' && direction !== 'equal') || !numbers.target.isPositive())
      return null;
    const { target, actual } = numbers;
    if (target.isZero()) return null;
    if (actual.gte(target)) return full('quantity');
    return { by: 'quantity', share: shareOf(actual, target), met: false };
  },
  expression: floorExpression,
};
