import type { Convention } from '../convention';
import type { NumberExpression } from './read-number';

/** Shown by Excel as #VALUE!; the text says why to whoever looks into the formula. */
const CHANGED = 'VALUE("写法已变，请再点一键重算")';

/** Rounds a score expression as the convention does; the inner ROUND takes away binary noise before a cut. */
export function roundedScore(expression: string, convention: Convention, cancels = false): string {
  const decimals = convention.scoreDecimals;
  if (convention.rounding === 'cut-off') return `ROUNDDOWN(ROUND(${expression},12),${decimals})`;
  return cancels ? `ROUND(ROUND(${expression},12),${decimals})` : `ROUND(${expression},${decimals})`;
}

/** Rounds a rate expression (a fraction). */
export function roundedRate(expression: string, convention: Convention): string {
  if (convention.rateDecimals === 'none') return expression;
  const decimals = convention.rateDecimals + 2;
  return convention.rounding === 'cut-off'
    ? `ROUNDDOWN(ROUND(${expression},12),${decimals})`
    : `ROUND(${expression},${decimals})`;
}

/** Blank while one of the cells is blank. */
export function blankUnless(addresses: readonly string[], expression: string): string {
  return addresses.reduceRight((inner, address) => `IF(${address}="","",${inner})`, expression);
}

/** An error when one of the cells is no longer written as it was. */
export function unlessChanged(readings: readonly NumberExpression[], expression: string): string {
  const conditions = readings.flatMap((reading) => reading.changed);
  if (conditions.length === 0) return expression;
  const any = conditions.length === 1 ? conditions[0]! : `${conditions.map((c) => `(${c})`).join('+')}>0`;
  return `IF(${any},${CHANGED},${expression})`;
}
