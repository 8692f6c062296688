import Decimal from 'decimal.js';
import type { CellRef } from '../../../grid/cells';
import type { FundsRow, ScoredForm } from '../../form';
import { amountAt } from '../../scoring/amounts';
import { isBare } from '../../scoring/comparison';
import { baseNumber } from '../../scoring/comparison';
import { knownUnit } from '../../values/unit';
import { shown } from '../sentences';
import type { WorkbookForm } from './workbook-rule';

export const AMOUNT_COLUMNS = ['initial', 'budget', 'spent'] as const;
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number];
export const AMOUNT_NAMES: Readonly<Record<AmountColumn, string>> = {
  initial: '年初预算数',
  budget: '全年预算数',
  spent: '全年执行数',
};

/** How many times 元 and 万元 differ. */
export const TEN_THOUSAND = new Decimal(10_000);
/** A form that counts in 万元 with two decimals rounds each amount by as much as this, in 元. */
const ROUNDING = new Decimal(50);

/** An amount of the funds block in 元; null where the form does not state its unit, or the block is in doubt. */
export function yuanAt({ form, grid }: WorkbookForm<ScoredForm>, cell: CellRef | null): Decimal | null {
  if (form.doubts.some(({ part }) => part === 'funds' || part === 'form')) return null;
  const amount = amountAt(grid, form, cell);
  if (!amount || isBare(amount)) return null;
  return amount.unit === '' || knownUnit(amount.unit).family === 'money' ? baseNumber(amount) : null;
}

/** 年度资金总额 of a form; null where it has no funds. */
export function totalRow({ funds }: ScoredForm): FundsRow | null {
  return funds?.rows[funds.total] ?? null;
}

/** True when two amounts are the same but for the rounding of so many amounts to 0.01万元. */
export function sameMoney(a: Decimal, b: Decimal, roundings = 1): boolean {
  return a.minus(b).abs().lte(ROUNDING.times(roundings));
}

/** True when one is the other as somebody rounds it who counts in 万元: 123 or 123.5 for 1,234,567元. */
export function isRoundingOf(a: Decimal, b: Decimal): boolean {
  const [x, y] = [a.div(TEN_THOUSAND), b.div(TEN_THOUSAND)];
  return [x.decimalPlaces(), y.decimalPlaces()].some((places) =>
    x.toDecimalPlaces(places).eq(y.toDecimalPlaces(places)),
  );
}

/** True when one is the other ten thousand times: 元 was taken for 万元, or the other way round. */
export function isMixedUnit(a: Decimal, b: Decimal): boolean {
  if (a.isZero() || b.isZero()) return false;
  return a.eq(b.times(TEN_THOUSAND)) || b.eq(a.times(TEN_THOUSAND));
}

/** An amount in 元 for a sentence, in 万元. */
export function inWan(yuan: Decimal): string {
  return yuan.abs().lt(100) && !yuan.isZero() ? `${shown(yuan)}元` : `${shown(yuan.div(TEN_THOUSAND))}万元`;
}
