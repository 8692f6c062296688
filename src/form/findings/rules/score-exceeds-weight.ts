import type Decimal from 'decimal.js';
import type { CellRef } from '../../../grid/cells';
import { hasOwnScore } from '../own-score';
import { found, scoredFormRule, type Found } from '../rule';
import { gap, shown, subjectOf } from '../sentences';

/** More points than there are to be had, for an indicator or for the execution rate. */
export const scoreExceedsWeight = scoredFormRule(
  { id: 'score-exceeds-weight', severity: 'error', restsOn: ['indicators'] },
  ({ reading, form }) => {
    const fundsInDoubt = form.doubts.some(({ part }) => part === 'funds');
    const execution =
      reading.total && !fundsInDoubt
        ? excess(
            reading.total.row.score,
            reading.total.row.label,
            reading.total.typedScore,
            reading.total.weight,
          )
        : [];
    const own = reading.indicators.filter(
      (row) => !row.indicator.placeholder && row.weight?.gte(0) && hasOwnScore(row, reading),
    );
    return [
      ...execution,
      ...own.flatMap(({ indicator, typed, weight }) =>
        excess(indicator.score, subjectOf(indicator), typed, weight),
      ),
    ];
  },
);

function excess(
  cell: CellRef | null,
  subject: string,
  score: Decimal | null,
  weight: Decimal | null,
): Found[] {
  if (!cell || score === null || weight === null || score.lte(weight)) return [];
  const message = `得${shown(score)}分，超过分值${shown(weight)}分，多${gap(score, weight)}分，请改正`;
  return [found(cell, subject, message)];
}
