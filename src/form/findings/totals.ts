import Decimal from 'decimal.js';
import { isBlank, type CellRef } from '../../grid/cells';
import type { Finding } from '../finding';
import type { ScoredForm } from '../form';
import type { IndicatorReading } from '../scoring/reading';
import { finding, shown, type CheckContext } from './context';

/** 总分, Σ分值 and the points that a level-1 label states (DESIGN 6). */
export function checkTotals(context: CheckContext<ScoredForm>): Finding[] {
  return [...checkTotal(context), ...checkWeights(context), ...checkGroups(context)];
}

function checkTotal({ view, form, reading }: CheckContext<ScoredForm>): Finding[] {
  const scores = [
    reading.total?.typedScore ?? null,
    ...onceByCell(reading.indicators, 'score', 'typed'),
  ].filter((score) => score !== null);
  if (scores.length === 0) return [];
  const sum = scores.reduce((a, b) => a.plus(b), new Decimal(0));
  const cell = form.total?.score;
  if (!cell) {
    // 评分表 often have none.
    if (form.kind === 'rating') return [];
    const where = { row: form.bottom, column: form.left };
    return [finding('missing-total', 'info', where, '', `表中没有总分，各项得分之和为${shown(sum)}分`)];
  }
  if (isBlank(view.at(cell))) {
    return [finding('missing-total', 'error', cell, '总分', `总分没有填，各项得分之和为${shown(sum)}分`)];
  }
  if (reading.typedTotal === null || reading.typedTotal.eq(sum)) return [];
  return [
    finding(
      'total-mismatch',
      'error',
      cell,
      '总分',
      `总分填了${shown(reading.typedTotal)}，各项得分之和为${shown(sum)}，相差${shown(sum.minus(reading.typedTotal).abs())}分，请改正`,
    ),
  ];
}

function checkWeights({ form, reading }: CheckContext<ScoredForm>): Finding[] {
  const weights = onceByCell(reading.indicators, 'weight', 'weight').filter((weight) => weight !== null);
  if (weights.length === 0) return [];
  const execution = reading.total?.weight ?? null;
  const sum = weights.reduce((a, b) => a.plus(b), execution ?? new Decimal(0));
  if (sum.eq(100)) return [];
  const cell: CellRef = form.total?.weight ?? form.total?.score ?? { row: form.top, column: form.left };
  const parts = execution ? `（执行率${shown(execution)}分，指标${shown(sum.minus(execution))}分）` : '';
  return [
    finding(
      'weights-not-100',
      'error',
      cell,
      '分值',
      `分值之和为${shown(sum)}分${parts}，应为100分，请核对各行分值`,
    ),
  ];
}

function checkGroups({ form, reading }: CheckContext<ScoredForm>): Finding[] {
  const byRow = new Map(reading.indicators.map((row) => [row.indicator.row, row]));
  return form.groups.flatMap((group) => {
    const rows = group.rows.map((row) => byRow.get(row)).filter((row) => row !== undefined);
    const weights = onceByCell(rows, 'weight', 'weight').filter((weight) => weight !== null);
    if (weights.length === 0) return [];
    const sum = weights.reduce((a, b) => a.plus(b), new Decimal(0));
    if (sum.eq(group.points)) return [];
    return [
      finding(
        'group-weight-mismatch',
        'warning',
        group,
        group.label,
        `${group.label}标明${group.points}分，下列分值之和为${shown(sum)}分，相差${shown(sum.minus(group.points).abs())}分`,
      ),
    ];
  });
}

/** One number per cell: merged cells are shared by several rows. */
function onceByCell(
  rows: readonly IndicatorReading[],
  cell: 'score' | 'weight',
  number: 'typed' | 'weight',
): (Decimal | null)[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const place = row.indicator[cell];
    if (!place || row.isPart || seen.has(`${place.row}:${place.column}`)) return [];
    seen.add(`${place.row}:${place.column}`);
    return [row[number]];
  });
}
