import type Decimal from 'decimal.js';
import type { FundsRow, Indicator } from '../form';
import type { Value } from '../values/value';
import type { Direction } from './direction';
import type { ScoringCase, ScoringMethod } from './methods';
import type { Ruling } from './ruling';

/** One indicator's cells as values, and what the rule says of them. */
export interface IndicatorReading {
  readonly indicator: Indicator;
  /** In the terms of each other and with the units that the form states: 100 beside 100% is 1. */
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
  /** What the ruling came from, for the formula; null when a person decides. */
  readonly method: ScoringMethod | null;
  readonly scoringCase: ScoringCase | null;
  /** True when the target would ask for something else without the sign before its number. */
  readonly watchSign: boolean;
  /** What the 分值 cell's number is multiplied by: 100 where 10% is 10 points, else 1. */
  readonly weightFactor: number;
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
  /** What 分值 cells' numbers are multiplied by to give points: 100 where weights are kept as 10%. */
  readonly weightFactor: number;
}
