import Decimal from 'decimal.js';
import type { Quantity } from '../values/value';

/** A bare number up to here against a per cent value is read as a fraction: 0.95, 1. */
const LARGEST_FRACTION = 1.2;

/** Why two quantities cannot be held against each other. */
export type Incomparable = 'unit' | 'percent' | 'scale' | 'trend';

/**
 * Null when target and actual may be compared as numbers, else why not. 万 and 亿 convert, 家 and 批次 do not
 * (DESIGN 3). A number without a unit takes the other's, except across 万/亿 or per cent.
 */
export function incomparable(target: Quantity, actual: Quantity): Incomparable | null {
  if (actual.number.isZero() && actual.unit === '') return null;
  if (target.trend && actual.trend && target.trend !== actual.trend) return 'trend';
  if (target.percent !== actual.percent) {
    const [percent, plain] = target.percent ? [target, actual] : [actual, target];
    return samePercentage(percent, plain) || isFraction(plain) ? null : 'percent';
  }
  const [a, b] = [bareUnit(target.unit), bareUnit(actual.unit)];
  if (a !== b && a !== '' && b !== '') return 'unit';
  if (target.scale !== actual.scale && isBare(target) !== isBare(actual)) return 'scale';
  return null;
}

/** 100 against 100%, or 1 against 100%: the same, whichever way it is read. */
function samePercentage(percent: Quantity, plain: Quantity): boolean {
  if (plain.unit !== '' || plain.scale !== 1) return false;
  return plain.number.eq(percent.number) || plain.number.eq(percent.number.times(100));
}

/** 0.95 in a cell that lost its per cent format. */
function isFraction({ number, unit, scale, notation }: Quantity): boolean {
  return (
    notation?.kind === 'number' && unit === '' && scale === 1 && number.gt(0) && number.lte(LARGEST_FRACTION)
  );
}

function isBare(quantity: Quantity): boolean {
  return quantity.unit === '' && quantity.scale === 1;
}

function bareUnit(unit: string): string {
  return unit
    .replace(/^人民币/, '')
    .replace(/人民币$/, '')
    .replace(/^个(?=百分点)/, '')
    .replace(/元整$/, '元');
}

/** The actual value in the target's terms: 100 against 100% is 1. */
export function inTermsOf(target: Quantity, actual: Quantity): Decimal {
  if (target.percent === actual.percent) return actual.number;
  const plain = target.percent ? actual : target;
  if (actual.number.eq(target.number) || isFraction(plain)) return actual.number;
  return target.percent ? actual.number.div(100) : actual.number.times(100);
}
