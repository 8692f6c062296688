import Decimal from 'decimal.js';
import type { Convention } from '../convention';

/** Precise enough that no quotient of two written amounts is near a tie by accident. */
const Precise = Decimal.clone({ precision: 40 });

/** a ÷ b with 40 significant digits. */
export function divide(a: Decimal, b: Decimal): Decimal {
  return new Precise(a).div(b);
}

/** Rounds a score as the office does (docs/rules.md 4, convention): half up or cut off, to one or two decimals. */
export function roundScore(score: Decimal, convention: Convention): Decimal {
  return score.toDecimalPlaces(convention.scoreDecimals, modeOf(convention));
}

/** Rounds a rate (a fraction, 0.998421) as the office prints it: to 0.01%, to a whole per cent, or not at all. */
export function roundRate(rate: Decimal, convention: Convention): Decimal {
  if (convention.rateDecimals === 'none') return rate;
  return rate.toDecimalPlaces(convention.rateDecimals + 2, modeOf(convention));
}

/** One unit in the last place of a score: 0.1 or 0.01. Two scores closer than this differ by rounding alone. */
export function scoreStep(convention: Convention): Decimal {
  return STEPS[convention.scoreDecimals];
}

const STEPS = { 1: new Decimal('0.1'), 2: new Decimal('0.01') } as const;

function modeOf(convention: Convention): Decimal.Rounding {
  return convention.rounding === 'half-up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN;
}
