import type Decimal from 'decimal.js';

/** What the sign of a target asks for. */
export type Sign = 'at-least' | 'at-most' | 'equal';

/**
 * How a number stands in its cell, for formulas that must read it again.
 * `number`: the cell holds a number. `text`: the cell's text is prefix + number + suffix.
 */
export type Notation =
  { readonly kind: 'number' } | { readonly kind: 'text'; readonly prefix: string; readonly suffix: string };

/** A number with what belongs to it (DESIGN 3). */
export interface Quantity {
  readonly kind: 'quantity';
  /** With 万, 亿 and % applied: 5000万 is 50000000, 15% is 0.15. */
  readonly number: Decimal;
  readonly percent: boolean;
  /** 1, 10000, 100000000 …: what the written number was multiplied by (per cent not included). */
  readonly scale: number;
  /** 家, 元, 人次 …; '' when none is written. */
  readonly unit: string;
  readonly sign: Sign | null;
  /** 增长 or 下降 before the number. */
  readonly trend: 'up' | 'down' | null;
  /** Null when a formula cannot read the cell (full-width digits and the like). */
  readonly notation: Notation | null;
}

/** A deadline or a day of completion; month and day are null when not written. */
export interface DateValue {
  readonly kind: 'date';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** True for slips such as 20212年2月16日 and 13月. */
  readonly suspicious: boolean;
}

export interface Words {
  readonly kind: 'words';
  /** Without white space. */
  readonly text: string;
  /** What a plain word says of completion; null for any other wording. */
  readonly verdict: 'done' | 'partly' | 'missed' | null;
}

/** Empty, or a dash where nothing belongs. */
export interface Blank {
  readonly kind: 'blank';
  readonly dash: boolean;
}

export type Value = Quantity | DateValue | Words | Blank;
