import Decimal from 'decimal.js';
import type { Convention } from '../convention';
import type { Doubt, Indicator, ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { LEAVE, settle, standing, type Decision, type Wishes } from './decide';
import { decideExecutionScore, decideRate } from './decide-execution';
import { decideIndicator } from './decide-indicator';
import { decideTotal } from './decide-total';
import { isDeduction, onceByCell, repeatedExecution, rowsThatCount } from './points';
import type { FormReading, FundsReading, IndicatorReading } from './form-reading';

/** Everything decided about one form's numbers. */
export interface Outcome {
  readonly rates: readonly { readonly reading: FundsReading; readonly decision: Decision }[];
  readonly execution: Decision;
  readonly indicators: readonly { readonly reading: IndicatorReading; readonly decision: Decision }[];
  readonly total: Decision;
  /** 执行率 points as they will stand. */
  readonly executionPoints: Decimal | null;
  /** Points of each indicator row as they will stand, each score cell once; a 扣分项 counts below 0. */
  readonly points: ReadonlyMap<Indicator, Decimal>;
  /** What the points add up to; null when nothing is scored. */
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

/**
 * Decides what to write, keep and leave. What is in doubt
 * is left: the table that the doubt names, and 总分 whenever one of its parts is.
 */
export function decideForm(
  grid: ParsedGrid,
  form: ScoredForm,
  reading: FormReading,
  convention: Convention,
  wishes: Wishes,
): Outcome {
  const settled = (part: Doubt['part'], decide: () => Decision): Decision =>
    isInDoubt(form, part) ? LEAVE : settle(decide(), grid, wishes);
  const rates = reading.funds.map((row) => ({
    reading: row,
    decision: settled('funds', () => decideRate(grid, form, row, convention)),
  }));
  const { total: funds } = reading;
  const rate = rates.find((one) => one.reading === funds)?.decision ?? LEAVE;
  const execution = funds
    ? settled('funds', () => decideExecutionScore(grid, form, funds, rate, reading.weightFactor, convention))
    : LEAVE;
  const indicators = reading.indicators.map((row) => ({
    reading: row,
    decision: settled('indicators', () => decideIndicator(grid, row, convention)),
  }));
  const decisions = { rates, execution, indicators };
  const total = settled('total', () => decideTotal(grid, form, reading, decisions));
  return { ...decisions, total, ...pointsOf(reading, decisions) };
}

function isInDoubt({ doubts }: ScoredForm, part: Doubt['part']): boolean {
  return part === 'total'
    ? doubts.length > 0
    : doubts.some((doubt) => doubt.part === 'form' || doubt.part === part);
}

function pointsOf(
  reading: FormReading,
  { execution, indicators }: Pick<Outcome, 'execution' | 'indicators'>,
): Pick<Outcome, 'executionPoints' | 'points' | 'sum'> {
  const decisionOn = new Map(indicators.map((row) => [row.reading, row.decision]));
  const points = new Map<Indicator, Decimal>();
  for (const row of onceByCell(rowsThatCount(reading), ({ indicator }) => indicator.score)) {
    const number = standing(decisionOn.get(row) ?? LEAVE, row.typed);
    if (number !== null) points.set(row.indicator, isDeduction(row) ? number.abs().neg() : number);
  }
  const repeated = repeatedExecution(reading)?.typed ?? null;
  const executionPoints = standing(execution, reading.total?.typedScore ?? repeated);
  const all = [...points.values(), ...(executionPoints ? [executionPoints] : [])];
  const sum = all.length ? all.reduce((total, number) => total.plus(number), new Decimal(0)) : null;
  return { executionPoints, points, sum };
}
