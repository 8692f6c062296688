import Decimal from 'decimal.js';
import { blankUnless } from './build';
import { readNumber, type NumberCell } from './read-number';

const ONE = new Decimal(1);

/** 控制率 as a fraction rounded to `decimals`; blank while a number is missing. Null when one cannot be read. */
export function controlRateFormula(posts: NumberCell, staff: NumberCell, decimals: number): string | null {
  const [p, s] = [readNumber(posts, ONE), readNumber(staff, ONE)];
  return p === null || s === null ? null : `=${blankUnless([posts, staff], `ROUND(${s}/${p},${decimals})`)}`;
}
