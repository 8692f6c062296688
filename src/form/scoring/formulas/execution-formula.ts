import Decimal from 'decimal.js';
import { addressOf } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';
import type { Convention } from '../../convention';
import { blankUnless, roundedRate, roundedScore } from './build';
import { commonScale, readNumber, type NumberCell } from './read-number';

export type { NumberCell } from './read-number';

/** Points of the execution rate: a 分值 cell (its number times `factor`: 100 for 10%), or what a label states. */
export type ExecutionWeight = (NumberCell & { readonly factor?: number }) | { readonly points: number };

/**
 * 执行率 = 全年执行数 ÷ 全年预算数; 0 when the budget is 0 (docs/rules.md 4). A fraction, or 98 for 98% when the cell
 * counts in per cent. Null when an amount's text cannot be read by a formula.
 */
export function rateFormula(
  budget: NumberCell,
  spent: NumberCell,
  inPercent: boolean,
  convention: Convention,
): string | null {
  const rate = rateExpression(budget, spent, convention);
  if (rate === null) return null;
  return `=${blankUnless([budget, spent], inPercent ? percentPoints(rate, convention) : rate)}`;
}

function percentPoints(expression: string, convention: Convention): string {
  // A product with 100 may leave binary noise behind: 0.57*100 is 56.99999999999999.
  const decimals = convention.rateDecimals === 'none' ? 12 : convention.rateDecimals;
  return `ROUND(${expression}*100,${decimals})`;
}

function rateExpression(budget: NumberCell, spent: NumberCell, convention: Convention): string | null {
  const scale = commonScale(budget.quantity, spent.quantity);
  const b = readNumber(budget, scale);
  const s = readNumber(spent, scale);
  if (b === null || s === null) return null;
  return `IF(${b}=0,0,${roundedRate(`${s}/${inParentheses(b)}`, convention)})`;
}

function inParentheses(expression: string): string {
  return /[*/]/.test(expression.replace(/"[^"]*"/g, '')) ? `(${expression})` : expression;
}

/** 得分 = 分值 × 执行率 within 0 … 分值, from the rate's own cell; blank while that is blank or an error. */
export function executionScoreFromRate(
  rate: CellRef,
  inPercent: boolean,
  weight: ExecutionWeight,
  convention: Convention,
): string | null {
  const points = weightExpression(weight);
  if (points === null) return null;
  const address = addressOf(rate);
  const product = inPercent
    ? `${points}*MAX(0,MIN(100,${address}))/100`
    : `${points}*MAX(0,MIN(1,${address}))`;
  return `=IF(COUNT(${address})=0,"",${roundedScore(product, convention)})`;
}

/** The same where the form has no rate cell, or one that is left as typed. */
export function executionScoreFromAmounts(
  budget: NumberCell,
  spent: NumberCell,
  weight: ExecutionWeight,
  convention: Convention,
): string | null {
  const rate = rateExpression(budget, spent, convention);
  const points = weightExpression(weight);
  if (rate === null || points === null) return null;
  return `=${blankUnless([budget, spent], roundedScore(`${points}*MAX(0,MIN(1,${rate}))`, convention))}`;
}

function weightExpression(weight: ExecutionWeight): string | null {
  if ('points' in weight) return String(weight.points);
  return readNumber(weight, new Decimal(1).div(weight.factor ?? 1));
}
