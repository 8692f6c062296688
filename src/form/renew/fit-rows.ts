import type { Indicator, ScoredForm } from '../form';
import { levelColumn } from '../summary/columns';
import type { TargetIndicator } from '../targets/target-table';

/** A second-level indicator for which a form has too few rows. */
export interface ShortGroup {
  /** 产出指标—数量指标 */
  readonly level: string;
  readonly need: number;
  readonly have: number;
  /** Behind this row the missing ones go; null where the form has no such group. */
  readonly lastRow: number | null;
}

/** Which row of a form takes which approved indicator, and the groups that have too few rows. */
export interface FittedRows {
  readonly rows: readonly { readonly row: Indicator; readonly approved: TargetIndicator }[];
  readonly short: readonly ShortGroup[];
}

/** Rows of a group stay in their group: labels on the left are merged over them. */
export function fitRows({ indicators }: ScoredForm, approved: readonly TargetIndicator[]): FittedRows {
  const own = grouped(indicators);
  const rows: { row: Indicator; approved: TargetIndicator }[] = [];
  const short: ShortGroup[] = [];
  for (const [group, wanted] of grouped(approved)) {
    const places = own.get(group) ?? [];
    wanted.forEach((one, index) => {
      const row = places[index];
      if (row) rows.push({ row, approved: one });
    });
    if (places.length < wanted.length) {
      const { level1, level2 } = wanted[0]!;
      const level = [level1, level2].filter(Boolean).join('—');
      const lastRow = places.at(-1)?.row ?? null;
      short.push({ level, need: wanted.length, have: places.length, lastRow });
    }
  }
  return { rows, short };
}

function grouped<T extends Pick<Indicator, 'level1' | 'level2'>>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const column = levelColumn(one.level1);
    const first = column === 'other' ? one.level1 : column;
    const key = `${first} ${one.level2.replace(/指标$/, '')}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
