import { shown, subjectOf } from '../../sentences';
import { isSame } from '../../rounded';
import { formsWithTables, type FormAndTable } from '../form-and-table';
import { placed, placeText, workbookRule } from '../workbook-rule';

/** 分值 is not what was approved. Approved points of 100 may share out what the execution rate takes of the form's. */
export const weightChanged = workbookRule('weight-changed', 'warning', (context) =>
  formsWithTables(context).flatMap((both) =>
    isOneScale(both)
      ? both.pairs.flatMap(({ row, approved: { points } }) => {
          const cell = row.indicator.weight;
          if (!cell || !points || row.weight === null || isSame(row.weight, points.number)) return [];
          const message = `分值是${shown(row.weight)}分，批复的是${shown(points.number)}分（${placeText(both.table.sheet, points)}），请核对`;
          return [placed(both.one, cell, subjectOf(row.indicator), message)];
        })
      : [],
  ),
);

/** Both share out the same number of points, and each row of the form has its own. */
function isOneScale({ one, table }: FormAndTable): boolean {
  const approved = table.indicators.flatMap(({ points }) => (points ? [points.number.toNumber()] : []));
  const own = one.values.indicators.flatMap(({ weight }) => (weight ? [weight.toNumber()] : []));
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return approved.length > 0 && Math.abs(sum(approved) - sum(own)) < 1e-6;
}
