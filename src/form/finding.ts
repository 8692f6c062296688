/** The rules of DESIGN 6 by their stable ids. */
export type FindingRule =
  | 'missing-reason'
  | 'placeholder-reason'
  | 'overshoot-no-reason'
  | 'rate-mismatch'
  | 'rate-score-mismatch'
  | 'score-differs'
  | 'score-exceeds-weight'
  | 'unmet-full-marks'
  | 'blank-but-scored'
  | 'missing-score'
  | 'total-mismatch'
  | 'missing-total'
  | 'weights-not-100'
  | 'group-weight-mismatch'
  | 'funds-sum-mismatch'
  | 'zero-budget'
  | 'over-executed'
  | 'unit-mismatch'
  | 'suspicious-date'
  | 'actual-repeats-bound'
  | 'qualitative-band'
  | 'sum-mismatch'
  | 'control-rate-mismatch';

export type Severity = 'error' | 'warning' | 'info';

/** One thing the form's owner should look at. */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** Where to look, 1-based. */
  readonly row: number;
  readonly column: number;
  /** Whose row it is, in the form's own words; '' for findings of the whole form. */
  readonly subject: string;
  /** A Chinese sentence: what is wrong, by how much, what to do. */
  readonly message: string;
}
