import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import { isScored, type Form, type FundsRow, type Indicator, type ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import type { Value } from '../values/value';
import { directionOf, type Direction } from './direction';
import { partsOf } from './parts';
import { divide, roundRate, roundScore } from './rounding';
import { pointsOf, rule, type Ruling } from './rule';

/** One indicator's cells as values, and what the rule says of them. */
export interface IndicatorReading {
  readonly indicator: Indicator;
  readonly target: Value;
  readonly actual: Value;
  readonly weight: Decimal | null;
  /** 得分 as it stands. */
  readonly typed: Decimal | null;
  readonly direction: Direction;
  readonly ruling: Ruling;
  /** True for a row that itemises the row above it (一、 over 1、 2、, or 其中): its points are in that row's already. */
  readonly isPart: boolean;
  /** The rule's points before rounding; null when a person decides or there is no 分值. */
  readonly exact: Decimal | null;
}

/** One funds row's cells as numbers. Amounts in the form's own unit. */
export interface FundsReading {
  readonly row: FundsRow;
  readonly initial: Decimal | null;
  readonly budget: Decimal | null;
  readonly spent: Decimal | null;
  readonly weight: Decimal | null;
  /** The printed rate as a fraction: 0.95 for 95%. */
  readonly printedRate: Decimal | null;
  readonly typedScore: Decimal | null;
  /** spent ÷ budget, 40 digits; 0 when the budget is 0; null without both amounts. */
  readonly rate: Decimal | null;
}

/** All numbers of a form. Independent of the rounding convention, but for the reverse method. */
export interface FormReading {
  readonly funds: readonly FundsReading[];
  readonly total: FundsReading | null;
  readonly indicators: readonly IndicatorReading[];
  readonly typedTotal: Decimal | null;
  readonly typedTotalWeight: Decimal | null;
}

const NOTHING_SCORED: FormReading = {
  funds: [],
  total: null,
  indicators: [],
  typedTotal: null,
  typedTotalWeight: null,
};

/** Reads a form's cells. Pure; what is no number is null. */
export function readValues(view: ParsedGrid, form: Form, reverse: Convention['reverse']): FormReading {
  if (!isScored(form)) return NOTHING_SCORED;
  const funds = (form.funds?.rows ?? []).map((row) => readFundsRow(view, form, row));
  const total = form.funds ? (funds[form.funds.total] ?? null) : null;
  return {
    funds,
    total,
    indicators: markParts(readIndicators(view, form, reverse), form, total?.weight ?? null),
    typedTotal: numberAt(view, form.total?.score ?? null),
    typedTotalWeight: numberAt(view, form.total?.weight ?? null),
  };
}

/** The number in a cell, or null. */
export function numberAt(view: ParsedGrid, cell: CellRef | null): Decimal | null {
  const value = cell && view.parsed(cell.row, cell.column);
  return value?.kind === 'quantity' ? value.number : null;
}

function readFundsRow(view: ParsedGrid, form: ScoredForm, row: FundsRow): FundsReading {
  const budget = numberAt(view, row.budget);
  const spent = numberAt(view, row.spent);
  const stated = form.funds?.statedWeight ?? null;
  return {
    row,
    initial: numberAt(view, row.initial),
    budget,
    spent,
    weight: row.weight ? numberAt(view, row.weight) : stated === null ? null : new Decimal(stated),
    printedRate: printedRate(view, form, row.rate),
    typedScore: numberAt(view, row.score),
    rate: budget === null || spent === null ? null : budget.isZero() ? new Decimal(0) : divide(spent, budget),
  };
}

function printedRate(view: ParsedGrid, form: ScoredForm, cell: CellRef | null): Decimal | null {
  if (!cell) return null;
  const value = view.parsed(cell.row, cell.column);
  if (value.kind !== 'quantity') return null;
  return !value.percent && isInPercentPoints(value.number, form) ? value.number.div(100) : value.number;
}

/** 执行率(%) over bare numbers, or a bare number too large to be a fraction: 98 means 98%. */
function isInPercentPoints(number: Decimal, form: ScoredForm): boolean {
  return form.funds!.rateInPercent ? number.gt(1.5) || number.isZero() : number.gt(2);
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
): IndicatorReading[] {
  const own = new Map(
    form.indicators.map((indicator) => [indicator, readIndicator(view, indicator, reverse)]),
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
): IndicatorReading {
  const valueAt = (cell: CellRef | null): Value =>
    cell ? view.parsed(cell.row, cell.column) : { kind: 'blank', dash: false };
  const target = valueAt(indicator.target);
  const actual = valueAt(indicator.actual);
  const weight = numberAt(view, indicator.weight);
  const direction = directionOf(indicator, target, indicator.sign ? view.at(indicator.sign) : null);
  const ruling = rule(target, actual, direction, reverse);
  const exact = weight === null || ruling.by === 'person' ? null : pointsOf(ruling.share, weight);
  return {
    indicator,
    target,
    actual,
    weight,
    typed: numberAt(view, indicator.score),
    direction,
    ruling,
    isPart: false,
    exact,
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
