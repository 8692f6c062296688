import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import type { ScoredForm } from '../form';
import {
  executionScoreFromAmounts,
  executionScoreFromRate,
  rateFormula,
  type NumberCell,
} from './formulas/execution-formula';
import { indicatorScoreFormula } from './formulas/indicator-score';
import { isOwnFormula } from './own-formula';
import { isRateInPercent } from './rate-cell';
import { amountAt } from './amounts';
import type { ParsedGrid } from '../parsed-grid';
import type { Quantity } from '../values/value';
import { executionScore, type FundsReading, type IndicatorReading } from './reading';
import { divide, roundRate, roundScore, scoreStep } from './rounding';

/**
 * What becomes of one number of a form.
 * write: it is blank or agrees with the rule, a formula takes its place. keep: somebody typed another number.
 * leave: no formula can or need be written.
 */
export type Decision =
  | {
      readonly action: 'write';
      readonly cell: CellRef;
      readonly formula: string;
      readonly result: Decimal;
      readonly numberFormat?: string;
    }
  | {
      readonly action: 'keep';
      readonly cell: CellRef;
      readonly formula: string;
      readonly typed: Decimal;
      readonly result: Decimal;
      readonly numberFormat?: string;
    }
  | { readonly action: 'leave' };

export const LEAVE: Decision = { action: 'leave' };

/** Decides on 得分 of one indicator. */
export function decideIndicator(
  view: ParsedGrid,
  reading: IndicatorReading,
  convention: Convention,
): Decision {
  const { indicator, exact, typed, ruling, weight } = reading;
  if (!indicator.score || exact === null || weight === null || ruling.by !== 'quantity') return LEAVE;
  if (weight.isNegative()) return LEAVE;
  const build = (under: Convention): string | null => indicatorScoreFormula(view, reading, under);
  const agrees = typed === null || typed.minus(exact).abs().lt(scoreStep(convention));
  return decide(view, indicator.score, build, convention, roundScore(exact, convention), typed, agrees);
}

/** Decides on 执行率 of one funds row; source rows only where they show a rate. */
export function decideRate(
  view: ParsedGrid,
  form: ScoredForm,
  reading: FundsReading,
  convention: Convention,
): Decision {
  const { row, rate, printedRate } = reading;
  const isTotal = row === form.funds!.rows[form.funds!.total];
  if (
    !row.rate ||
    rate === null ||
    (printedRate === null && (!isTotal || !view.isBlank(row.rate.row, row.rate.column)))
  ) {
    return LEAVE;
  }
  const [budget, spent] = [amountCell(view, form, row.budget), amountCell(view, form, row.spent)];
  if (!budget || !spent) return LEAVE;
  const inPercent = isRateInPercent(view, form, row.rate);
  const build = (under: Convention): string | null => rateFormula(budget, spent, inPercent, under);
  const agrees = printedRate === null || ratesAgree(printedRate, rate);
  const result = roundRate(rate, convention);
  const scaled = inPercent ? result.times(100) : result;
  const typed = printedRate && inPercent ? printedRate.times(100) : printedRate;
  const decision = decide(view, row.rate, build, convention, scaled, typed, agrees);
  return decision.action === 'leave' || inPercent
    ? decision
    : { ...decision, ...percentFormat(view, row.rate, convention) };
}

/** Decides on 得分 of the funds total. `rate` is what was decided on its 执行率. */
export function decideExecutionScore(
  view: ParsedGrid,
  form: ScoredForm,
  reading: FundsReading,
  rate: Decision,
  factor: number,
  convention: Convention,
): Decision {
  const { row, typedScore, weight } = reading;
  const result = executionScore(reading, convention);
  const [budget, spent] = [amountCell(view, form, row.budget), amountCell(view, form, row.spent)];
  if (!row.score || result === null || !budget || !spent || weight === null) return LEAVE;
  if (typedScore === null && !view.isBlank(row.score.row, row.score.column)) return LEAVE;
  const weightCell = numberCell(view, row.weight);
  if (row.weight && !weightCell) return LEAVE;
  const points = weightCell ? { ...weightCell, factor } : { points: weight.toNumber() };
  const build = (under: Convention): string | null =>
    rate.action === 'write'
      ? executionScoreFromRate(rate.cell, isRateInPercent(view, form, rate.cell), points, under)
      : executionScoreFromAmounts(budget, spent, points, under);
  const exact = weight.times(Decimal.max(0, Decimal.min(1, reading.rate!)));
  const step = scoreStep(convention);
  const agrees =
    typedScore === null || typedScore.minus(result).abs().lt(step) || typedScore.minus(exact).abs().lt(step);
  return decide(view, row.score, build, convention, result, typedScore, agrees);
}

