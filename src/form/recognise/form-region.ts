import type { FundsHeader } from './funds-header';
import type { IndicatorHeader } from './indicator-header';

/** The part of a sheet that one form takes, and the tables found in it. */
export interface FormRegion {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly titleRow: number | null;
  /** The lines of the head begin here. */
  readonly headTop: number;
  /** Four digits, or null. */
  readonly year: string | null;
  /** Headings that may be the funds block's, the nearest to the indicators first. */
  readonly fundsHeaders: readonly FundsHeader[];
  /** One, or several when a form has several tables of indicators. */
  readonly indicatorHeaders: readonly IndicatorHeader[];
}
