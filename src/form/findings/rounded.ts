import Decimal from 'decimal.js';

/** Beyond this, decimals are what binary floating point left of a sum. */
const NOISE = 6;

/** True when `printed` is `exact`, rounded half up or cut off at the digits that are printed (one decimal at least). */
export function isRounded(printed: Decimal, exact: Decimal): boolean {
  const plain = printed.toDecimalPlaces(NOISE);
  const digits = Math.max(1, plain.decimalPlaces());
  return [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].some((mode) =>
    exact
      .toDecimalPlaces(NOISE)
      .toDecimalPlaces(digits, mode as Decimal.Rounding)
      .eq(plain),
  );
}

/** True when two numbers differ by no more than floating point noise. */
export function isSame(a: Decimal, b: Decimal): boolean {
  return a.toDecimalPlaces(NOISE).eq(b.toDecimalPlaces(NOISE));
}
