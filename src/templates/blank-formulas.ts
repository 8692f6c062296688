import { DEFAULT_CONVENTION, type CellRef } from '../form';
import { controlRateFormula } from '../form/scoring/formulas/control-rate-formula';
import {
  executionScoreFromRate,
  rateFormula,
  type NumberCell,
} from '../form/scoring/formulas/execution-formula';
import { missingReasonFormula } from '../form/scoring/formulas/highlight-formula';
import { sumFormula, totalFormula } from '../form/scoring/formulas/total-formula';
import { parseValue } from '../form/values/parse-value';

/**
 * The formulas of a blank form: those that 一键重算 would write once plain numbers stand in it (docs/rules.md 5), so that it
 * changes nothing there. 得分 of an indicator has none: how its target is going to be written is not known yet.
 */

/** 执行率 as a fraction; blank while an amount is. */
export function blankRate(budget: CellRef, spent: CellRef): string {
  return sure(rateFormula(plain(budget), plain(spent), false, DEFAULT_CONVENTION));
}

/** 得分 of 执行率; blank while the rate is. */
export function blankRateScore(rate: CellRef, weight: CellRef): string {
  return sure(executionScoreFromRate(rate, false, plain(weight), DEFAULT_CONVENTION));
}

/** 控制率 = 在职人数 ÷ 编制数; blank while a number is. */
export function blankControlRate(authorised: CellRef, actual: CellRef): string {
  return sure(controlRateFormula(plain(authorised), plain(actual), 4));
}

/** A sum of plain numbers; 0 while all are blank. */
export function blankSum(cells: readonly CellRef[]): string {
  return sumFormula(cells.map(({ row, column }) => ({ row, column, asText: false })));
}

/** 总分; 0 while no score stands in its cell. */
export function blankTotal(scores: readonly CellRef[]): string {
  return totalFormula(
    scores.map(({ row, column }) => ({ row, column, asText: false })),
    0,
  );
}

/** The condition of the highlight, for the first of its rows. */
export { missingReasonFormula as blankHighlight };

function plain({ row, column }: CellRef): NumberCell {
  const quantity = parseValue(1, 'General');
  if (quantity.kind !== 'quantity') throw new Error('a number must be a quantity');
  return { cell: { row, column }, quantity };
}

function sure(formula: string | null): string {
  if (formula === null) throw new Error('plain numbers must have a formula');
  return formula;
}
