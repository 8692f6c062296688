import Decimal from 'decimal.js';
import type { ScoredForm } from '../../form';
import { onceByCell, rowsThatCount, sumOf } from '../../scoring/points';
import { numberAt } from '../../scoring/reading';
import type { CheckContext } from '../context';
import { isSame } from '../rounded';
import { found, scoredFormRule, type Found } from '../rule';
import { gap, shown } from '../sentences';

/** The points that a first-level label (产出指标（50分）) or a 小计 states are not those of its rows. */
export const groupWeightMismatch = scoredFormRule(
  { id: 'group-weight-mismatch', severity: 'warning', restsOn: ['indicators'] },
  (context) => [...checkLabels(context), ...checkSubtotals(context)],
);

function checkLabels(context: CheckContext<ScoredForm>): Found[] {
  return context.form.groups.flatMap((group) => {
    const points = new Decimal(group.points);
    const sum = weightOf(group.rows, context);
    if (sum === null || isSame(sum, points)) return [];
    const message = `${group.label}标明${shown(points)}分，下列分值之和为${shown(sum)}分，相差${gap(sum, points)}分，请核对`;
    return [found(group, group.label, message)];
  });
}

/** 合计 may hold the points of the execution rate as well. */
function checkSubtotals(context: CheckContext<ScoredForm>): Found[] {
  return context.form.subtotals.flatMap(({ label, weight, rows }) => {
    const typed = numberAt(context.view, weight);
    const sum = weightOf(rows, context);
    if (!weight || typed === null || sum === null) return [];
    if (isSame(sum, typed) || isSame(sum.plus(context.reading.total?.weight ?? 0), typed)) return [];
    const message = `${label}的分值为${shown(typed)}分，所含各行分值之和为${shown(sum)}分，相差${gap(sum, typed)}分，请核对`;
    return [found(weight, label, message)];
  });
}

/** Σ分值 of some rows, each cell once; null when none has a weight. */
function weightOf(rows: readonly number[], { reading }: CheckContext<ScoredForm>): Decimal | null {
  const own = rowsThatCount(reading).filter(({ indicator }) => rows.includes(indicator.row));
  const weights = onceByCell(own, ({ indicator }) => indicator.weight)
    .map(({ weight }) => weight)
    .filter((weight) => weight !== null);
  return weights.length === 0 ? null : sumOf(weights);
}
