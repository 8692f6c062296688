import Decimal from 'decimal.js';
import { cellKey, type CellRef } from '../../grid/cells';
import type { ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { decideCell, generalFormat, LEAVE, standing, type Decision } from './decide';
import { FULL_POINTS, isDeduction, onceByCell, rowsThatCount, sumOfWeights } from './points';
import type { FormReading, IndicatorReading } from './form-reading';
import { totalFormula, type Addend } from './formulas/total-formula';

/** What was decided on the scores that a total adds up. */
export interface ScoreDecisions {
  readonly execution: Decision;
  readonly indicators: readonly { readonly reading: IndicatorReading; readonly decision: Decision }[];
}

/** A score cell that counts, and the number in it once the plan has run; null while it is blank. */
interface StandingScore extends Addend {
  readonly number: Decimal | null;
}

/**
 * Decides on 总分 (docs/rules.md 5). A blank one is written only where every part is vouched for and has its score: the weights of
 * the rows that have points are 100. One that somebody typed stays unless it is the same number.
 */
export function decideTotal(
  grid: ParsedGrid,
  form: ScoredForm,
  reading: FormReading,
  decisions: ScoreDecisions,
): Decision {
  const cell = form.total?.score ?? null;
  if (!cell) return LEAVE;
  const scores = standingScores(grid, reading, decisions);
  const numbers = scores?.map(({ number }) => number).filter((number) => number !== null) ?? [];
  const isTyped = !grid.isBlank(cell.row, cell.column) || grid.formula(cell.row, cell.column) !== null;
  const isSure = isTyped || isComplete(reading);
  if (
    !scores ||
    numbers.length === 0 ||
    !isSure ||
    isAwaited(reading, scores) ||
    reading.indicators.some(isDeduction)
  )
    return decideCell(grid, cell, null, reading.typedTotal);
  const result = numbers.reduce((sum, number) => sum.plus(number), new Decimal(0));
  const stored = scores.filter(({ number, asText }) => number !== null && !asText);
  const formula = totalFormula(scores, stored.length);
  const due = { cell, formula, result, exact: result, ...generalFormat(grid, cell) };
  return decideCell(grid, cell, due, reading.typedTotal);
}

/**
 * True while a row with points has no score yet: a total over the others would leave it out in silence once it is
 * typed as a text.
 */
function isAwaited(reading: FormReading, scores: readonly StandingScore[]): boolean {
  const blank = new Set(scores.filter(({ number }) => number === null).map(cellKey));
  return rowsThatCount(reading).some(
    ({ indicator, weight }) => weight?.gt(0) && indicator.score && blank.has(cellKey(indicator.score)),
  );
}

/** Every row with a score has points of its own, and they are 100 with those of the execution rate. */
function isComplete(reading: FormReading): boolean {
  const unweighed = rowsThatCount(reading).some(({ typed, weight }) => typed !== null && weight === null);
  return !unweighed && (sumOfWeights(reading)?.eq(FULL_POINTS) ?? false);
}

/** Every score cell once; null when one holds something of which the number is not known. */
function standingScores(
  grid: ParsedGrid,
  reading: FormReading,
  { execution, indicators }: ScoreDecisions,
): StandingScore[] | null {
  const counting = onceByCell(rowsThatCount(reading), ({ indicator }) => indicator.score);
  const decisionOn = new Map(indicators.map((row) => [row.reading, row.decision]));
  const scores = [
    standingScore(grid, reading.total?.row.score ?? null, execution, reading.total?.typedScore ?? null),
    ...counting.map((row) =>
      standingScore(grid, row.indicator.score, decisionOn.get(row) ?? LEAVE, row.typed),
    ),
  ].filter((score) => score !== 'none');
  const known = scores.filter((score) => score !== 'unknown');
  return known.length === scores.length
    ? [...new Map(known.map((one) => [cellKey(one), one])).values()]
    : null;
}

function standingScore(
  grid: ParsedGrid,
  cell: CellRef | null,
  decision: Decision,
  typed: Decimal | null,
): StandingScore | 'none' | 'unknown' {
  if (!cell) return 'none';
  const number = standing(decision, typed);
  const present = grid.formula(cell.row, cell.column);
  const isFormula = decision.action === 'write' || present !== null;
  const isBlank = grid.isBlank(cell.row, cell.column);
  if (decision.action === 'leave' && decision.outdated) return 'unknown';
  if (number === null) {
    // What the office's own formula gives is not stored in the file, or it is an error.
    if (isFormula) return 'unknown';
    const isDash = grid.parsed(cell.row, cell.column).kind === 'blank';
    if (!isBlank) return isDash ? 'none' : 'unknown';
  }
  const isText =
    !isFormula && (isBlank ? grid.numberFormat(cell.row, cell.column) === '@' : !isNumber(grid, cell));
  if (isText && !isBlank && !isPlainText(grid, cell)) return 'unknown';
  return { row: cell.row, column: cell.column, asText: isText, filled: isText && number !== null, number };
}

function isNumber(grid: ParsedGrid, cell: CellRef): boolean {
  return typeof grid.at(cell) === 'number';
}

/** A text that the total's formula can read: 8, not 8分. */
function isPlainText(grid: ParsedGrid, cell: CellRef): boolean {
  return /^\s*\d+(\.\d+)?\s*$/.test(String(grid.at(cell)));
}
