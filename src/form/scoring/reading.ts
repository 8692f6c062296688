import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import { isScored, type Form, type FundsRow, type Indicator, type ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { amountAt, areOneMoney, inFormUnit } from './amounts';
import { directionOf, needsItsSign } from './direction';
import { weightFactorOf } from './percent-weights';
import { nameReading, readPair } from './pair';
import { partsOf } from './parts';
import { printedRate } from './rate-cell';
import { divide, roundRate, roundScore } from './rounding';
import { rule } from './rule';
import { person, pointsOf, type Ruling } from './ruling';
import type { FormReading, FundsReading, IndicatorReading } from './form-reading';

const NOTHING_SCORED: FormReading = {
  funds: [],
  total: null,
  indicators: [],
  typedTotal: null,
  typedTotalWeight: null,
  weightFactor: 1,
};

/** Reads a form's cells. Pure; what is no number is null. */
export function readValues(view: ParsedGrid, form: Form, reverse: Convention['reverse']): FormReading {
  if (!isScored(form)) return NOTHING_SCORED;
  const weightFactor = weightFactorOf(view, form);
  const funds = (form.funds?.rows ?? []).map((row) => readFundsRow(view, form, row, weightFactor));
  const total = form.funds ? (funds[form.funds.total] ?? null) : null;
  const indicators = readIndicators(view, form, reverse, weightFactor);
  return {
    funds,
    total,
    indicators: markParts(indicators, form, total?.weight ?? null),
    typedTotal: numberAt(view, form.total?.score ?? null),
    typedTotalWeight: weightAt(view, form.total?.weight ?? null, weightFactor),
    weightFactor,
  };
}

/** Points in a 分值 cell, or null: 10% is 10 points only where the weights are vouched for by adding up to 100%. */
function weightAt(view: ParsedGrid, cell: CellRef | null, factor: number): Decimal | null {
  const value = cell && view.parsed(cell.row, cell.column);
  if (value?.kind !== 'quantity' || (value.percent && factor === 1)) return null;
  return value.number.times(factor);
}

/** The number in a cell, or null. */
export function numberAt(view: ParsedGrid, cell: CellRef | null): Decimal | null {
  const value = cell && view.parsed(cell.row, cell.column);
  return value?.kind === 'quantity' ? value.number : null;
}

function readFundsRow(view: ParsedGrid, form: ScoredForm, row: FundsRow, weightFactor: number): FundsReading {
  const amounts = {
    initial: amountAt(view, form, row.initial),
    budget: amountAt(view, form, row.budget),
    spent: amountAt(view, form, row.spent),
  };
  const { budget, spent } = amounts;
  const stated = form.funds?.statedWeight ?? null;
  return {
    row,
    initial: amounts.initial && inFormUnit(amounts.initial, form),
    budget: budget && inFormUnit(budget, form),
    spent: spent && inFormUnit(spent, form),
    weight: row.weight
      ? weightAt(view, row.weight, weightFactor)
      : stated === null
        ? null
        : new Decimal(stated),
    printedRate: printedRate(view, form, row.rate),
    typedScore: numberAt(view, row.score),
    rate: budget && spent && areOneMoney(budget, spent) ? rateOf(budget.number, spent.number) : null,
  };
}

function rateOf(budget: Decimal, spent: Decimal): Decimal {
  return budget.isZero() ? new Decimal(0) : divide(spent, budget);
}

/** Rows whose 分值 cell is merged over several, by that cell. */
function rowsByWeight(form: ScoredForm): ReadonlyMap<string, readonly Indicator[]> {
  const rows = new Map<string, Indicator[]>();
  for (const indicator of form.indicators) {
    if (!indicator.weight) continue;
    const same = rows.get(key(indicator.weight));
    if (same) same.push(indicator);
    else rows.set(key(indicator.weight), [indicator]);
  }
  return rows;
}

function key(cell: CellRef): string {
  return `${cell.row}:${cell.column}`;
}

function readIndicators(
  view: ParsedGrid,
  form: ScoredForm,
  reverse: Convention['reverse'],
  weightFactor: number,
): IndicatorReading[] {
  const own = new Map(
    form.indicators.map((indicator) => [indicator, readIndicator(view, indicator, reverse, weightFactor)]),
  );
  const sharing = rowsByWeight(form);
  return form.indicators.map((indicator) => {
    const rows = (indicator.weight && sharing.get(key(indicator.weight))) ?? [indicator];
    const reading = own.get(indicator)!;
    return rows.length === 1
      ? reading
      : shareRuling(
          reading,
          rows.map((row) => own.get(row)!),
        );
  });
}

function readIndicator(
  view: ParsedGrid,
  indicator: Indicator,
  reverse: Convention['reverse'],
  weightFactor: number,
): IndicatorReading {
  const { target, actual, mixedPercent } = readPair(view, indicator);
  const weight = weightAt(view, indicator.weight, weightFactor);
  const direction = directionOf(indicator, target, indicator.sign ? view.at(indicator.sign) : null);
  const ruled = rule(target, actual, direction, reverse, nameReading(indicator));
  const ruling = mixedPercent ? person('percent') : ruled.ruling;
  const exact = weight === null || ruling.by === 'person' ? null : pointsOf(ruling.share, weight);
  return {
    indicator,
    target: ruled.scoringCase?.terms?.target ?? target,
    actual: ruled.scoringCase?.terms?.actual ?? actual,
    weight,
    typed: numberAt(view, indicator.score),
    direction: direction.direction,
    ruling,
    isPart: false,
    exact,
    method: ruling.by === 'quantity' ? ruled.method : null,
    scoringCase: ruled.scoringCase,
    watchSign: needsItsSign(target, direction),
    weightFactor,
  };
}

/** Marks the rows whose points are in the row above them, so that no point is counted twice. */
function markParts(
  rows: readonly IndicatorReading[],
  form: ScoredForm,
  execution: Decimal | null,
): IndicatorReading[] {
  const parts = partsOf(rows, form, execution);
  return rows.map((row) => (parts.has(row) ? { ...row, isPart: true } : row));
}

/** One 分值 over several rows: full when every row reached its target, else a person weighs them. */
function shareRuling(reading: IndicatorReading, rows: readonly IndicatorReading[]): IndicatorReading {
  const first = reading === rows[0];
  const allMet = rows.every((row) => row.ruling.met === true);
  const ruling: Ruling = { by: 'person', because: 'shared-weight', met: reading.ruling.met };
  return { ...reading, ruling, exact: first && allMet ? reading.weight : null };
}

/** The execution score by the rule: w × rate within 0 … w, the rate rounded as the office prints it. */
export function executionScore(total: FundsReading, convention: Convention): Decimal | null {
  if (total.rate === null || total.weight === null) return null;
  const share = Decimal.max(0, Decimal.min(1, roundRate(total.rate, convention)));
  return roundScore(total.weight.times(share), convention);
}
