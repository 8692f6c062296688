import Decimal from 'decimal.js';
import type { Convention } from '../convention';
import type { ScoredForm } from '../form';
import { executionScoreFromAmounts, executionScoreFromRate, rateFormula } from './formulas/execution-formula';
import type { ParsedGrid } from '../parsed-grid';
import { decideCell, generalFormat, LEAVE, type Decision, type RoundedFormula } from './decide';
import { amountCell, numberCell } from './number-cell';
import { isRateInPercent, percentFormat } from './rate-cell';
import type { FundsReading } from './form-reading';
import { executionScore } from './reading';
import { roundRate } from './rounding';

/** Decides on 执行率 of one funds row; a source's row only where it shows a rate or our formula for one. */
export function decideRate(
  grid: ParsedGrid,
  form: ScoredForm,
  reading: FundsReading,
  convention: Convention,
): Decision {
  const { row, printedRate } = reading;
  if (!row.rate) return LEAVE;
  const isTotal = form.funds?.rows[form.funds.total] === row;
  const isEmpty =
    grid.isBlank(row.rate.row, row.rate.column) && grid.formula(row.rate.row, row.rate.column) === null;
  if (!isTotal && isEmpty) return LEAVE;
  const inPercent = isRateInPercent(grid, form, row.rate);
  const typed = printedRate && inPercent ? printedRate.times(100) : printedRate;
  return decideCell(grid, row.rate, dueRate(grid, form, reading, inPercent, convention), typed);
}

function dueRate(
  grid: ParsedGrid,
  form: ScoredForm,
  { row, rate }: FundsReading,
  inPercent: boolean,
  convention: Convention,
): RoundedFormula | null {
  const [budget, spent] = [amountCell(grid, form, row.budget), amountCell(grid, form, row.spent)];
  if (!row.rate || rate === null || !budget || !spent) return null;
  const formula = rateFormula(budget, spent, inPercent, convention);
  if (formula === null) return null;
  const [rounded, unit] = [roundRate(rate, convention), inPercent ? 100 : 1];
  const format = inPercent ? generalFormat(grid, row.rate) : percentFormat(grid, row.rate, convention);
  return { cell: row.rate, formula, result: rounded.times(unit), exact: rate.times(unit), ...format };
}

/** Decides on 得分 of the funds total. `rate` is what was decided on its 执行率; `factor` is 100 for weights of 10%. */
export function decideExecutionScore(
  grid: ParsedGrid,
  form: ScoredForm,
  reading: FundsReading,
  rate: Decision,
  factor: number,
  convention: Convention,
): Decision {
  const { row, typedScore } = reading;
  if (!row.score) return LEAVE;
  return decideCell(grid, row.score, dueScore(grid, form, reading, rate, factor, convention), typedScore);
}

function dueScore(
  grid: ParsedGrid,
  form: ScoredForm,
  reading: FundsReading,
  rate: Decision,
  factor: number,
  convention: Convention,
): RoundedFormula | null {
  const { row, weight } = reading;
  const result = executionScore(reading, convention);
  const [budget, spent] = [amountCell(grid, form, row.budget), amountCell(grid, form, row.spent)];
  if (!row.score || result === null || !budget || !spent || weight === null || reading.rate === null)
    return null;
  const weightCell = numberCell(grid, row.weight);
  if ((row.weight && !weightCell) || weight.isNegative()) return null;
  const points = weightCell ? { ...weightCell, factor } : { points: weight.toNumber() };
  const formula =
    row.rate && holdsDueRate(grid, reading, rate)
      ? executionScoreFromRate(row.rate, isRateInPercent(grid, form, row.rate), points, convention)
      : executionScoreFromAmounts(budget, spent, points, convention);
  if (formula === null) return null;
  const exact = weight.times(Decimal.max(0, Decimal.min(1, reading.rate)));
  return { cell: row.score, formula, result, exact, ...generalFormat(grid, row.score) };
}

/** The score is computed from the rate's cell where a formula stands there; a rate that somebody typed would not follow. */
function holdsDueRate(grid: ParsedGrid, { row, printedRate }: FundsReading, decision: Decision): boolean {
  if (decision.action === 'write') return true;
  if (!row.rate || decision.action === 'keep') return false;
  return (
    decision.result !== undefined ||
    (printedRate !== null && grid.formula(row.rate.row, row.rate.column) !== null)
  );
}
