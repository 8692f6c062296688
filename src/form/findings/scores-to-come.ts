import type { Convention } from '../convention';
import { onceByCell, rowsThatCount } from '../scoring/points';
import type { FormReading } from '../scoring/form-reading';
import { executionScore } from '../scoring/reading';
import { roundScore } from '../scoring/rounding';

/** The scores as they will stand once the blank ones are written; null while a person has to give one of them. */
export function withRuleScores(reading: FormReading, convention: Convention): FormReading | null {
  const indicators = reading.indicators.map((row) =>
    row.typed === null && row.exact !== null && row.indicator.score
      ? { ...row, typed: roundScore(row.exact, convention) }
      : row,
  );
  const total = reading.total && {
    ...reading.total,
    typedScore: reading.total.typedScore ?? executionScore(reading.total, convention),
  };
  const complete = { ...reading, indicators, total };
  const open = onceByCell(rowsThatCount(complete), ({ indicator }) => indicator.score).some(
    ({ typed, weight }) => typed === null && weight !== null && !weight.isZero(),
  );
  const executionOpen = total !== null && total.typedScore === null && total.weight !== null;
  return open || executionOpen ? null : complete;
}
