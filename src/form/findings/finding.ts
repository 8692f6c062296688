import type { FindingRule } from '.';
import type { Found, Severity } from './rule';

/** One thing the form's owner should look at; row and column are 1-based. */
export interface Finding extends Found {
  readonly rule: FindingRule;
  readonly severity: Severity;
}
