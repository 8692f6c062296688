import Decimal from 'decimal.js';
import { once } from '../../grid/memo';
import { DEFAULT_CONVENTION, type Convention } from '../convention';
import type { FormReading, FundsReading } from './form-reading';
import { executionScore } from './reading';
import { roundRate, roundScore } from './rounding';

/** A convention with what speaks for it. */
export interface InferredConvention {
  readonly convention: Convention;
  /** Printed rates and scores that the convention reproduces, of those that any rounding could reproduce. */
  readonly matching: number;
  readonly of: number;
}

/** How far a printed rate may be from the exact one and still be the same rate, rounded: one per cent. */
const RATE_RANGE = new Decimal('0.01');
/** The same for a score: one tenth. */
const SCORE_RANGE = new Decimal('0.1');

/** All conventions, the default first, so that it wins where the workbook does not tell them apart. */
function allConventions(reverse: Convention['reverse']): Convention[] {
  const all: Convention[] = [];
  for (const rounding of ['half-up', 'cut-off'] as const) {
    for (const scoreDecimals of [2, 1] as const) {
      for (const rateDecimals of [2, 0, 'none'] as const) {
        all.push({ rateDecimals, scoreDecimals, rounding, reverse });
      }
    }
  }
  return all;
}

/** So many printed numbers must speak against a convention before another takes its place (docs/rules.md 4). */
const CONTRADICTIONS = 2;

/**
 * The convention that reproduces most of the rates and scores already printed in a workbook (docs/rules.md 4). The default
 * stands unless at least two cells contradict it.
 */
export function inferConvention(forms: readonly FormReading[]): InferredConvention {
  return betterThan(DEFAULT_CONVENTION, forms.flatMap(evidenceOf));
}

/** The convention of one form: the workbook's, unless two of its own cells contradict that. */
export function conventionOfForm(form: FormReading, workbook: Convention): Convention {
  return betterThan(workbook, evidenceOf(form)).convention;
}

function betterThan(present: Convention, evidence: readonly Evidence[]): InferredConvention {
  const matching = (convention: Convention): number =>
    evidence.filter((reproduces) => reproduces(convention)).length;
  const stands = { convention: present, matching: matching(present), of: evidence.length };
  if (stands.of - stands.matching < CONTRADICTIONS) return stands;
  return CONVENTIONS.reduce<InferredConvention>((best, convention) => {
    const found = matching(convention);
    return found > best.matching ? { convention, matching: found, of: evidence.length } : best;
  }, stands);
}

type Evidence = (convention: Convention) => boolean;

const CONVENTIONS = allConventions(DEFAULT_CONVENTION.reverse);
const ALWAYS: Evidence = () => true;

function keyOf({ rateDecimals, scoreDecimals, rounding }: Convention): string {
  return `${rateDecimals} ${scoreDecimals} ${rounding}`;
}

/** Printed numbers that at least one convention reproduces; what no rounding gives says nothing of the office's. */
const evidenceOf = once((form: FormReading): readonly Evidence[] =>
  candidatesOf(form).filter((reproduces) => CONVENTIONS.some(reproduces)),
);

function candidatesOf(form: FormReading): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { rate, printedRate, typedScore, weight } of form.funds) {
    if (rate === null || rate.isZero()) continue;
    if (printedRate?.minus(rate).abs().lt(RATE_RANGE)) {
      evidence.push((convention) => samePrinted(roundRate(rate, convention), printedRate));
    }
    if (form.total?.rate === rate && typedScore && weight) {
      evidence.push(givesScore(form.total, typedScore));
    }
  }
  for (const { exact, typed, ruling } of form.indicators) {
    if (exact === null || typed === null || ruling.by !== 'quantity') continue;
    if (exact.decimalPlaces() <= 1) {
      // Every convention keeps one decimal.
      if (exact.eq(typed)) evidence.push(ALWAYS);
    } else if (typed.minus(exact).abs().lt(SCORE_RANGE)) {
      evidence.push((convention) => roundScore(exact, convention).eq(typed));
    }
  }
  return evidence;
}

/** Every convention is asked several times; most forms are settled by the first. */
function givesScore(total: FundsReading, typed: Decimal): Evidence {
  const known = new Map<string, boolean>();
  return (convention) => {
    const key = keyOf(convention);
    const gives = known.get(key) ?? executionScore(total, convention)?.eq(typed) ?? false;
    known.set(key, gives);
    return gives;
  };
}

/** An unrounded rate is printed to some digits only: 0.1077 stands for 0.10774…. */
function samePrinted(rate: Decimal, printed: Decimal): boolean {
  return (
    rate.eq(printed) || (rate.decimalPlaces() > 6 && rate.toDecimalPlaces(15).eq(printed.toDecimalPlaces(15)))
  );
}
