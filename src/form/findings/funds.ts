import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Finding } from '../finding';
import type { ScoredForm } from '../form';
import { ratesAgree } from '../scoring/rate-cell';
import { executionScore, type FundsReading } from '../scoring/reading';
import { roundRate, scoreStep } from '../scoring/rounding';
import { parseNumberCell } from '../values/parse-value';
import { finding, shown, shownRate, type CheckContext } from './context';

/** The funds block: amounts, 执行率 and its 得分 (DESIGN 6). */
export function checkFunds(context: CheckContext<ScoredForm>): Finding[] {
  const { total, funds } = context.reading;
  return [
    ...funds.flatMap((row) => checkRate(context, row)),
    ...(total ? [...checkExecutionScore(context, total), ...checkBudget(total)] : []),
    ...checkSums(context),
    ...checkNatures(context),
  ];
}

function checkRate(
  { convention }: CheckContext<ScoredForm>,
  { row, rate, printedRate }: FundsReading,
): Finding[] {
  if (!row.rate || rate === null || printedRate === null || ratesAgree(printedRate, rate)) return [];
  const due = shownRate(roundRate(rate, convention));
  return [
    finding(
      'rate-mismatch',
      'error',
      row.rate,
      row.label,
      `执行率填了${shownRate(printedRate)}，按执行数÷预算数应为${due}，请改正`,
    ),
  ];
}

function checkExecutionScore({ convention }: CheckContext<ScoredForm>, total: FundsReading): Finding[] {
  const { row, typedScore, weight, rate } = total;
  const due = executionScore(total, convention);
  if (!row.score || typedScore === null || due === null || weight === null || rate === null) return [];
  if (typedScore.gt(weight)) {
    return [
      finding(
        'score-exceeds-weight',
        'error',
        row.score,
        row.label,
        `执行率得分${shown(typedScore)}分，超过分值${shown(weight)}分`,
      ),
    ];
  }
  const exact = weight.times(Decimal.max(0, Decimal.min(1, rate)));
  const step = scoreStep(convention);
  if (typedScore.minus(due).abs().lt(step) || typedScore.minus(exact).abs().lt(step)) return [];
  return [
    finding(
      'rate-score-mismatch',
      'error',
      row.score,
      row.label,
      `执行率${shownRate(roundRate(rate, convention))}，应得${shown(due)}分，现填${shown(typedScore)}分，相差${shown(due.minus(typedScore).abs())}分，请改正`,
    ),
  ];
}

function checkBudget({ row, budget, rate, spent }: FundsReading): Finding[] {
  if (budget === null || spent === null || rate === null) return [];
  if (budget.isZero()) {
    return [
      finding('zero-budget', 'warning', row.budget!, row.label, '全年预算数为0，执行率按0计算，请核对预算数'),
    ];
  }
  return rate.gt(1)
    ? [
        finding(
          'over-executed',
          'warning',
          row.spent!,
          row.label,
          `执行数超过预算数，执行率${shownRate(rate)}，得分按满分计，请核对`,
        ),
      ]
    : [];
}

const AMOUNTS = [
  ['initial', '年初预算数'],
  ['budget', '全年预算数'],
  ['spent', '全年执行数'],
] as const;

function checkSums({ form, reading }: CheckContext<ScoredForm>): Finding[] {
  const { total } = reading;
  const sources = reading.funds.filter((row) => row !== total && row.row.row !== total?.row.row);
  if (!total || sources.length === 0 || form.kind !== 'project') return [];
  return AMOUNTS.flatMap(([key, name]) => {
    const cell: CellRef | null = total.row[key];
    const parts = sources.map((row) => row[key]).filter((amount) => amount !== null);
    const whole = total[key];
    if (!cell || whole === null || parts.length === 0) return [];
    if (key === 'initial' && cell === total.row.budget) return [];
    const sum = parts.reduce((a, b) => a.plus(b), new Decimal(0));
    if (sum.eq(whole)) return [];
    return [
      finding(
        'funds-sum-mismatch',
        'warning',
        cell,
        total.row.label,
        `${name}${whole.toString()}与各项来源之和${sum.toString()}不一致，相差${sum.minus(whole).abs().toString()}，请核对`,
      ),
    ];
  });
}

/** 按收入性质分 and 按支出性质分 must each add up to 年度资金总额, as budgeted or as spent. */
function checkNatures({ form, reading }: CheckContext<ScoredForm>): Finding[] {
  const total = reading.total;
  if (!form.funds || !total) return [];
  const whole = [total.budget, total.spent, total.initial].filter((amount) => amount !== null);
  return form.funds.natures.flatMap(({ label, parts }) => {
    const amounts = parts.map(({ text }) => amountIn(text)).filter((amount) => amount !== null);
    if (amounts.length === 0 || whole.length === 0) return [];
    const sum = amounts.reduce((a, b) => a.plus(b), new Decimal(0));
    // 4139.12 in a form counted in 万元 and 4139.12万元 are the same.
    if (whole.some((amount) => [amount, amount.times(1e4), amount.div(1e4)].some((same) => same.eq(sum))))
      return [];
    const message = `各项之和为${inUnit(sum, form.funds!.unit)}，与年度资金总额${inUnit(whole[0]!, form.funds!.unit)}不一致，请核对`;
    return [finding('funds-sum-mismatch', 'warning', parts[0]!, label, message)];
  });
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
