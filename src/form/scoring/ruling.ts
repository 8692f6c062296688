import Decimal from 'decimal.js';
import type { Incomparable } from './comparison';
import { divide } from './rounding';

/** A share of the points as a fraction, 0 … 1, kept unreduced so that w × over ÷ under is exact where it can be. */
export interface Share {
  readonly over: Decimal;
  readonly under: Decimal;
}

/** Why a person has to give the points. */
export type PersonBecause =
  | 'words'
  | 'late'
  | 'odd-time'
  | 'no-actual'
  | 'no-target'
  | 'other-kind'
  | 'negative-target'
  | 'unclear-direction'
  | 'unknown-sign'
  | 'two-numbers'
  | 'shared-weight'
  | Incomparable;

/**
 * What the rule says of one indicator (docs/rules.md 4).
 * `met`: whether the target was reached; null when it cannot be told.
 */
export type Ruling =
  | { readonly by: 'quantity' | 'moment' | 'words'; readonly share: Share; readonly met: boolean }
  | { readonly by: 'person'; readonly because: PersonBecause; readonly met: boolean | null };

const WHOLE: Share = { over: new Decimal(1), under: new Decimal(1) };
export const NONE: Share = { over: new Decimal(0), under: new Decimal(1) };

/** over ÷ under, held within 0 … 1; `under` is positive. */
export function shareOf(over: Decimal, under: Decimal): Share {
  if (over.lte(0)) return NONE;
  return over.gte(under) ? WHOLE : { over, under };
}

/** The points that a share of a weight is worth, not rounded. */
export function pointsOf(share: Share, weight: Decimal): Decimal {
  return divide(weight.times(share.over), share.under);
}

export function full(by: 'quantity' | 'moment' | 'words'): Ruling {
  return { by, share: WHOLE, met: true };
}

/** Leaves the points to a person. */
export function person(because: PersonBecause, met: boolean | null = null): Ruling {
  return { by: 'person', because, met };
}
