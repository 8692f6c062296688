import type { Convention } from '../convention';
import type { Value } from '../values/value';
import { baseNumber, commonTerms, type NameReading } from './comparison';
import type { DirectionReading } from './direction';
import { METHODS, type ScoringCase, type ScoringMethod } from './methods';
import { person, type PersonBecause, type Ruling } from './ruling';

/** A ruling with the method that gave it; null when none applied. */
export interface MethodRuling {
  readonly ruling: Ruling;
  readonly method: ScoringMethod | null;
  readonly scoringCase: ScoringCase | null;
}

const NO_NAME: NameReading = { isShare: false, isFall: false, isRise: false };

/** The share of the points (0 … 1) that the rule gives, or why a person decides (docs/rules.md 4). */
export function rule(
  target: Value,
  actual: Value,
  direction: DirectionReading,
  reverse: Convention['reverse'],
  name: NameReading = NO_NAME,
): MethodRuling {
  if (actual.kind === 'blank') return byPerson('no-actual');
  if (target.kind === 'blank') return byPerson('no-target');
  if (direction.unknownSign) return byPerson('unknown-sign');
  if (isContraryBound(actual, direction)) return byPerson('two-numbers');
  const both = target.kind === 'quantity' && actual.kind === 'quantity';
  const terms = both ? commonTerms(target, actual, name) : null;
  if (typeof terms === 'string') return byPerson(terms);
  const numbers = terms && { target: baseNumber(terms.target), actual: baseNumber(terms.actual) };
  const scoringCase = {
    target,
    actual,
    terms,
    numbers,
    direction: direction.direction,
    assumed: direction.assumed,
    reverse,
    isShare: name.isShare,
  };
  for (const method of METHODS) {
    const ruling = method.rule(scoringCase);
    if (ruling) return { ruling, method, scoringCase };
  }
  return byPerson(whyNone(target, actual));
}

/** 8项以下 beside 10项, >6% beside ≤5%: the actual value itself is left open on the side that counts. */
function isContraryBound(actual: Value, { direction }: DirectionReading): boolean {
  if (actual.kind !== 'quantity' || actual.bound === null || actual.bound === 'equal') return false;
  if (direction !== 'at-most' && direction !== 'at-least' && direction !== 'equal') return false;
  return (direction === 'at-most') !== (actual.bound === 'at-most');
}

function byPerson(because: PersonBecause): MethodRuling {
  return { ruling: person(because), method: null, scoringCase: null };
}

function whyNone(target: Value, actual: Value): PersonBecause {
  if (numbersIn(target) > 1 || numbersIn(actual) > 1) return 'two-numbers';
  return target.kind === 'words' ? 'words' : 'other-kind';
}

function numbersIn(value: Value): number {
  return value.kind === 'words' ? value.numbers : 0;
}
