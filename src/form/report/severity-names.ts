import type { Severity } from '../findings/rule';

/** Severities as users read them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
};
