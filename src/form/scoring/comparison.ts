import Decimal from 'decimal.js';
import { knownUnit, sameFamily } from '../values/unit';
import type { Quantity } from '../values/value';

/** A bare number up to here against a per cent value may be a fraction: 0.95, 1. */
const LARGEST_FRACTION = new Decimal('1.2');

/** Under a name that is a share, numbers up to the first are fractions beside numbers from the second on (95 and 0.9). */
export const SHARE_BOUNDS = { fraction: 1, percent: 10 } as const;

/** Why two quantities cannot be held against each other. */
export type Incomparable = 'unit' | 'percent' | 'scale' | 'trend';

/** Target and actual in the same terms: percent, unit and trend are the same or do not matter. */
export interface CommonTerms {
  readonly target: Quantity;
  readonly actual: Quantity;
}

/** What the indicator's name adds. */
export interface NameReading {
  /** The name is that of a share (率, 满意度): a bare 98 beside 100% is 98%. */
  readonly isShare: boolean;
  /** The name counts a fall (下降率): a bare 5% there is a fall of 5%. */
  readonly isFall: boolean;
  /** The name counts a rise (增收额): a bare 500元 there is a rise of 500元. */
  readonly isRise: boolean;
}

/**
 * Brings target and actual to the same terms, or says why that cannot be done (docs/rules.md 3). 万 and 亿 convert, 公里 and
 * 米 do, 家 and 批次 do not. A number without a unit takes the other's, except across 万/亿 or per cent.
 */
export function commonTerms(
  target: Quantity,
  actual: Quantity,
  name: NameReading,
): CommonTerms | Incomparable {
  if (!isSamePeriod(target, actual)) return 'unit';
  const moved = sameTrend(target, actual, name);
  if (moved === null) return 'trend';
  const terms = samePercent(moved, name);
  if (terms === null) return 'percent';
  const [a, b] = [terms.target, terms.actual];
  if (name.isShare && (isMixedShare(a, b) || isMixedShare(b, a))) return 'percent';
  if (a.unit !== '' && b.unit !== '' && !sameFamily(a.unit, b.unit)) return 'unit';
  if (a.percent !== b.percent || isBareZero(a) || isBareZero(b)) return withSharedUnit(a, b);
  if ((isBare(a) && b.scale !== 1) || (isBare(b) && a.scale !== 1)) return 'scale';
  return withSharedUnit(a, b);
}

/** A quantity's number in its unit family's base: 2公里 is 2000 (metres), 3家 is 3. */
export function baseNumber(quantity: Quantity): Decimal {
  return quantity.unit === '' ? quantity.number : quantity.number.times(knownUnit(quantity.unit).factor);
}

function withSharedUnit(target: Quantity, actual: Quantity): CommonTerms {
  return {
    target: target.unit === '' ? { ...target, unit: actual.unit } : target,
    actual: actual.unit === '' ? { ...actual, unit: target.unit } : actual,
  };
}

/** 每月8次 is no answer to 10次, nor to 每季度10次. */
function isSamePeriod(target: Quantity, actual: Quantity): boolean {
  return actual.per === null || actual.percent || actual.per === target.per;
}

/** 0.9 beside 95 under 合格率: 90% or 0.9%. */
function isMixedShare(small: Quantity, large: Quantity): boolean {
  return (
    isBare(small) &&
    isBare(large) &&
    small.number.gt(0) &&
    small.number.lte(SHARE_BOUNDS.fraction) &&
    large.number.gte(SHARE_BOUNDS.percent)
  );
}

/** A fall of 5% may be written 下降5% or -5%; a formula cannot tell the two apart, so there is none for a mixture. */
function sameTrend(target: Quantity, actual: Quantity, { isFall, isRise }: NameReading): CommonTerms | null {
  const [t, a] = [target.trend, actual.trend];
  if (t !== null && a !== null) return t === a ? { target, actual } : null;
  // 3 more of something are no answer to 10 of it.
  if (a === 'up' && t === null && !isRise && !actual.percent) return null;
  // A fall of -4%: whether it fell or rose cannot be told.
  if (isFall && t === null && a === null && target.number.gt(0) && actual.number.isNegative()) return null;
  if (t !== 'down' && a !== 'down') return { target, actual };
  const plain = t === 'down' ? actual : target;
  if (plain.number.isNegative()) {
    const turned: Quantity = { ...plain, number: plain.number.negated(), notation: null };
    return t === 'down' ? { target, actual: turned } : { target: turned, actual };
  }
  return isFall || plain.number.isZero() ? { target, actual } : null;
}

/** 98 against 100%, 0.95 against 95%: in the same terms where one reading alone is left. */
function samePercent({ target, actual }: CommonTerms, { isShare }: NameReading): CommonTerms | null {
  if (target.percent === actual.percent) return { target, actual };
  const [percent, plain] = target.percent ? [target, actual] : [actual, target];
  const read = readAsPercent(plain, percent, isShare);
  if (read === null) return null;
  return target.percent ? { target, actual: read } : { target: read, actual };
}

function readAsPercent(plain: Quantity, percent: Quantity, isShare: boolean): Quantity | null {
  if (!isBare(plain)) return null;
  const isZero = plain.number.isZero();
  if (isFraction(plain) || isZero) return { ...plain, percent: true };
  const asPercent: Quantity = { ...plain, percent: true, exponent: -2, number: plain.number.div(100) };
  if (isShare && plain.number.gt(LARGEST_FRACTION)) return asPercent;
  // 100 against 100% is the same whichever way it is read; any other number would not be.
  if (asPercent.number.eq(percent.number)) return { ...asPercent, notation: null };
  return plain.number.eq(percent.number) ? { ...plain, percent: true, notation: null } : null;
}

/** 0.95 in a cell that lost its per cent format. */
export function isFraction({ number, unit, scale, exponent, notation }: Quantity): boolean {
  return (
    notation?.kind === 'number' &&
    unit === '' &&
    scale === 1 &&
    exponent === 0 &&
    number.gt(0) &&
    number.lte(LARGEST_FRACTION)
  );
}

/** True for a number with neither unit nor scale nor per cent. */
export function isBare({ unit, scale, percent, exponent }: Quantity): boolean {
  return unit === '' && scale === 1 && exponent === 0 && !percent;
}

function isBareZero(quantity: Quantity): boolean {
  return quantity.number.isZero() && isBare(quantity);
}
