import Decimal from 'decimal.js';
import type { Convention } from '../convention';
import { isNotLater } from '../values/date';
import type { Quantity, Value } from '../values/value';
import { incomparable, inTermsOf, type Incomparable } from './compare';
import type { Direction } from './direction';
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
  | 'odd-date'
  | 'no-actual'
  | 'no-target'
  | 'other-kind'
  | 'negative-target'
  | 'unclear-direction'
  | 'shared-weight'
  | Incomparable;

/**
 * What the rule says of one indicator (DESIGN 4).
 * `met`: whether the target was reached; null when it cannot be told.
 */
export type Ruling =
  | { readonly by: 'quantity' | 'date' | 'words'; readonly share: Share; readonly met: boolean }
  | { readonly by: 'person'; readonly because: PersonBecause; readonly met: boolean | null };

const ONE: Share = { over: new Decimal(1), under: new Decimal(1) };
const NONE: Share = { over: new Decimal(0), under: new Decimal(1) };

/** The points that a share of a weight is worth, not rounded. */
export function pointsOf(share: Share, weight: Decimal): Decimal {
  return divide(weight.times(share.over), share.under);
}

/** The share of the points (0 … 1) that the rule gives, or why a person decides. */
export function rule(
  target: Value,
  actual: Value,
  direction: Direction,
  reverse: Convention['reverse'],
): Ruling {
  if (actual.kind === 'blank') return person('no-actual');
  if (target.kind === 'blank') return person('no-target');
  if (actual.kind === 'words') return ruleWords(target, actual);
  if (target.kind === 'words') return sayTheSame(target, actual) ? full('words') : person('words');
  if (target.kind === 'date' && actual.kind === 'date') {
    const inTime = isNotLater(actual, target);
    if (inTime === null) return person('odd-date');
    return inTime ? full('date') : person('late', false);
  }
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return person('other-kind');
  return direction === 'words'
    ? ruleQualitative(target, actual)
    : ruleQuantities(target, actual, direction, reverse);
}

function ruleWords(target: Value, actual: Extract<Value, { kind: 'words' }>): Ruling {
  if (actual.verdict === 'partly' || actual.verdict === 'missed') return person('words', false);
  if (actual.verdict === 'done') return full('words');
  if (target.kind === 'words' && target.text === actual.text) return full('words');
  return person(target.kind === 'words' ? 'words' : 'other-kind');
}

function ruleQualitative(target: Quantity, actual: Quantity): Ruling {
  return target.number.eq(actual.number) ? full('words') : person('words');
}

function sayTheSame(target: Extract<Value, { kind: 'words' }>, actual: Value): boolean {
  return actual.kind === 'words' && target.text === actual.text;
}

function ruleQuantities(
  target: Quantity,
  actual: Quantity,
  direction: Direction,
  reverse: Convention['reverse'],
): Ruling {
  const obstacle = incomparable(target, actual);
  if (obstacle) return person(obstacle);
  const t = target.number;
  const a = inTermsOf(target, actual);
  if (direction === 'unclear') return a.eq(t) ? full('quantity') : person('unclear-direction');
  const met = direction === 'at-most' ? a.lte(t) : a.gte(t);
  if (t.isZero()) {
    return a.lte(0) ? full('quantity') : { by: 'quantity', share: NONE, met: false };
  }
  if (met) return full('quantity');
  // Falling short of a negative target: a ÷ t exceeds 1, so the rule has no answer.
  if (t.isNegative()) return person('negative-target');
  return { by: 'quantity', share: shortfallShare(t, a, direction, reverse), met: false };
}

function shortfallShare(t: Decimal, a: Decimal, direction: Direction, reverse: Convention['reverse']): Share {
  if (direction !== 'at-most') return clamp(a, t);
  return reverse === 'ratio' ? clamp(t, a) : clamp(t.times(2).minus(a), t);
}

function clamp(over: Decimal, under: Decimal): Share {
  if (over.lte(0)) return NONE;
  return over.gte(under) ? ONE : { over, under };
}

function full(by: 'quantity' | 'date' | 'words'): Ruling {
  return { by, share: ONE, met: true };
}

function person(because: PersonBecause, met: boolean | null = null): Ruling {
  return { by: 'person', because, met };
}
