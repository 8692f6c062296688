import Decimal from 'decimal.js';

const known = new Map<number, Decimal>();

/** Ten to a whole power, which scales and units are made of; each is computed once. */
export function powerOfTen(exponent: number): Decimal {
  const power = known.get(exponent) ?? new Decimal(`1e${exponent}`);
  known.set(exponent, power);
  return power;
}
