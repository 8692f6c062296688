import { normalise } from '../../../grid/text';
import type { RowsOfCell } from '../own-score';
import { reasonsDue } from '../reasons-due';
import { found, scoredFormRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';

/** One reason, word for word, for several indicators that missed their targets: it explains none of them. */
export const copiedReason = scoredFormRule(
  { id: 'copied-reason', severity: 'info', asksForReason: true, restsOn: ['indicators'] },
  (context) => {
    const given = reasonsDue(context, 'given');
    const groups = new Map<string, RowsOfCell[]>();
    for (const rows of given) {
      const text = normalise(quotedCell(context.view, rows.cell));
      groups.set(text, [...(groups.get(text) ?? []), rows]);
    }
    return [...groups.values()].flatMap(([first, ...others]) => {
      if (!first || others.length === 0) return [];
      const places = others.map(({ cell }) => cell.row).join('、');
      const message = `与第${places}行的偏差原因一字不差，请按各项指标的实际情况分别说明`;
      return [found(first.cell, subjectOf(first.first.indicator), message)];
    });
  },
);
