import { isScored, isUnfilled, type Form } from './form';
import type { FormReading } from './scoring/form-reading';
import type { Outcome } from './scoring/outcome';
import { onceByCell, rowsThatCount } from './scoring/points';

/**
 * How far a form is. `blank`: nothing of this year is filled in. `in-doubt`: part of it was not understood. `unfinished`:
 * points are still missing that no rule gives, so that its total and grade say nothing yet.
 */
export type FormState = 'blank' | 'in-doubt' | 'unfinished' | 'complete';

/** Null for forms without points. */
export function stateOf(form: Form, reading: FormReading, outcome: Outcome): FormState | null {
  if (!isScored(form)) return null;
  if (isUnfilled(form) || isBlank(reading)) return 'blank';
  if (!hasPoints(reading)) return null;
  if (form.doubts.length > 0) return 'in-doubt';
  return lacksPoints(reading, outcome) ? 'unfinished' : 'complete';
}

function hasPoints({ indicators, total }: FormReading): boolean {
  return (
    indicators.some(({ weight, typed }) => weight !== null || typed !== null) ||
    (total?.weight ?? null) !== null
  );
}

function isBlank({ indicators, total, typedTotal }: FormReading): boolean {
  const hasResults = indicators.some(({ actual, typed }) => actual.kind !== 'blank' || typed !== null);
  return !hasResults && !total?.spent && typedTotal === null;
}

/** A row with 分值 whose 得分 neither stands nor is to be written; the execution rate's likewise. */
function lacksPoints(reading: FormReading, { points, executionPoints }: Outcome): boolean {
  const open = onceByCell(rowsThatCount(reading), ({ indicator }) => indicator.score).some(
    ({ indicator, weight }) =>
      !indicator.placeholder && weight !== null && !weight.isZero() && !points.has(indicator),
  );
  return open || (Boolean(reading.total?.weight?.gt(0)) && executionPoints === null);
}
