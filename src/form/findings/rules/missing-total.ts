import { KINDS } from '../../form';
import { decideForm } from '../../scoring/outcome';
import { sumOfScores } from '../../scoring/points';
import { found, scoredFormRule } from '../rule';
import { withRuleScores } from '../scores-to-come';
import { shown } from '../sentences';

/** Scores without a 总分: left blank, or (milder) without a row for it on a form that has one as a rule. */
export const missingTotal = scoredFormRule(
  { id: 'missing-total', severity: 'error', restsOn: ['funds', 'indicators', 'total'] },
  ({ form, reading, view, convention }) => {
    const sum = sumOfScores(withRuleScores(reading, convention) ?? reading);
    if (sum === null) return [];
    const cell = form.total?.score;
    if (cell) {
      // A formula whose value is not stored in the file gives a total all the same.
      if (!view.isBlank(cell.row, cell.column) || view.formula(cell.row, cell.column) !== null) return [];
      const isWritten = decideForm(view, form, reading, convention, {}).total.action === 'write';
      const toDo = isWritten ? '可点一键重算写入' : '请核对各项分值和得分，填好后再点一键重算';
      return [found(cell, '总分', `总分没有填，各项得分之和为${shown(sum)}分，${toDo}`)];
    }
    if (!KINDS[form.kind].hasTotal) return [];
    const foot = { row: form.bottom, column: form.left };
    return [found(foot, '', `表中没有总分，各项得分之和为${shown(sum)}分，请核对是否漏了总分行`, 'info')];
  },
);
