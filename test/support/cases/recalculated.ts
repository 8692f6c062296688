import { parseAddress } from '../../../src/grid/address';
import { blockContains, parseBlock } from '../../../src/grid/block';
import { openXlsx, patchXlsx, readAppearance, type CellPatch } from '../../../src/xlsx';
import { recalculateFiles } from '../libreoffice';
import { splitKey } from './build-case';
import { cellParts, type Case, type CaseCell, type CaseEdit } from './case';
import { fillBytes } from './commands';
import { isBlankCell, shown } from './meets';
import { runCase, unmetCells, type CaseRun } from './run-case';
import { storedCells, withStoredValues, type StoredCell, type StoredCells } from './stored-cells';

/** A filled workbook, plain or edited, that LibreOffice is to recalculate. */
interface Task {
  readonly run: CaseRun;
  /** Null: as it was filled. */
  readonly edit: CaseEdit | null;
  readonly bytes: Uint8Array;
}

/** The column of a sheet that no form reaches, where highlights are computed as cells. */
const LIGHTS = 'ZZ';

/** What is wrong with each case once LibreOffice has computed its formulas, by the case's id. */
export async function recalculatedProblems(cases: readonly Case[]): Promise<Map<string, string[]>> {
  const problems = new Map(cases.map(({ id }): [string, string[]] => [id, []]));
  const tasks: Task[] = [];
  for (const test of cases) {
    try {
      tasks.push(...tasksOf(await runCase(test)));
    } catch (cause) {
      // One case that throws must not hide what is wrong with the others.
      problems.get(test.id)!.push(String(cause));
    }
  }
  const computed = await recalculateFiles(tasks.map(({ bytes }) => bytes));
  for (const [index, task] of tasks.entries()) {
    const cells = storedCells(computed[index]!);
    const found = task.edit ? await editProblems(task, task.edit, cells) : plainProblems(task, cells);
    problems.get(task.run.test.id)!.push(...found);
  }
  return problems;
}

function tasksOf(run: CaseRun): Task[] {
  const { filled, test, at } = run;
  if (!filled) return [];
  const lights = Object.keys(test.expect.highlight ?? {}).map((key): [string, CaseCell] => {
    const [sheet, address] = splitKey(at(key));
    const formulas = highlightsOver(filled, sheet, address);
    const formula = formulas.length ? `IF(OR(${formulas.join(',')}),1,0)` : '0';
    return [lightOf(at(key)), { f: formula }];
  });
  const edits = (test.edits ?? []).map((edit): Task => {
    const set = Object.entries(edit.set).map(([key, value]): [string, CaseCell] => [at(key), value]);
    return { run, edit, bytes: withCells(filled, set) };
  });
  return [{ run, edit: null, bytes: withCells(filled, lights) }, ...edits];
}

/** Changes cells by `Sheet!A1` as a person would. */
function withCells(bytes: Uint8Array, cells: readonly (readonly [string, CaseCell])[]): Uint8Array {
  const patches = cells.map(([key, value]): CellPatch => {
    const [sheet, address] = splitKey(key);
    const cell = cellParts(value);
    const formula = cell?.f?.replace(/^=?/, '=');
    const content = formula === undefined ? { value: cell?.v ?? null } : { formula, cached: null };
    return { sheet, ...parseAddress(address), content };
  });
  return patchXlsx(openXlsx(bytes), { cells: patches, highlights: new Map() });
}

function lightOf(key: string): string {
  const [sheet, address] = splitKey(key);
  return `${sheet}!${LIGHTS}${parseAddress(address).row}`;
}

/** The formulas of the conditional formats over one cell, as they read in that cell. */
function highlightsOver(bytes: Uint8Array, sheet: string, address: string): string[] {
  const cell = parseAddress(address);
  const { sheets } = readAppearance(openXlsx(bytes));
  const index = openXlsx(bytes).sheets.findIndex(({ name }) => name === sheet);
  return (sheets[index]?.formulaFormats ?? []).flatMap(({ ranges, formula }) => {
    const range = ranges
      .split(' ')
      .map(parseBlock)
      .find((block) => blockContains(block, cell));
    if (!range) return [];
    const down = cell.row - range.top;
    return [
      formula
        .replace(/^=/, '')
        .replace(/(\$[A-Z]+)(\d+)/g, (_, column: string, row: string) => `${column}${Number(row) + down}`),
    ];
  });
}

/** Every formula that was written gives the value that was written with it; highlights are as expected. */
function plainProblems({ run }: Task, cells: StoredCells): string[] {
  const { test, at, before, after } = run;
  const lights = Object.entries(test.expect.highlight ?? {}).flatMap(([key, wanted]) => {
    const light = cells.get(lightOf(at(key)));
    return light?.value === Number(wanted)
      ? []
      : [`highlight of ${key} is ${shown(light)}, expected ${wanted}`];
  });
  if (test.expect.recalc === false) return lights;
  return [
    ...lights,
    ...[...(after ?? [])].flatMap(([key, cell]) => {
      if (!cell.formula || cell.formula === before.get(key)?.formula) return [];
      const now = cells.get(key);
      return isSameResult(cell, now)
        ? []
        : [`recalculated, ${key} is ${shown(now)}, written was ${shown(cell)}`];
    }),
  ];
}

function isSameResult(written: StoredCell, now: StoredCell | undefined): boolean {
  if (written.value === null || written.value === '') return isBlankCell(now);
  if (typeof written.value !== 'number' || typeof now?.value !== 'number' || now.isError) return false;
  return Math.abs(written.value - now.value) < 1e-9;
}

async function editProblems({ run, bytes }: Task, edit: CaseEdit, cells: StoredCells): Promise<string[]> {
  const what = edit.what ?? JSON.stringify(edit.set);
  const edited = unmetCells(run, edit.expect, cells).map((problem) => `after ${what}: ${problem}`);
  if (!edit.refill) return edited;
  const refilled = await fillBytes(withStoredValues(bytes, cells), run.test.args);
  const again: StoredCells = refilled.bytes ? storedCells(refilled.bytes) : new Map();
  return [
    ...edited,
    ...unmetCells(run, edit.refill, again, cells).map((problem) => `filled again after ${what}: ${problem}`),
  ];
}
