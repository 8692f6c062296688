import { RULES, type FindingRule } from '.';
import type { Finding } from './finding';

const ASKING: ReadonlySet<FindingRule> = new Set(
  RULES.filter(({ asksForReason }) => asksForReason).map(({ id }) => id),
);

/** True when writing a 偏差原因 into the finding's cell settles it. */
export function asksForReason({ rule }: Finding): boolean {
  return ASKING.has(rule);
}

/** True when a 偏差原因 is due and not given, or only for form's sake; one that is merely advisable is not meant. */
export function lacksReason(finding: Finding): boolean {
  return asksForReason(finding) && finding.severity !== 'info';
}
