import { found, scoredFormRule } from '../rule';

/** A budget of 0: the rate is counted as 0. Where the sources say otherwise, funds-sum-mismatch says it better. */
export const zeroBudget = scoredFormRule(
  { id: 'zero-budget', severity: 'warning', restsOn: ['funds'], givesWayTo: ['funds-sum-mismatch'] },
  ({ reading: { total } }) =>
    total?.row.budget && total.budget?.isZero() && total.spent !== null
      ? [found(total.row.budget, total.row.label, '全年预算数为0，执行率按0计算，请核对预算数')]
      : [],
);
