import { reasonsDue, shortfall } from '../reasons-due';
import { found, scoredFormRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';

/** The reason is 无, 0, a dash or a tick where one is due. */
export const placeholderReason = scoredFormRule(
  { id: 'placeholder-reason', severity: 'warning', asksForReason: true, restsOn: ['indicators'] },
  (context) =>
    reasonsDue(context, 'placeholder').map((rows) =>
      found(
        rows.cell,
        subjectOf(rows.first.indicator),
        `${shortfall(rows, context)}，偏差原因只写了“${quotedCell(context.view, rows.cell)}”，请说明原因和改进措施`,
      ),
    ),
);
