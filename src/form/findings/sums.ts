import Decimal from 'decimal.js';
import { addressOf } from '../../grid/address';
import type { Finding } from '../finding';
import type { AmountsForm, SumRelation } from '../form';
import { numberAt } from '../scoring/reading';
import { divide } from '../scoring/rounding';
import { finding, shown, shownRate, type CheckContext } from './context';

/** Sums, parts and the control rate of basedata and cover forms (DESIGN 6). */
export function checkSums(context: CheckContext<AmountsForm>): Finding[] {
  return [
    ...context.form.sums.flatMap((relation) => checkSum(context, relation)),
    ...checkControlRate(context),
  ];
}

function checkSum(
  { view }: CheckContext<AmountsForm>,
  { label, parent, children, relation }: SumRelation,
): Finding[] {
  const whole = numberAt(view, parent);
  const parts = children.map((child) => numberAt(view, child)).filter((part) => part !== null);
  if (whole === null || parts.length === 0) return [];
  const sum = parts.reduce((a, b) => a.plus(b), new Decimal(0));
  if (relation === 'of-which' ? sum.lte(whole) : sum.eq(whole)) return [];
  const range = `${addressOf(children[0]!)}至${addressOf(children.at(-1)!)}`;
  const blanks = children.length - parts.length;
  const unfilled = blanks ? `（其中${blanks}项没有填）` : '';
  const message =
    relation === 'of-which'
      ? `填了${shown(whole)}，其中各项之和${shown(sum)}比它多${shown(sum.minus(whole))}（${range}），请核对`
      : `填了${shown(whole)}，下列各项之和为${shown(sum)}${unfilled}，相差${shown(sum.minus(whole).abs())}（${range}），请核对`;
  return [finding('sum-mismatch', 'warning', parent, label.replace(/[::]$/, ''), message)];
}

function checkControlRate({ view, form }: CheckContext<AmountsForm>): Finding[] {
  if (!form.controlRate) return [];
  const { authorised, actual, rate } = form.controlRate;
  const [posts, staff, printed] = [numberAt(view, authorised), numberAt(view, actual), numberAt(view, rate)];
  if (posts === null || staff === null || printed === null || posts.isZero()) return [];
  const due = divide(staff, posts);
  const asFraction = printed.gt(2) ? printed.div(100) : printed;
  const step = new Decimal(10).pow(-Math.min(Math.max(asFraction.decimalPlaces(), 2), 6));
  if (asFraction.minus(due).abs().lt(step)) return [];
  return [
    finding(
      'control-rate-mismatch',
      'error',
      rate,
      '控制率',
      `控制率填了${shownRate(asFraction)}，在职人数${shown(staff)}÷编制数${shown(posts)}应为${shownRate(due)}，请改正`,
    ),
  ];
}
