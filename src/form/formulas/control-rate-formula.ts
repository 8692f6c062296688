import Decimal from 'decimal.js';
import { addressOf } from '../../grid/address';
import { blankUnless, unlessChanged } from './build';
import type { NumberCell } from './execution-formula';
import { readNumber } from './read-number';

/** 控制率 as a fraction rounded to `decimals`; blank while a number is missing. Null when one cannot be read. */
export function controlRateFormula(posts: NumberCell, staff: NumberCell, decimals: number): string | null {
  const one = new Decimal(1);
  const [p, s] = [readNumber(posts.cell, posts.quantity, one), readNumber(staff.cell, staff.quantity, one)];
  if (!p || !s) return null;
  const addresses = [addressOf(posts.cell), addressOf(staff.cell)];
  return `=${blankUnless(addresses, unlessChanged([p, s], `ROUND(${s.expression}/${p.expression},${decimals})`))}`;
}