/**
 * A cell that already holds a formula is left when its value is right and the formula is not one of ours from
 * another convention: what the office computes itself stays its own.
 */
function decide(
  view: ParsedGrid,
  cell: CellRef,
  build: (convention: Convention) => string | null,
  convention: Convention,
  result: Decimal,
  typed: Decimal | null,
  agrees: boolean,
): Decision {
  const formula = build(convention);
  if (formula === null) return LEAVE;
  const present = view.formula(cell.row, cell.column);
  if (present === formula) return LEAVE;
  if (present !== null) {
    const ours = isOwnFormula(present);
    if (!ours && typed === null) return LEAVE;
    if (!ours && typed!.eq(result)) return LEAVE;
    if (ours) return { action: 'write', cell, formula, result, ...generalFormat(view, cell) };
  }
  if (typed === null && !view.isBlank(cell.row, cell.column)) return LEAVE;
  const format = generalFormat(view, cell);
  return agrees
    ? { action: 'write', cell, formula, result, ...format }
    : { action: 'keep', cell, formula, typed: typed!, result, ...format };
}

/** A formula typed into a text cell stays text, so such a cell becomes General first. */
function generalFormat(view: ParsedGrid, cell: CellRef): { numberFormat?: string } {
  return view.numberFormat(cell.row, cell.column) === '@' ? { numberFormat: 'General' } : {};
}

function percentFormat(view: ParsedGrid, cell: CellRef, convention: Convention): { numberFormat?: string } {
  if (view.numberFormat(cell.row, cell.column).includes('%')) return {};
  return { numberFormat: convention.rateDecimals === 0 ? '0%' : '0.00%' };
}

/** Printed and exact rate are the same, rounded or cut, at the digits that are printed (a whole per cent at least). */
export function ratesAgree(printed: Decimal, exact: Decimal): boolean {
  const step = new Decimal(10).pow(-Math.min(Math.max(printed.decimalPlaces(), 2), 6));
  return printed.minus(exact).abs().lt(step);
}

/** An amount's cell with the amount in it; null when it holds none. */
function amountCell(view: ParsedGrid, form: ScoredForm, cell: CellRef | null): NumberCell | null {
  const quantity = amountAt(view, form, cell);
  return cell && quantity && { cell, quantity };
}

/** A cell with the quantity in it; null when it holds none. */
export function numberCell(view: ParsedGrid, cell: CellRef | null): NumberCell | null {
  if (!cell) return null;
  const quantity = view.parsed(cell.row, cell.column);
  return quantity.kind === 'quantity' ? { cell, quantity: quantity satisfies Quantity } : null;
}

/** Rate as six decimals: '0.998421'. */
export function rateText(reading: FundsReading): string | null {
  return reading.rate === null ? null : reading.rate.toFixed(6);
}

/** Percentage text of a rate as the convention prints it: '99.84%', '100%'. */
export function printedRateText(rate: Decimal, convention: Convention): string {
  const percent = roundRate(rate, convention).times(100);
  return `${convention.rateDecimals === 'none' ? percent.toDecimalPlaces(4).toString() : percent.toFixed(convention.rateDecimals)}%`;
}

/** spent ÷ budget in words: how far the target was missed, in per cent of it. */
export function shareText(part: Decimal, whole: Decimal): string {
  return `${divide(part, whole).times(100).toDecimalPlaces(2).toString()}%`;
}
