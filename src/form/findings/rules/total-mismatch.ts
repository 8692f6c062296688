import Decimal from 'decimal.js';
import type { ScoredForm } from '../../form';
import type { FormReading } from '../../scoring/form-reading';
import { numberAt } from '../../scoring/reading';
import { executionScore } from '../../scoring/reading';
import { roundScore } from '../../scoring/rounding';
import { onceByCell, rowsThatCount, sumOf, sumOfScores } from '../../scoring/points';
import type { CheckContext } from '../context';
import { isRounded } from '../rounded';
import { found, scoredFormRule, type Found } from '../rule';
import { gap, shown } from '../sentences';

/** A typed 总分 or 小计 that is not the sum of its scores, those that are still to be written included. */
export const totalMismatch = scoredFormRule(
  { id: 'total-mismatch', severity: 'error', restsOn: ['funds', 'indicators', 'total'] },
  (context) => [...checkTotal(context), ...checkSubtotals(context)],
);

function checkTotal({ form, reading, convention }: CheckContext<ScoredForm>): Found[] {
  const cell = form.total?.score;
  if (!cell || reading.typedTotal === null) return [];
  const complete = withRuleScores(reading, convention);
  if (!complete) return [];
  const sum = sumOfScores(complete);
  if (sum === null || isRounded(reading.typedTotal, sum)) return [];
  return [found(cell, '总分', sentence('总分', reading.typedTotal, sum))];
}

/** The scores as they will stand once the blank ones are written; null while a person has to give one of them. */
function withRuleScores(reading: FormReading, convention: CheckContext['convention']): FormReading | null {
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

/** 小计 of some rows; a 合计 may hold the execution score as well. */
function checkSubtotals({ form, reading, view }: CheckContext<ScoredForm>): Found[] {
  return form.subtotals.flatMap(({ label, score, rows }) => {
    const typed = numberAt(view, score);
    if (!score || typed === null) return [];
    const own = onceByCell(
      rowsThatCount(reading).filter(({ indicator }) => rows.includes(indicator.row)),
      ({ indicator }) => indicator.score,
    );
    const scores = own.map((row) => row.typed).filter((value) => value !== null);
    if (scores.length === 0 || scores.length < own.length) return [];
    const sum = sumOf(scores);
    const withExecution = sum.plus(reading.total?.typedScore ?? 0);
    if (isRounded(typed, sum) || isRounded(typed, withExecution)) return [];
    return [found(score, label, sentence(label, typed, sum))];
  });
}

function sentence(name: string, typed: Decimal, sum: Decimal): string {
  return `${name}填了${shown(typed)}，各项得分之和为${shown(sum)}，相差${gap(sum, typed)}分，请改正`;
}
