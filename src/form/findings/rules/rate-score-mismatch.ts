import Decimal from 'decimal.js';
import { ratesAgree } from '../../scoring/rate-cell';
import type { FundsReading } from '../../scoring/form-reading';
import { executionScore } from '../../scoring/reading';
import { roundRate, scoreStep } from '../../scoring/rounding';
import type { CheckContext } from '../context';
import { isRounded } from '../rounded';
import { found, scoredFormRule } from '../rule';
import { gap, shown, shownRate } from '../sentences';

/**
 * The score of the 执行率 disagrees with the amounts. One that follows from a wrong printed rate is that rate's fault, one
 * beside a budget of 0 the budget's.
 */
export const rateScoreMismatch = scoredFormRule(
  {
    id: 'rate-score-mismatch',
    severity: 'error',
    restsOn: ['funds'],
    givesWayTo: ['score-exceeds-weight'],
  },
  ({ reading: { total }, convention }) => {
    if (!total?.row.score || total.rate === null || total.typedScore === null) return [];
    if (total.budget?.isZero()) return [];
    const due = executionScore(total, convention);
    if (due === null || isBased(total, total.typedScore, due, convention)) return [];
    return [
      found(
        total.row.score,
        total.row.label,
        `执行率${shownRate(roundRate(total.rate, convention))}，应得${shown(due)}分，现填${shown(total.typedScore)}分，相差${gap(due, total.typedScore)}分，请改正`,
      ),
    ];
  },
);

/** True when the score is the rule's, the unrounded rate's, or that of the rate as it is printed. */
function isBased(
  { weight, rate, printedRate }: FundsReading,
  typed: Decimal,
  due: Decimal,
  convention: CheckContext['convention'],
): boolean {
  if (weight === null || rate === null) return true;
  const scoreOf = (share: Decimal): Decimal => weight.times(Decimal.max(0, Decimal.min(1, share)));
  const based = [due, scoreOf(rate)];
  if (printedRate !== null && !ratesAgree(printedRate, rate)) based.push(scoreOf(printedRate));
  return based.some((score) => typed.minus(score).abs().lt(scoreStep(convention)) || isRounded(typed, score));
}
