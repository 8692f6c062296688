import { found, indicatorRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';
import { becauseOf, isOpen } from '../undecided';

/** An entry in the column of signs (指标性质) that we do not know: the row is a person's. Milder once scored. */
export const unknownSign = indicatorRule({ id: 'unknown-sign', severity: 'warning' }, (row, { view }) => {
  const { sign } = row.indicator;
  if (!sign || becauseOf(row) !== 'unknown-sign') return null;
  const advice = '请改为≥、≤或＝，或者自行打分';
  return found(
    sign,
    subjectOf(row.indicator),
    `指标性质“${quotedCell(view, sign)}”无法识别，没有按规则计算得分，${advice}`,
    isOpen(row) ? 'warning' : 'info',
  );
});
