import { found, indicatorRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';
import { becauseOf, undecidedAdvice, undecidedSeverity } from '../undecided';

/** An entry in the column of signs (指标性质) that we do not know: the row is a person's. */
export const unknownSign = indicatorRule({ id: 'unknown-sign', severity: 'warning' }, (row, { view }) =>
  becauseOf(row) === 'unknown-sign' && row.indicator.sign
    ? found(
        row.indicator.sign,
        subjectOf(row.indicator),
        `指标性质“${quotedCell(view, row.indicator.sign)}”无法识别，没有计算得分，请改为≥、≤或＝，${undecidedAdvice(row)}`,
        undecidedSeverity(row),
      )
    : null,
);
