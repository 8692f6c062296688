import { ratesAgree } from '../../scoring/rate-cell';
import { roundRate } from '../../scoring/rounding';
import { found, scoredFormRule } from '../rule';
import { shownRate } from '../sentences';

/** The printed 执行率 disagrees with 执行数 ÷ 预算数. A rate held at 100% is not: over-executed says what is to be said. */
export const rateMismatch = scoredFormRule(
  { id: 'rate-mismatch', severity: 'error', restsOn: ['funds'] },
  ({ reading, convention }) =>
    reading.funds.flatMap(({ row, rate, printedRate, budget }) => {
      if (!row.rate || rate === null || printedRate === null || budget?.isZero()) return [];
      if (ratesAgree(printedRate, rate) || (rate.gt(1) && printedRate.eq(1))) return [];
      const due = shownRate(roundRate(rate, convention));
      return [
        found(row.rate, row.label, `执行率填了${shownRate(printedRate)}，按执行数÷预算数应为${due}，请改正`),
      ];
    }),
);
