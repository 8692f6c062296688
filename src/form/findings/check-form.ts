import { cellKey } from '../../grid/cells';
import type { Doubt, Form } from '../form';
import { RULES } from '.';
import type { CheckContext } from './context';
import type { Finding } from './finding';
import type { Rule, Severity } from './rule';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every finding of one form, the gravest first, then top to bottom; one finding for each cause at a cell. */
export function checkForm(context: CheckContext): Finding[] {
  const inDoubt = partsInDoubt(context.form);
  const all = RULES.filter((rule) => !restsOnDoubt(rule, inDoubt)).flatMap((rule) =>
    rule.check(context).map((found): Finding => ({ rule: rule.id, severity: rule.severity, ...found })),
  );
  return inOrder(withoutDoubles(all));
}

/** The gravest first, then top to bottom. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || a.row - b.row || a.column - b.column,
  );
}

function partsInDoubt({ doubts }: Form): ReadonlySet<Doubt['part']> {
  return new Set(doubts.map(({ part }) => part));
}

function restsOnDoubt({ restsOn }: Rule, inDoubt: ReadonlySet<Doubt['part']>): boolean {
  return restsOn.length > 0 && (inDoubt.has('form') || restsOn.some((part) => inDoubt.has(part)));
}

/** Drops what a better finding at the same cell says already, and the second finding of one rule at one cell. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule}@${cellKey(finding)}`;
    if (!said.has(key)) said.set(key, finding);
  }
  const better = new Map(RULES.map((rule): [string, readonly string[]] => [rule.id, rule.givesWayTo]));
  return [...said.values()].filter(
    (finding) => !(better.get(finding.rule) ?? []).some((rule) => said.has(`${rule}@${cellKey(finding)}`)),
  );
}
