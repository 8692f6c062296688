import Decimal from 'decimal.js';
import { addressOf } from '../../grid/address';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import type { Quantity } from '../values/value';
import { blankUnless, roundedRate, roundedScore, unlessChanged } from './build';
import { ownScale, readNumber, type NumberExpression } from './read-number';

/** A cell and the number in it. */
export interface NumberCell {
  readonly cell: CellRef;
  readonly quantity: Quantity;
}

/** Points of the execution rate: a 分值 cell, or what a label states. */
export type ExecutionWeight = NumberCell | { readonly points: number };

/**
 * 执行率 = 全年执行数 ÷ 全年预算数; 0 when the budget is 0 (DESIGN 4). A fraction, or 98 for 98% when the cell
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
  const own = inPercent ? percentPoints(rate.expression, convention) : rate.expression;
  return `=${blankUnless(rate.addresses, rate.guard(own))}`;
}

function percentPoints(expression: string, convention: Convention): string {
  // A product with 100 may leave binary noise behind: 0.57*100 is 56.99999999999999.
  const decimals = convention.rateDecimals === 'none' ? 12 : convention.rateDecimals;
  return `ROUND(${expression}*100,${decimals})`;
}

interface RateExpression {
  readonly addresses: readonly string[];
  readonly expression: string;
  readonly guard: (expression: string) => string;
}

function rateExpression(
  budget: NumberCell,
  spent: NumberCell,
  convention: Convention,
): RateExpression | null {
  const scale = Decimal.min(ownScale(budget.quantity), ownScale(spent.quantity));
  const b = readNumber(budget.cell, budget.quantity, scale);
  const s = readNumber(spent.cell, spent.quantity, scale);
  if (!b || !s) return null;
  const quotient = roundedRate(`${s.expression}/${inParentheses(b)}`, convention);
  return {
    addresses: [addressOf(budget.cell), addressOf(spent.cell)],
    expression: `IF(${b.expression}=0,0,${quotient})`,
    guard: (expression) => unlessChanged([b, s], expression),
  };
}

function inParentheses({ expression }: NumberExpression): string {
  return /[*/]/.test(expression.replace(/"[^"]*"/g, '')) ? `(${expression})` : expression;
}

/** 得分 = 分值 × 执行率 within 0 … 分值, from the rate's own cell. */
export function executionScoreFromRate(
  rate: CellRef,
  inPercent: boolean,
  weight: ExecutionWeight,
  convention: Convention,
): string | null {
  const points = weightExpression(weight);
  if (!points) return null;
  const address = addressOf(rate);
  const product = inPercent
    ? `${points.expression}*MAX(0,MIN(100,${address}*1))/100`
    : `${points.expression}*MAX(0,MIN(1,${address}*1))`;
  return `=${blankUnless([address], unlessChanged([points], roundedScore(product, convention)))}`;
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
  if (!rate || !points) return null;
  const product = `${points.expression}*MAX(0,MIN(1,${rate.expression}))`;
  const score = unlessChanged([points], roundedScore(product, convention));
  return `=${blankUnless(rate.addresses, rate.guard(score))}`;
}

function weightExpression(weight: ExecutionWeight): NumberExpression | null {
  if ('points' in weight) {
    return { expression: String(weight.points), comparable: String(weight.points), changed: [] };
  }
  return readNumber(weight.cell, weight.quantity, new Decimal(1));
}
