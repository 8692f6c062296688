import { roundScore } from '../../scoring/rounding';
import { hasOwnScore } from '../own-score';
import { found, indicatorRule } from '../rule';
import { shown, subjectOf, targetAndActual } from '../sentences';

/** The target was missed and the score is full. A miss so small that it rounds to full marks is not meant. */
export const unmetFullMarks = indicatorRule(
  { id: 'unmet-full-marks', severity: 'warning' },
  (row, { view, reading, convention }) => {
    const { indicator, ruling, typed, weight, exact } = row;
    if (!indicator.score || ruling.met !== false || typed === null || weight === null) return null;
    if (!typed.eq(weight) || weight.lte(0) || !hasOwnScore(row, reading)) return null;
    if (exact !== null && roundScore(exact, convention).eq(weight)) return null;
    return found(
      indicator.score,
      subjectOf(indicator),
      `${targetAndActual(view, row)}，没有完成却得了满分${shown(weight)}分，请核对`,
    );
  },
);
