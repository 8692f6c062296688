import { isBlank } from '../../../grid/cells';
import { decideIndicator } from '../../scoring/decide-indicator';
import { roundScore } from '../../scoring/rounding';
import { found, indicatorRule } from '../rule';
import { shown, subjectOf } from '../sentences';

/** An indicator with points but without a score; milder while its 实际完成值 is blank too. */
export const missingScore = indicatorRule(
  { id: 'missing-score', severity: 'warning' },
  (row, { view, convention }) => {
    const { indicator, weight, exact, isPart } = row;
    const { score, actual } = indicator;
    if (!score || weight === null || isPart || !isBlank(view.at(score))) return null;
    const subject = subjectOf(indicator);
    if (!actual || isBlank(view.at(actual))) {
      return found(score, subject, `分值${shown(weight)}分，完成值和得分还没有填`, 'info');
    }
    // Words and dates that were met have their points, but no formula could read them.
    const isWritten = decideIndicator(view, row, convention).action === 'write';
    const toDo = isWritten ? '可点一键重算写入' : '请填写';
    const hint = exact ? `按规则应得${shown(roundScore(exact, convention))}分，${toDo}` : '请按完成情况打分';
    return found(score, subject, `已填完成值但没有得分，${hint}`);
  },
);
