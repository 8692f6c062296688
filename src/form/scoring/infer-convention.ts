import Decimal from 'decimal.js';
import { DEFAULT_CONVENTION, type Convention } from '../convention';
import { executionScore, type FormReading } from './reading';
import { roundRate, roundScore } from './rounding';

/** A convention with what speaks for it. */
export interface InferredConvention {
  readonly convention: Convention;
  /** Printed rates and scores that the convention reproduces, of those that any rounding could reproduce. */
  readonly matching: number;
  readonly of: number;
}

/** How far a printed score may be from the exact one and still be the same score, rounded: one tenth. */
const ROUNDING_RANGE = new Decimal('0.1');
/** The same for a rate: one per cent. */
const RATE_RANGE = new Decimal('0.01');

/** All conventions, the default first, so that it wins where the workbook does not tell them apart. */
export function allConventions(reverse: Convention['reverse'] = 'penalty'): Convention[] {
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

/** The convention that reproduces most of the rates and scores already printed in a workbook (DESIGN 4). */
export function inferConvention(forms: readonly FormReading[]): InferredConvention {
  const evidence = forms.flatMap(evidenceOf);
  const conventions = allConventions(DEFAULT_CONVENTION.reverse);
  let best: InferredConvention = { convention: DEFAULT_CONVENTION, matching: -1, of: evidence.length };
  for (const convention of conventions) {
    const matching = evidence.filter((reproduces) => reproduces(convention)).length;
    if (matching > best.matching) best = { convention, matching, of: evidence.length };
  }
  return best;
}

type Evidence = (convention: Convention) => boolean;

const CONVENTIONS = allConventions();
const always: Evidence = () => true;

function keyOf({ rateDecimals, scoreDecimals, rounding }: Convention): string {
  return `${rateDecimals} ${scoreDecimals} ${rounding}`;
}

function evidenceOf(form: FormReading): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { rate, printedRate, typedScore, weight } of form.funds) {
    if (rate === null || rate.isZero()) continue;
    if (printedRate?.minus(rate).abs().lt(RATE_RANGE)) {
      evidence.push((convention) => samePrinted(roundRate(rate, convention), printedRate));
    }
    if (form.total?.rate === rate && typedScore && weight) {
      const total = form.total;
      const results = new Map(
        CONVENTIONS.map((convention) => [keyOf(convention), executionScore(total, convention)]),
      );
      if ([...results.values()].some((score) => score?.eq(typedScore))) {
        evidence.push((convention) => results.get(keyOf(convention))?.eq(typedScore) ?? false);
      }
    }
  }
  for (const { exact, typed, ruling } of form.indicators) {
    if (exact === null || typed === null || ruling.by !== 'quantity') continue;
    if (exact.eq(typed) && exact.decimalPlaces() <= 1) {
      evidence.push(always);
    } else if (typed.minus(exact).abs().lt(ROUNDING_RANGE)) {
      evidence.push((convention) => roundScore(exact, convention).eq(typed));
    }
  }
  return evidence;
}

/** An unrounded rate is printed to some digits only: 0.1077 stands for 0.10774…. */
function samePrinted(rate: Decimal, printed: Decimal): boolean {
  return (
    rate.eq(printed) || (rate.decimalPlaces() > 6 && rate.toDecimalPlaces(15).eq(printed.toDecimalPlaces(15)))
  );
}
