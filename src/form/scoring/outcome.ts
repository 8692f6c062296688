import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import type { Indicator, ScoredForm } from '../form';
import { totalFormula, type Addend } from './formulas/total-formula';
import type { ParsedGrid } from '../parsed-grid';
import { decideExecutionScore, decideIndicator, decideRate, LEAVE, type Decision } from './decide';
import type { FormReading, FundsReading, IndicatorReading } from './reading';

/** Everything decided about one form's numbers. */
export interface Outcome {
  readonly rates: readonly { readonly reading: FundsReading; readonly decision: Decision }[];
  readonly execution: Decision;
  readonly indicators: readonly { readonly reading: IndicatorReading; readonly decision: Decision }[];
  readonly total: Decision;
  /** 执行率 points as they will stand. */
  readonly executionPoints: Decimal | null;
  /** Points of each indicator row as they will stand, each score cell once. */
  readonly points: ReadonlyMap<Indicator, Decimal>;
  /** 总分 as it will stand; null when nothing is scored. */
  readonly sum: Decimal | null;
}

/** Of a form without points. */
export const NOTHING_DECIDED: Outcome = {
  rates: [],
  execution: LEAVE,
  indicators: [],
  total: LEAVE,
  executionPoints: null,
  points: new Map(),
  sum: null,
};

/** Decides what to write, keep and leave. With `overwrite`, typed scores that differ from the rule are replaced. */
export function decideForm(
  view: ParsedGrid,
  form: ScoredForm,
  reading: FormReading,
  convention: Convention,
  overwrite: boolean,
): Outcome {
  const rates = reading.funds.map((row) => ({
    reading: row,
    decision: settle(decideRate(view, form, row, convention), overwrite),
  }));
  const totalRate = rates.find((rate) => rate.reading === reading.total)?.decision ?? LEAVE;
  const rateStands = isOwnRate(view, reading.total, totalRate);
  const execution = reading.total
    ? settle(
        decideExecutionScore(view, form, reading.total, rateStands, reading.weightFactor, convention),
        overwrite,
      )
    : LEAVE;
  const indicators = reading.indicators.map((row) => ({
    reading: row,
    decision: settle(decideIndicator(view, row, convention), overwrite),
  }));
  const executionPoints = standing(execution, reading.total?.typedScore ?? null);
  const points = indicatorPoints(indicators);
  const sum = sumOf(executionPoints, points);
  const total = settle(decideTotal(view, form, reading, { execution, indicators }, sum), overwrite);
  return { rates, execution, indicators, total, executionPoints, points, sum };
}

/** What is kept is written after all when the user asked for it. */
export function settle(decision: Decision, overwrite: boolean): Decision {
  return overwrite && decision.action === 'keep' ? { ...decision, action: 'write' } : decision;
}

/** The rate cell may carry the score's formula when we write it, or when it already holds a formula. */
function isOwnRate(view: ParsedGrid, total: FundsReading | null, decision: Decision): Decision {
  if (decision.action !== 'leave' || !total?.row.rate || total.printedRate === null) return decision;
  const { row, column } = total.row.rate;
  const formula = view.formula(row, column);
  return formula === null
    ? decision
    : { action: 'write', cell: total.row.rate, formula, result: total.printedRate };
}

function standing(decision: Decision, typed: Decimal | null): Decimal | null {
  return decision.action === 'write' ? decision.result : typed;
}

function indicatorPoints(rows: Outcome['indicators']): ReadonlyMap<Indicator, Decimal> {
  const points = new Map<Indicator, Decimal>();
  const counted = new Set<string>();
  for (const { reading, decision } of rows) {
    const cell = reading.indicator.score;
    const value = standing(decision, reading.typed);
    if (!cell || value === null || reading.isPart || counted.has(key(cell))) continue;
    counted.add(key(cell));
    points.set(reading.indicator, value);
  }
  return points;
}

function sumOf(execution: Decimal | null, points: ReadonlyMap<Indicator, Decimal>): Decimal | null {
  if (execution === null && points.size === 0) return null;
  return [...points.values()].reduce((sum, value) => sum.plus(value), execution ?? new Decimal(0));
}

