import type Decimal from 'decimal.js';
import type { Convention } from '../../convention';
import type { Value } from '../../values/value';
import type { CommonTerms } from '../comparison';
import type { Direction } from '../direction';
import type { Ruling } from '../ruling';

/** One indicator's target and actual as the methods see them. */
export interface ScoringCase {
  readonly target: Value;
  readonly actual: Value;
  /** Both as quantities in the same terms; null when one is none, or they cannot be compared. */
  readonly terms: CommonTerms | null;
  /** Their numbers in the same unit; null with `terms`. */
  readonly numbers: { readonly target: Decimal; readonly actual: Decimal } | null;
  readonly direction: Direction;
  /** Neither sign nor word tells the direction. */
  readonly assumed: boolean;
  readonly reverse: Convention['reverse'];
  /** The name is that of a share (率, 满意度). */
  readonly isShare: boolean;
}

/** One way of giving points (docs/rules.md 4): what it rules, and for quantities the same share as an Excel expression. */
export interface ScoringMethod {
  readonly id: string;
  /** The ruling where the method applies; null where it does not and the next one is asked. */
  readonly rule: (scoringCase: ScoringCase) => Ruling | null;
  /**
   * The share (0 … 1) as an Excel expression of target and actual; an error where the method has no answer. It goes
   * on being right when the numbers are edited. `cancels` says that it subtracts what may be nearly equal.
   */
  readonly expression?: (target: string, actual: string, scoringCase: ScoringCase) => string;
  readonly cancels?: boolean;
}
