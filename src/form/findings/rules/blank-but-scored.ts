import { isBlank } from '../../../grid/cells';
import { hasOwnScore } from '../own-score';
import { found, indicatorRule } from '../rule';
import { shown, subjectOf } from '../sentences';

/** Points for an indicator whose 实际完成值 is blank; a dash says that nothing belongs there. */
export const blankButScored = indicatorRule(
  { id: 'blank-but-scored', severity: 'warning' },
  (row, { view, reading }) => {
    const { indicator, typed, weight } = row;
    if (!indicator.actual || !indicator.score || !isBlank(view.at(indicator.actual))) return null;
    if (typed === null || typed.isZero() || weight === null || !hasOwnScore(row, reading)) return null;
    return found(
      indicator.actual,
      subjectOf(indicator),
      `没有填实际完成值，却得了${shown(typed)}分，请补填完成值或核对得分`,
    );
  },
);
