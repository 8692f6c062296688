import type Decimal from 'decimal.js';
import { addressOf } from '../../../grid/address';
import { cellKey, type CellRef } from '../../../grid/cells';
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

function checkSum(context: CheckContext<AmountsForm>, relation: SumRelation): Found[] {
  const { view } = context;
  const { label, parent, children } = relation;
  const isOfWhich = relation.relation === 'of-which';
  const whole = numberAt(view, parent);
  const parts = children.map((child) => partAt(context, child)).filter((part) => part !== null);
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

/** The amount of a part; of a blank one that is itself a sum, what its own parts add up to. */
function partAt(context: CheckContext<AmountsForm>, cell: CellRef): Decimal | null {
  const own = numberAt(context.view, cell);
  const below = context.form.sums.find(({ parent }) => cellKey(parent) === cellKey(cell));
  if (own !== null || below?.relation !== 'sum') return own;
  const parts = below.children.map((child) => partAt(context, child)).filter((part) => part !== null);
  return parts.length === 0 ? null : sumOf(parts);
}
