import { buildCase, type BuiltCase } from './build-case';
import type { Case, Expectation, Wanted } from './case';
import { caseXlsx } from './case-xlsx';
import { fillBytes, inspectBytes, type Report } from './commands';
import { isBlankCell, isSameCell, meets, shown, stillShows } from './meets';
import { storedCells, type StoredCells } from './stored-cells';

/** A case inspected and filled; `after` and `filled` are null when nothing was written. */
export interface CaseRun {
  readonly test: Case;
  readonly at: BuiltCase['at'];
  readonly report: Report;
  readonly said: string;
  readonly before: StoredCells;
  readonly filled: Uint8Array | null;
  readonly after: StoredCells | null;
}

/** Builds a case's workbook, inspects and fills it. */
export async function runCase(test: Case): Promise<CaseRun> {
  const { sheets, at } = buildCase(test);
  const bytes = caseXlsx(sheets, test.book?.date1904 ?? false);
  const { bytes: filled, said } = await fillBytes(bytes, test.args);
  return {
    test,
    at,
    report: await inspectBytes(bytes),
    said,
    before: storedCells(bytes),
    filled,
    after: filled && storedCells(filled),
  };
}

/** Everything that is not as the case expects it, before any recalculation; one sentence each. */
export async function problemsOf(run: CaseRun): Promise<string[]> {
  const { expect } = run.test;
  return [
    ...recognitionProblems(run, expect),
    ...(expect.has ?? []).flatMap((key) => missing(run, run.report, key)),
    ...(expect.hasNot ?? []).flatMap((key) => wrong(run, run.report, key)),
    ...(expect.noWrite ? writtenProblems(run, expect.noWrite) : []),
    ...(run.after && run.filled ? await filledProblems(run, run.after, run.filled) : []),
    ...(run.after || expect.noWrite || expect.refused ? [] : [`not filled: ${run.said}`]),
  ];
}

function recognitionProblems({ report, at }: CaseRun, expect: Expectation): string[] {
  const problems: string[] = [];
  const { forms } = report;
  if (expect.forms !== undefined && forms.length !== expect.forms)
    problems.push(`${forms.length} forms recognised, expected ${expect.forms}`);
  const rows = forms.reduce((sum, form) => sum + form.indicators.length, 0);
  if (expect.indicators !== undefined && rows !== expect.indicators)
    problems.push(`${rows} indicator rows, expected ${expect.indicators}`);
  for (const [key, wanted] of Object.entries(expect.fields ?? {})) {
    const got = fieldOf(forms[0], key) ?? null;
    const named = (one: unknown): unknown => (typeof one === 'string' ? addressIn(at, one) : one);
    const allowed = Array.isArray(wanted) ? wanted : [named(wanted)];
    if (!allowed.includes(got))
      problems.push(`inspect ${key} is ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`);
  }
  return problems;
}

/** The address of a named cell; any other text stays as it is. */
function addressIn(at: CaseRun['at'], text: string): string {
  const [sheet, address] = at(text).split('!');
  return at(text).endsWith(`!${text}`) || address === undefined || sheet === undefined ? text : address;
}

function fieldOf(form: unknown, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null | undefined)?.[name], form);
}

/** Findings of a report by `rule`, `rule@cell` or `*`. */
function findingsBy(
  { at }: CaseRun,
  report: Report,
  key: string,
): Report['forms'][number]['findings'][number][] {
  const [rule, cell] = key.split('@');
  return report.forms.flatMap(({ sheet, findings }) =>
    findings.filter(
      (found) => (rule === '*' || found.rule === rule) && (!cell || `${sheet}!${found.cell}` === at(cell)),
    ),
  );
}

function missing(run: CaseRun, report: Report, key: string): string[] {
  const found = key.split('|').some((one) => findingsBy(run, report, one).length > 0);
  return found ? [] : [`finding ${key} is missing`];
}

function wrong(run: CaseRun, report: Report, key: string): string[] {
  return findingsBy(run, report, key).map(
    ({ rule, cell, message }) => `wrong finding ${rule} at ${cell}: ${message}`,
  );
}

function writtenProblems({ before, after }: CaseRun, where: true | string): string[] {
  if (!after) return [];
  return differences(before, after)
    .filter((key) => where === true || key.startsWith(`${where}!`))
    .map(
      (key) => `written into what is no form: ${key} ${shown(before.get(key))} → ${shown(after.get(key))}`,
    );
}

function differences(before: StoredCells, after: StoredCells): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isSameCell(before.get(key), after.get(key)),
  );
}

async function filledProblems(run: CaseRun, after: StoredCells, filled: Uint8Array): Promise<string[]> {
  const { expect } = run.test;
  const again = expect.outHas || expect.outHasNot ? await inspectBytes(filled) : { forms: [] };
  return [
    ...unmetCells(run, expect.out ?? {}, after),
    ...(expect.noWrite ? [] : changedProblems(run, after)),
    ...(expect.said ?? [])
      .filter((text) => !run.said.includes(text))
      .map((text) => `fill does not say “${text}”`),
    ...(expect.twice ? await secondFillProblems(run, after, filled) : []),
    ...(expect.outHas ?? []).flatMap((key) => missing(run, again, key)),
    ...(expect.outHasNot ?? []).flatMap((key) => wrong(run, again, key)),
  ];
}

/** Cells that are not as wanted; `kept` is held against the office's own file. */
export function unmetCells(
  { at, before }: CaseRun,
  wanted: Readonly<Record<string, Wanted>>,
  cells: StoredCells,
  keptFrom = before,
): string[] {
  return Object.entries(wanted).flatMap(([key, want]) => {
    const cell = cells.get(at(key));
    if (meets(want, cell, keptFrom.get(at(key)))) return [];
    return [`${key} (${at(key)}) is ${shown(cell)}, expected ${JSON.stringify(want)}`];
  });
}

function changedProblems({ test, at, before }: CaseRun, after: StoredCells): string[] {
  const expected = new Set(Object.keys(test.expect.out ?? {}).map(at));
  return [...before].flatMap(([key, cell]) => {
    if (expected.has(key) || isBlankCell(cell) || stillShows(cell, after.get(key))) return [];
    return [`changed what was typed: ${key} ${shown(cell)} → ${shown(after.get(key))}`];
  });
}

async function secondFillProblems(
  { test }: CaseRun,
  after: StoredCells,
  filled: Uint8Array,
): Promise<string[]> {
  const { bytes, said } = await fillBytes(filled, test.args);
  if (!bytes) return [`not filled again: ${said}`];
  const second = storedCells(bytes);
  return differences(after, second).map(
    (key) => `second fill changed ${key}: ${shown(after.get(key))} → ${shown(second.get(key))}`,
  );
}
