import { addressOf } from '../../../grid/address';
import type { AmountsForm, SumRelation } from '../../form';
import { sumOf } from '../../scoring/points';
import { numberAt } from '../../scoring/reading';
import type { CheckContext } from '../context';
import { isSame } from '../rounded';
import { amountsFormRule, found, type Found } from '../rule';
import { gap, shown } from '../sentences';

/** An amount is not the sum of the amounts below it, or less than its 其中 parts (basedata and cover forms). */
export const sumMismatch = amountsFormRule({ id: 'sum-mismatch', severity: 'warning' }, (context) =>
  context.form.sums.flatMap((relation) => checkSum(context, relation)),
);

function checkSum({ view }: CheckContext<AmountsForm>, relation: SumRelation): Found[] {
  const { label, parent, children } = relation;
  const isOfWhich = relation.relation === 'of-which';
  const whole = numberAt(view, parent);
  const parts = children.map((child) => numberAt(view, child)).filter((part) => part !== null);
  const [first, last] = [children[0], children.at(-1)];
  if (whole === null || parts.length === 0 || !first || !last) return [];
  const sum = sumOf(parts);
  if (isSame(sum, whole) || (isOfWhich && sum.lt(whole))) return [];
  const range = `${addressOf(first)}至${addressOf(last)}`;
  const blanks = children.length - parts.length;
  const unfilled = blanks ? `（其中${blanks}项没有填）` : '';
  const message = isOfWhich
    ? `填了${shown(whole)}，其中各项之和${shown(sum)}比它多${gap(sum, whole)}（${range}），请核对`
    : `填了${shown(whole)}，下列各项之和为${shown(sum)}${unfilled}，相差${gap(sum, whole)}（${range}），请核对`;
  return [found(parent, label.replace(/[::]$/, ''), message)];
}
