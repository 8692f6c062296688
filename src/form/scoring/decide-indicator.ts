import type { Convention } from '../convention';
import { indicatorScoreFormula } from '../formulas/indicator-formula';
import type { ParsedGrid } from '../parsed-grid';
import { decideCell, generalFormat, LEAVE, type Decision } from './decide';
import { numberCell } from './number-cell';
import type { IndicatorReading } from './reading';
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
  const { indicator, exact, ruling, target, actual, weight, direction } = reading;
  if (exact === null || weight === null || weight.isNegative() || ruling.by !== 'quantity') return null;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || direction === 'unclear') return null;
  const weightCell = numberCell(grid, indicator.weight);
  if (!weightCell || !indicator.target || !indicator.actual) return null;
  return indicatorScoreFormula(
    { cell: indicator.target, quantity: target },
    { cell: indicator.actual, quantity: actual },
    weightCell,
    direction,
    convention,
  );
}
