import type Decimal from 'decimal.js';
import type { Convention } from '../convention';
import type { FundsReading } from './form-reading';
import { roundRate } from './rounding';

/** Rate as six decimals: '0.998421'. */
export function rateText(reading: FundsReading): string | null {
  return reading.rate === null ? null : reading.rate.toFixed(6);
}

/** Percentage text of a rate as the convention prints it: '99.84%', '100%'. */
export function printedRateText(rate: Decimal, convention: Convention): string {
  const percent = roundRate(rate, convention).times(100);
  return `${convention.rateDecimals === 'none' ? percent.toDecimalPlaces(4).toString() : percent.toFixed(convention.rateDecimals)}%`;
}
