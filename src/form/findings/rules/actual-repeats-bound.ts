import { found, indicatorRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';

/** ≥95% as the actual value repeats the bound instead of saying what was reached. */
export const actualRepeatsBound = indicatorRule(
  { id: 'actual-repeats-bound', severity: 'info' },
  ({ indicator, target, actual }, { view }) => {
    if (!indicator.actual || target.kind !== 'quantity' || actual.kind !== 'quantity') return null;
    if (!actual.bound || actual.bound !== target.bound || !actual.number.eq(target.number)) return null;
    return found(
      indicator.actual,
      subjectOf(indicator),
      `完成值照抄了指标值“${quotedCell(view, indicator.actual)}”，请填实际数`,
    );
  },
);
