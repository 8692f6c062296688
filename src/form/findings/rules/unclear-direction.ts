import { found, indicatorRule } from '../rule';
import { subjectOf, targetAndActual } from '../sentences';
import { becauseOf, isOpen } from '../undecided';

/** Neither a sign nor the name says whether more or less is better, and nobody has given the points. */
export const unclearDirection = indicatorRule(
  { id: 'unclear-direction', severity: 'warning' },
  (row, { view }) =>
    isOpen(row) && becauseOf(row) === 'unclear-direction' && row.indicator.target
      ? found(
          row.indicator.target,
          subjectOf(row.indicator),
          `${targetAndActual(view, row)}，看不出越大越好还是越小越好，没有计算得分，请在指标值前加≥或≤，或者自行打分`,
        )
      : null,
);
