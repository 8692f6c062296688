import { asksForMeasure } from '../../reasons/asks-for-measure';
import { MEASURE_WORDS } from '../../vocabulary/measure-words';
import { reasonsDue } from '../reasons-due';
import { found, scoredFormRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';

/** A reason without a measure, in a column that is headed 偏差原因分析及改进措施. */
export const reasonWithoutMeasure = scoredFormRule(
  {
    id: 'reason-without-measure',
    severity: 'info',
    asksForReason: true,
    restsOn: ['indicators'],
    givesWayTo: ['copied-reason', 'short-reason'],
  },
  (context) =>
    reasonsDue(context, 'given')
      .filter(({ cell }) => asksForMeasure(context.form, cell))
      .filter(({ cell }) => {
        const text = quotedCell(context.view, cell);
        return !MEASURE_WORDS.some((word) => text.includes(word));
      })
      .map(({ cell, first }) =>
        found(cell, subjectOf(first.indicator), '只写了偏差原因，没有写改进措施，请补充'),
      ),
);
