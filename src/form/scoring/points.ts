import Decimal from 'decimal.js';
import { cellKey, type CellRef } from '../../grid/cells';
import { once } from '../../grid/memo';
import { normalise, withoutRemarks } from '../../grid/text';
import { DEDUCTION_WORDS, EXECUTION_RATE_NAMES } from '../vocabulary/points';
import { holds } from '../vocabulary/phrases';
import type { FormReading, IndicatorReading } from './form-reading';

const ZERO = new Decimal(0);

/** What the points of a whole form add up to (docs/rules.md 2). */
export const FULL_POINTS = 100;

/**
 * The rows whose points make up the form's: parts of other rows are in those already, and 预算执行率 that the funds
 * block scores too counts once. Blank rows are included.
 */
export const rowsThatCount = once((reading: FormReading): readonly IndicatorReading[] => {
  const repeated = repeatedExecution(reading);
  return reading.indicators.filter((row) => !row.isPart && row !== repeated);
});

/** The indicator that repeats the execution rate of the funds block: with it the weights exceed 100, without it they are 100. */
export const repeatedExecution = once((reading: FormReading): IndicatorReading | null => {
  const weight = reading.total?.weight ?? null;
  if (weight === null) return null;
  const counted = reading.indicators.filter((row) => !row.isPart);
  const all = weight.plus(sumOf(weightsOf(counted)));
  if (!all.minus(weight).eq(FULL_POINTS)) return null;
  return counted.find((row) => row.weight?.eq(weight) && isExecutionRate(row)) ?? null;
});

/** Σ分值 of the form in points, the execution rate included, each cell once; null when no row has a weight. */
export const sumOfWeights = once((reading: FormReading): Decimal | null => {
  const weights = weightsOf(rowsThatCount(reading));
  return weights.length === 0 ? null : sumOf(weights).plus(reading.total?.weight ?? 0);
});

/** Σ得分 as the scores stand, the execution score included, each cell once; null when nothing is scored. */
export const sumOfScores = once((reading: FormReading): Decimal | null => {
  const rows = onceByCell(rowsThatCount(reading), (row) => row.indicator.score);
  const scores = rows.map(pointsAsTyped).filter((score) => score !== null);
  const execution = reading.total?.typedScore ?? repeatedExecution(reading)?.typed ?? null;
  return scores.length === 0 && execution === null ? null : sumOf(scores).plus(execution ?? 0);
});

/** What a row adds to the total as it stands: a 扣分项 typed as 3 takes three points off; null when it has no score. */
function pointsAsTyped(row: IndicatorReading): Decimal | null {
  return row.typed !== null && isDeduction(row) ? row.typed.abs().neg() : row.typed;
}

/** True for a row without 分值 of its own that takes points off: 扣分项. */
export function isDeduction({ weight, indicator }: IndicatorReading): boolean {
  if (weight !== null) return false;
  const labels = normalise(`${indicator.level1} ${indicator.level2} ${indicator.name}`);
  return holds(labels, DEDUCTION_WORDS);
}

/** The first row of each cell: merged cells are shared by several rows. Rows without the cell are left out. */
export function onceByCell(
  rows: readonly IndicatorReading[],
  cellOf: (row: IndicatorReading) => CellRef | null,
): readonly IndicatorReading[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const cell = cellOf(row);
    if (!cell || seen.has(cellKey(cell))) return false;
    seen.add(cellKey(cell));
    return true;
  });
}

/** 分值 of the rows, each cell once. */
export function weightsOf(rows: readonly IndicatorReading[]): readonly Decimal[] {
  return onceByCell(rows, (row) => row.indicator.weight)
    .map(({ weight }) => weight)
    .filter((weight) => weight !== null);
}

function isExecutionRate({ indicator }: IndicatorReading): boolean {
  return EXECUTION_RATE_NAMES.includes(withoutRemarks(normalise(indicator.name)));
}

/** The sum of decimals; 0 for none. */
export function sumOf(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, number) => sum.plus(number), ZERO);
}
