import type Decimal from 'decimal.js';

/** What a sign asks for. */
export type Bound = 'at-least' | 'at-most' | 'equal';

/**
 * How a number stands in its cell, for formulas that must read it again.
 * `number`: the cell holds a number. `text`: the cell's text is prefix + number + suffix.
 */
export type Notation =
  | { readonly kind: 'number' }
  | {
      readonly kind: 'text';
      readonly prefix: string;
      readonly suffix: string;
      /** True when the number has thousands separators (1,200). */
      readonly grouped: boolean;
      /** What the text says itself: a number that gets its unit from a column keeps its bare notation. */
      readonly bound: Bound | null;
    };

/** A number with what belongs to it (docs/rules.md 3). */
export interface Quantity {
  readonly kind: 'quantity';
  /** With 万, 亿 and % applied: 5000万 is 50000000, 15% is 0.15. */
  readonly number: Decimal;
  readonly percent: boolean;
  /** 1, 10000, 100000000 …: what the written number was multiplied by (per cent not included). */
  readonly scale: number;
  /** The number is the written one times ten to this power: 4 for 万, -2 for a written %, 0 for 0.95 shown as 95%. */
  readonly exponent: number;
  /** 家, 元, 人次 … as written, normalised; '' when none is written. */
  readonly unit: string;
  readonly bound: Bound | null;
  /** 增长 or 下降 before the number. */
  readonly trend: 'up' | 'down' | null;
  /** 月 for 每月8次; null when the number is one of the year. */
  readonly per: string | null;
  /** Null when a formula cannot read the cell (full-width digits and the like). */
  readonly notation: Notation | null;
}

/** A day as one number that compares: year × 10000 + month × 100 + day; the year is 0 where none is known. */
export type DayNumber = number;

/** A point in time, as wide as it is written: a month is its first to its last day. */
export interface Moment {
  readonly kind: 'moment';
  readonly earliest: DayNumber;
  readonly latest: DayNumber;
  /** Null when no year is written. */
  readonly year: number | null;
  /** Comes again each month (每月10日前); such days compare among themselves. */
  readonly everyMonth: boolean;
  /** True for slips such as 20212年2月16日 and 13月. */
  readonly suspicious: boolean;
}

export interface Words {
  readonly kind: 'words';
  /** Without white space. */
  readonly text: string;
  /** What a plain word says of completion; null for any other wording. */
  readonly verdict: 'done' | 'partly' | 'missed' | null;
  /** How many numbers stand in the text. */
  readonly numbers: number;
}

/** Empty, or a dash where nothing belongs. */
interface Blank {
  readonly kind: 'blank';
  readonly dash: boolean;
}

export type Value = Quantity | Moment | Words | Blank;
