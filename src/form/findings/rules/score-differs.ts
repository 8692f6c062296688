import { roundScore, scoreStep } from '../../scoring/rounding';
import { hasOwnScore } from '../own-score';
import { isRounded } from '../rounded';
import { found, indicatorRule } from '../rule';
import { gap, shown, subjectOf, targetAndActual } from '../sentences';

/** An indicator's score differs from the rule by more than rounding, or is below zero. */
export const scoreDiffers = indicatorRule(
  {
    id: 'score-differs',
    severity: 'warning',
    givesWayTo: ['unmet-full-marks', 'score-exceeds-weight'],
  },
  (row, { view, reading, convention }) => {
    const { indicator, exact, typed, weight, ruling } = row;
    if (!indicator.score || typed === null || weight === null) return null;
    const subject = subjectOf(indicator);
    if (typed.lt(0) && weight.gte(0)) {
      return found(indicator.score, subject, `得${shown(typed)}分，得分不能为负数，请改正`, 'error');
    }
    if (exact === null || ruling.by !== 'quantity' || !hasOwnScore(row, reading)) return null;
    if (typed.minus(exact).abs().lt(scoreStep(convention)) || isRounded(typed, exact)) return null;
    const due = roundScore(exact, convention);
    return found(
      indicator.score,
      subject,
      `${targetAndActual(view, row)}，按规则应得${shown(due)}分，现填${shown(typed)}分，相差${gap(due, typed)}分，请核对`,
    );
  },
);
