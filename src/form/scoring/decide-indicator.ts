import type { Convention } from '../convention';
import type { ParsedGrid } from '../parsed-grid';
import { decideCell, generalFormat, LEAVE, type Decision } from './decide';
import { indicatorScoreFormula } from './formulas/indicator-score';
import type { IndicatorReading } from './form-reading';
import { roundScore } from './rounding';

/** Decides on 得分 of one indicator. What the rule leaves to a person is never written, not even on request. */
export function decideIndicator(
  grid: ParsedGrid,
  reading: IndicatorReading,
  convention: Convention,
): Decision {
  const { indicator, exact, typed } = reading;
  if (!indicator.score) return LEAVE;
  const formula = dueFormula(grid, reading, convention);
  if (formula === null || exact === null) return decideCell(grid, indicator.score, null, typed);
  const result = roundScore(exact, convention);
  const due = { cell: indicator.score, formula, result, ...generalFormat(grid, indicator.score) };
  return decideCell(grid, indicator.score, { ...due, exact }, typed);
}

function dueFormula(grid: ParsedGrid, reading: IndicatorReading, convention: Convention): string | null {
  const { exact, ruling, weight } = reading;
  if (exact === null || weight === null || weight.isNegative() || ruling.by !== 'quantity') return null;
  return indicatorScoreFormula(grid, reading, convention);
}
