import type Decimal from 'decimal.js';
import { normalise } from '../../../grid/text';
import { KINDS, type FundsByNature, type ScoredForm } from '../../form';
import { sumOf } from '../../scoring/points';
import type { FundsReading } from '../../scoring/form-reading';
import { parseNumberCell } from '../../values/parse-value';
import { OF_WHICH_PREFIXES, SUM_WORDS } from '../../vocabulary/funds-sums';
import { beginsWith, holds } from '../../vocabulary/phrases';
import type { CheckContext } from '../context';
import { isSame } from '../rounded';
import { found, scoredFormRule, type Found } from '../rule';

/** The sources of the funds, or the amounts by their nature, do not add up to 年度资金总额. */
export const fundsSumMismatch = scoredFormRule(
  { id: 'funds-sum-mismatch', severity: 'warning', restsOn: ['funds'] },
  (context) => [...checkSources(context), ...checkNatures(context)],
);

const AMOUNTS = [
  ['initial', '年初预算数'],
  ['budget', '全年预算数'],
  ['spent', '全年执行数'],
] as const;

function checkSources({ form, reading }: CheckContext<ScoredForm>): Found[] {
  const { total } = reading;
  if (!total || !KINDS[form.kind].sourcesAddUp) return [];
  const sources = reading.funds.filter(({ row }) => row.row !== total.row.row);
  return AMOUNTS.flatMap(([key, name]) => {
    const cell = total.row[key];
    const whole = total[key];
    if (!cell || whole === null || (key === 'initial' && cell === total.row.budget)) return [];
    const sums = waysToAddUp(sources)
      .map((rows) => amountsOf(rows, key))
      .filter((parts) => parts.length > 0)
      .map(sumOf);
    const [sum] = sums;
    if (!sum || sums.some((way) => isSame(way, whole))) return [];
    const apart = sum.minus(whole).abs();
    const message = `${name}${whole.toString()}与各项来源之和${sum.toString()}不一致，相差${apart.toString()}，请核对`;
    return [found(cell, total.row.label, message)];
  });
}

function amountsOf(rows: readonly FundsReading[], key: (typeof AMOUNTS)[number][0]): Decimal[] {
  return rows.map((row) => row[key]).filter((amount) => amount !== null);
}

/** The rows that may make up the total: all, the sums among them (财政资金合计 …), the rest, or all but 其中. */
function waysToAddUp(sources: readonly FundsReading[]): readonly (readonly FundsReading[])[] {
  const label = ({ row }: FundsReading): string => normalise(row.label);
  const isSum = (row: FundsReading): boolean => holds(label(row), SUM_WORDS);
  const isPart = (row: FundsReading): boolean => beginsWith(label(row), OF_WHICH_PREFIXES);
  const others = sources.filter((row) => !isSum(row));
  const ways = [others, sources.filter(isSum), sources, sources.filter((row) => !isPart(row))];
  return ways.filter((rows) => rows.length > 0);
}

/** 按收入性质分 and 按支出性质分 must each add up to 年度资金总额, as budgeted or as spent. */
function checkNatures({ form, reading }: CheckContext<ScoredForm>): Found[] {
  const { total } = reading;
  if (!form.funds || !total) return [];
  const { unit, natures } = form.funds;
  const wholes = [total.budget, total.spent, total.initial].filter((amount) => amount !== null);
  return natures.flatMap((nature) => checkNature(nature, wholes, unit));
}

function checkNature(
  { label, parts }: FundsByNature,
  wholes: readonly Decimal[],
  unit: string | null,
): Found[] {
  const amounts = parts.map(({ text }) => amountIn(text)).filter((amount) => amount !== null);
  const [whole] = wholes;
  const [place] = parts;
  if (amounts.length === 0 || !whole || !place) return [];
  const sum = sumOf(amounts);
  // 4139.12 in a form counted in 万元 and 4139.12万元 are the same.
  const isWhole = wholes.some((amount) =>
    [amount, amount.times(1e4), amount.div(1e4)].some((same) => isSame(same, sum)),
  );
  if (isWhole) return [];
  const message = `各项之和为${inUnit(sum, unit)}，与年度资金总额${inUnit(whole, unit)}不一致，请核对`;
  return [found(place, label, message)];
}

/** The amount that ends a label: 其中：基本支出：2939.93, 其他资金：2880万元. */
function amountIn(text: string): Decimal | null {
  const amount = /[:：]\s*([^:：]*)$/.exec(text)?.[1] ?? '';
  return parseNumberCell(amount, 'General');
}

/** Amounts with 万 are counted in 元, bare ones in the form's own unit. */
function inUnit(amount: Decimal, unit: string | null): string {
  return amount.gte(1e6) && unit === '万元' ? `${amount.div(1e4).toString()}万元` : amount.toString();
}
