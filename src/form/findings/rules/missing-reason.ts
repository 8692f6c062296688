import { reasonsDue, shortfall } from '../reasons-due';
import { found, scoredFormRule } from '../rule';
import { subjectOf } from '../sentences';

/** 得分 < 分值, or the target was missed, and the reason is blank. */
export const missingReason = scoredFormRule(
  { id: 'missing-reason', severity: 'error', asksForReason: true, restsOn: ['indicators'] },
  (context) =>
    reasonsDue(context, 'blank').map((rows) =>
      found(
        rows.cell,
        subjectOf(rows.first.indicator),
        `${shortfall(rows, context)}，请填写偏差原因和改进措施`,
      ),
    ),
);
