import { ceilingPenaltyExpression } from './ceiling-penalty';
import { ceilingRatioExpression } from './ceiling-ratio';
import { floorExpression } from './floor';
import type { ScoringCase } from './method';

/** The share that a positive target would give: what targets of 0 and below turn to when they are edited. */
export function positiveShare(target: string, actual: string, { direction, reverse }: ScoringCase): string {
  if (direction !== 'at-most') return floorExpression(target, actual);
  return reverse === 'ratio'
    ? ceilingRatioExpression(target, actual)
    : ceilingPenaltyExpression(target, actual);
}
