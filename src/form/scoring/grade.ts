import type Decimal from 'decimal.js';
import type { Grade, GradeBounds } from '../analysis';

/** 优 良 中 差 by total points (docs/rules.md 4); the bounds belong to the better grade. */
export function gradeOf(total: Decimal, bounds: GradeBounds): Grade {
  if (total.gte(bounds.excellent)) return '优';
  if (total.gte(bounds.good)) return '良';
  return total.gte(bounds.fair) ? '中' : '差';
}
