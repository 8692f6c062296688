import { once } from '../../../grid/memo';
import { KINDS, isScored, type Indicator, type ScoredForm } from '../../form';
import type { IndicatorReading } from '../../scoring/form-reading';
import type { TargetIndicator, TargetTable } from '../../targets/target-table';
import { indicatorKey, projectKey } from './project-key';
import type { WorkbookContext, WorkbookForm } from './workbook-rule';

/** A filled form and what was approved for it. */
export interface FormAndTable {
  readonly one: WorkbookForm<ScoredForm>;
  readonly table: TargetTable;
  /** Indicators that both have; in doubt, neither these nor the rest are told. */
  readonly pairs: readonly { readonly row: IndicatorReading; readonly approved: TargetIndicator }[];
  readonly dropped: readonly TargetIndicator[];
  readonly added: readonly IndicatorReading[];
}

/** Forms with their tables of targets: the same name, the same year where both state it, and no second candidate. */
export const formsWithTables = once(({ forms, tables }: WorkbookContext): readonly FormAndTable[] => {
  if (tables.length === 0) return [];
  const tablesByName = grouped(tables, (table) => keyOf(table.ofDepartment, table.projectName?.text));
  const scored = forms.flatMap(({ form, grid, values }): WorkbookForm<ScoredForm>[] =>
    isScored(form) && form.kind !== 'rating' ? [{ form, grid, values }] : [],
  );
  const formsByName = grouped(scored, ({ form }) =>
    keyOf(KINDS[form.kind].ofDepartment, form.projectName?.text),
  );
  return [...formsByName].flatMap(([key, named]) =>
    named.flatMap((one): FormAndTable[] => {
      const fitting = (tablesByName.get(key) ?? []).filter((table) => isOfYear(one.form, table));
      const [table] = fitting;
      if (!table || fitting.length > 1) return [];
      const isOnly = named.every((other) => other === one || !isOfYear(other.form, table));
      return isOnly ? [paired(one, table)] : [];
    }),
  );
});

function keyOf(ofDepartment: boolean, name: string | undefined): string | null {
  const key = projectKey(name);
  return key && `${ofDepartment ? 'department' : 'project'} ${key}`;
}

function grouped<T>(all: readonly T[], keyFor: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyFor(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function isOfYear({ year }: ScoredForm, table: TargetTable): boolean {
  return year === null || table.year === null || year === table.year;
}

function paired(one: WorkbookForm<ScoredForm>, table: TargetTable): FormAndTable {
  const rows = one.values.indicators.filter(
    ({ indicator }) => !indicator.placeholder && indicator.name !== '',
  );
  const unsure = one.form.doubts.some(({ part }) => part === 'indicators' || part === 'form');
  if (unsure || rows.length === 0) return { one, table, pairs: [], dropped: [], added: [] };
  const keys = namesOf([rows.map(({ indicator }) => indicator), table.indicators]);
  const rowOf = uniquely(rows, ({ indicator }) => keys(indicator));
  const approvedOf = uniquely(table.indicators, keys);
  const pairs = [...approvedOf].flatMap(([key, approved]) => {
    const row = rowOf.get(key);
    return row && approved ? [{ row, approved }] : [];
  });
  return {
    ...{ one, table, pairs },
    ...unmatched(
      table.indicators.filter((approved) => !rowOf.has(keys(approved))),
      rows.filter(({ indicator }) => !approvedOf.has(keys(indicator))),
    ),
  };
}

/** What only one of the two has. 扶持企业数 and 扶持企业数量 may be one indicator: nothing is said of either. */
function unmatched(
  approved: readonly TargetIndicator[],
  rows: readonly IndicatorReading[],
): Pick<FormAndTable, 'dropped' | 'added'> {
  const resemble = (one: TargetIndicator, { indicator }: IndicatorReading): boolean => {
    const [a, b] = [indicatorKey(one.name), indicatorKey(indicator.name)];
    return Math.min(a.length, b.length) >= SHORTEST_NAME && (a.includes(b) || b.includes(a));
  };
  return {
    dropped: approved.filter((one) => !rows.some((row) => resemble(one, row))),
    added: rows.filter((row) => !approved.some((one) => resemble(one, row))),
  };
}

/** 数量 stands in too many names. */
const SHORTEST_NAME = 3;

type Named = Pick<Indicator, 'name' | 'level2'>;

/** The name; where it stands twice on one side, with its second level, which the two may spell differently. */
function namesOf(sides: readonly (readonly Named[])[]): (one: Named) => string {
  const twice = new Set<string>();
  for (const side of sides) {
    const seen = new Set<string>();
    for (const { name } of side) {
      const key = indicatorKey(name);
      if (seen.has(key)) twice.add(key);
      seen.add(key);
    }
  }
  return ({ name, level2 }) => {
    const key = indicatorKey(name);
    return twice.has(key) ? `${indicatorKey(level2)}/${key}` : key;
  };
}

/** By key; null for a key that several have. */
function uniquely<T>(all: readonly T[], keyFor: (one: T) => string): Map<string, T | null> {
  const byKey = new Map<string, T | null>();
  for (const one of all) byKey.set(keyFor(one), byKey.has(keyFor(one)) ? null : one);
  return byKey;
}
