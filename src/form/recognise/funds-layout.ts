import type { Doubt, Funds } from '../form';
import { isPhrase } from '../vocabulary/phrases';
import { FUNDS_TOTAL } from '../vocabulary/rows';
import type { Heading } from './heading';

/** Rows and columns of a funds block, before its unit is known. */
export type FundsLayout = Pick<Funds, 'rows' | 'total' | 'statedWeight' | 'natures'> & {
  readonly doubts: readonly Doubt[];
  readonly headings: readonly Heading[];
};

/** True for 年度资金总额 and its spellings; 财政资金合计 is a part of it. */
export function isTotalLabel(label: string): boolean {
  return isPhrase(label.replace(/\([^()]*\)/g, '').replace(/:$/, ''), FUNDS_TOTAL);
}
