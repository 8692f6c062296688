import type Decimal from 'decimal.js';
import { holds } from '../vocabulary/phrases';
import { FUND_SOURCES, NARROW_SOURCES } from '../vocabulary/targets';
import type { TargetAmount } from './target-table';

type Labelled = Pick<TargetAmount, 'label'>;

/** The only amount of a table that belongs to a form's row with this label; null where there is none, or several. */
export function sourceFor<T extends Labelled>(label: string, sources: readonly T[]): T | null {
  const narrow = NARROW_SOURCES.find((word) => label.includes(word));
  const kind = kindOf(label);
  const fitting = sources.filter((source) =>
    narrow === undefined ? kind !== null && kindOf(source.label) === kind : source.label.includes(narrow),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Which of FUND_SOURCES a label speaks of. */
function kindOf(label: string): number | null {
  const index = FUND_SOURCES.findIndex((words) => holds(label, words));
  return index < 0 ? null : index;
}

const YUAN_OF_WAN = 10_000;

/** Says which amounts found no row of their own among a form's labels; nothing when all did, or the form asks for none. */
export function unplacedSources(
  sources: readonly (Labelled & { readonly yuan: Decimal })[],
  labels: readonly string[],
): string[] {
  const placed = new Set(labels.map((label) => sourceFor(label, sources)));
  const left = sources.filter((source) => !placed.has(source));
  if (left.length === 0 || labels.length === 0) return [];
  const list = left.map(({ label, yuan }) => `“${label}”${yuan.div(YUAN_OF_WAN).toString()}万元`).join('、');
  return [`目标表的${list}在新表里没有对应的行，没有填入，请自行填写`];
}