/**
 * 总分 is arithmetic, not judgement (DESIGN 5): a blank or agreeing one becomes a formula, and a wrong one is put
 * right, provided that every part of it was recognised. 分值 that add up to 100 prove that; without the proof a
 * different typed total is kept, since a part that we do not see (加分项 …) may be in it.
 */
function decideTotal(
  view: ParsedGrid,
  form: ScoredForm,
  reading: FormReading,
  decisions: Pick<Outcome, 'execution' | 'indicators'>,
  sum: Decimal | null,
): Decision {
  const cell = form.total?.score ?? null;
  if (!cell || sum === null) return LEAVE;
  const typed = reading.typedTotal;
  if (typed === null && !view.isBlank(cell.row, cell.column)) return LEAVE;
  const complete = weightSum(reading).eq(100);
  if (
    typed === null &&
    !complete &&
    reading.total?.typedScore == null &&
    decisions.execution.action === 'leave'
  ) {
    return LEAVE;
  }
  const addends = addendsOf(view, reading, decisions);
  if (addends === null) return LEAVE;
  const formula = totalFormula(addends);
  const present = view.formula(cell.row, cell.column);
  if (present === formula || (present !== null && typed?.eq(sum))) return LEAVE;
  const numberFormat = view.numberFormat(cell.row, cell.column) === '@' ? { numberFormat: 'General' } : {};
  const write = { action: 'write', cell, formula, result: sum, ...numberFormat } as const;
  return typed === null || complete || typed.eq(sum) || typed.eq(typedSum(reading))
    ? write
    : { ...write, action: 'keep', typed };
}

/** What the scores add up to as they stand: a total that equals it has no part that we do not see. */
function typedSum({ total, indicators }: FormReading): Decimal {
  const typed = indicators
    .filter(({ isPart, indicator }, index) => !isPart && isFirstOfCell(indicators, indicator, index))
    .map((row) => row.typed);
  return [total?.typedScore ?? null, ...typed].reduce<Decimal>(
    (sum, score) => sum.plus(score ?? 0),
    new Decimal(0),
  );
}

function isFirstOfCell(rows: FormReading['indicators'], { score }: Indicator, index: number): boolean {
  return (
    score !== null &&
    rows.findIndex((row) => row.indicator.score && key(row.indicator.score) === key(score)) === index
  );
}

function weightSum({ total, indicators }: FormReading): Decimal {
  const counted = new Set<string>();
  let sum = total?.weight ?? new Decimal(0);
  for (const { indicator, weight, isPart } of indicators) {
    if (!indicator.weight || weight === null || isPart || counted.has(key(indicator.weight))) continue;
    counted.add(key(indicator.weight));
    sum = sum.plus(weight);
  }
  return sum;
}

/** Every score cell once; null when one holds something that is no number. */
function addendsOf(
  view: ParsedGrid,
  reading: FormReading,
  decisions: Pick<Outcome, 'execution' | 'indicators'>,
): Addend[] | null {
  const addends = new Map<string, Addend>();
  const add = (cell: CellRef | null, decision: Decision, typed: Decimal | null): boolean => {
    if (!cell || addends.has(key(cell))) return true;
    const value = view.at(cell);
    const isText = typeof value === 'string' && value.trim() !== '';
    if (decision.action !== 'write' && isText && typed === null) return /^[\s\-—–/\\]*$/.test(value);
    if (decision.action !== 'write' && isText && !/^\s*\d+(\.\d+)?\s*$/.test(value)) return false;
    const writtenAsNumber = decision.action === 'write' || view.formula(cell.row, cell.column) !== null;
    const textCell = isText || view.numberFormat(cell.row, cell.column) === '@';
    addends.set(key(cell), { ...cell, asText: !writtenAsNumber && textCell });
    return true;
  };
  const total = reading.total;
  const all = [
    add(total?.row.score ?? null, decisions.execution, total?.typedScore ?? null),
    ...decisions.indicators
      .filter(({ reading: { isPart } }) => !isPart)
      .map(({ reading: row, decision }) => add(row.indicator.score, decision, row.typed)),
  ];
  return all.every(Boolean) && addends.size > 0 ? [...addends.values()] : null;
}

function key(cell: CellRef): string {
  return `${cell.row}:${cell.column}`;
}
