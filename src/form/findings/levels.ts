import type { Finding } from './finding';
import { lacksReason } from './reason-wanted';
import type { Severity } from './rule';

/** Severities as users read them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
};

/** A 偏差原因 that is due: many, quickly settled, and counted apart from errors and warnings. */
export const REASON_DUE = '待说明';

/** What a finding counts as, as users read it. */
export function levelName(finding: Finding): string {
  return lacksReason(finding) ? REASON_DUE : SEVERITY_NAMES[finding.severity];
}

/** How many findings of a form there are of each level. */
export interface LevelCounts {
  /** 待说明 */
  readonly reasons: number;
  readonly errors: number;
  readonly warnings: number;
  /** 提示 */
  readonly hints: number;
}

export function countLevels(findings: readonly Finding[]): LevelCounts {
  const others = findings.filter((finding) => !lacksReason(finding));
  const count = (severity: Severity): number => others.filter((one) => one.severity === severity).length;
  return {
    reasons: findings.length - others.length,
    errors: count('error'),
    warnings: count('warning'),
    hints: count('info'),
  };
}
