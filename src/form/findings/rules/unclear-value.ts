import type { CellRef } from '../../../grid/cells';
import type { IndicatorReading } from '../../scoring/form-reading';
import { found, indicatorRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';
import { becauseOf, isOpen } from '../undecided';

/** A value that is not one number (10-20家, 3项未完成) where a comparison is due and nobody has given the points. */
export const unclearValue = indicatorRule({ id: 'unclear-value', severity: 'warning' }, (row, { view }) => {
  const unclear = isOpen(row) && becauseOf(row) === 'two-numbers' ? unclearCell(row) : null;
  return unclear
    ? found(
        unclear.cell,
        subjectOf(row.indicator),
        `${unclear.name}“${quotedCell(view, unclear.cell)}”不是一个明确的数，没有计算得分，请写成一个数加单位，或者自行打分`,
      )
    : null;
});

/** The value that stands in the way: the target's when that is no quantity, else the actual one. */
function unclearCell({ indicator, target }: IndicatorReading): { cell: CellRef; name: string } | null {
  if (target.kind === 'words' && indicator.target) return { cell: indicator.target, name: '指标值' };
  return indicator.actual ? { cell: indicator.actual, name: '完成值' } : null;
}
