import { found, scoredFormRule } from '../rule';
import { shownRate } from '../sentences';

/** A rate beyond this is hardly spending, rather 元 beside 万元. */
const LIKELY_UNITS = 10;

/** More was spent than budgeted. */
export const overExecuted = scoredFormRule(
  { id: 'over-executed', severity: 'warning', restsOn: ['funds'] },
  ({ reading: { total } }) => {
    if (!total?.row.spent || !total.rate?.gt(1)) return [];
    const advice = total.rate.gt(LIKELY_UNITS)
      ? '可能是元和万元混用，请核对预算数和执行数的单位'
      : '得分按满分计，请核对';
    const message = `执行数超过预算数，执行率${shownRate(total.rate)}，${advice}`;
    return [found(total.row.spent, total.row.label, message)];
  },
);
