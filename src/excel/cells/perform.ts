import { cellKey, type CellRef } from '../form';
import { failureOf, inExcel, notRestored, protectedSheets, codeOf } from './failures';
import {
  addHighlights,
  findHighlights,
  sameHighlights,
  type FoundHighlights,
  type OwnHighlight,
} from './highlights';
import { HostFailure } from './port';
import { loadCells, writeBack, type CellBefore } from './snapshot';
import { loadRemembered, undoRecord, type UndoRecord } from './undo-record';

/** One operation on the workbook: what to write, and how to recognise it later. */
export interface Operation<T extends CellRef & { readonly sheet: string }> {
  readonly name: string;
  readonly cells: readonly T[];
  /** Our highlights as they shall be on their sheets; absent: highlights are left alone. */
  readonly highlights?: readonly OwnHighlight[];
  readonly highlightSheets?: readonly string[];
  /** Writes the cells; called once, in one sync. */
  write(sheets: ReadonlyMap<string, Excel.Worksheet>, before: readonly CellBefore[]): void;
  /** The fingerprint of what was written into a cell. */
  fingerprint(cell: T): string;
}

export interface Written {
  readonly cells: number;
  readonly highlightsChanged: boolean;
}

const NOTHING_CHANGED = '工作簿没有改动';
const NOTHING_READ: Written = { cells: 0, highlightsChanged: false };

/**
 * Does an operation: snapshot first, then everything in one sync, remembered for undo. A batch is not atomic,
 * so on failure the snapshot is put back (docs/rules.md 11). Rejects with an HostFailure.
 */
export function perform<T extends CellRef & { readonly sheet: string }>(
  operation: Operation<T>,
): Promise<Written> {
  const names = [
    ...new Set([...operation.cells.map((cell) => cell.sheet), ...(operation.highlightSheets ?? [])]),
  ];
  if (names.length === 0) return Promise.resolve(NOTHING_READ);
  return inExcel(NOTHING_CHANGED, async (context) => {
    const sheets = openSheets(context, names);
    const beforeOf = loadCells(sheets, operation.cells);
    const finder = operation.highlights && findHighlights(pick(sheets, operation.highlightSheets ?? []));
    const remembered = loadRemembered(context);
    await context.sync();
    refuseProtected(sheets);
    const before = beforeOf();
    const found = finder ? await finder.finish(context) : null;
    const highlightsChange = found !== null && !sameHighlights(found.present, operation.highlights ?? []);
    if (operation.cells.length === 0 && !highlightsChange) return NOTHING_READ;
    const state: State = {
      names,
      before,
      highlights: highlightsChange ? found : null,
      highlightSheets: operation.highlightSheets ?? [],
      remembered: remembered.value(),
    };
    await orPutBack(state, async () => {
      context.application.suspendApiCalculationUntilNextSync();
      operation.write(sheets, before);
      if (highlightsChange) {
        found.remove();
        addHighlights(sheets, operation.highlights!);
      }
      remembered.replace(JSON.stringify(recordOf(operation, sheets, state)));
      await context.sync();
    });
    return { cells: operation.cells.length, highlightsChanged: highlightsChange };
  });
}

interface State {
  readonly names: readonly string[];
  readonly before: readonly CellBefore[];
  /** Null when the highlights are not going to change. */
  readonly highlights: FoundHighlights | null;
  readonly highlightSheets: readonly string[];
  /** What the workbook remembered for undo. */
  readonly remembered: unknown;
}

/** The worksheets by name, with their ids and protection asked for. */
export function openSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Map<string, Excel.Worksheet> {
  return new Map(
    names.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load('id,name');
      sheet.protection.load('protected');
      return [name, sheet];
    }),
  );
}

/** Rejects before anything is written when a sheet is protected; never unprotects. */
export function refuseProtected(sheets: ReadonlyMap<string, Excel.Worksheet>): void {
  const names = [...sheets.values()].filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name);
  if (names.length) throw protectedSheets(names);
}

function pick(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  names: readonly string[],
): Map<string, Excel.Worksheet> {
  return new Map(names.map((name) => [name, sheets.get(name)!]));
}

function recordOf<T extends CellRef & { readonly sheet: string }>(
  operation: Operation<T>,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  state: State,
): UndoRecord {
  const key = (cell: CellRef & { sheet: string }): string => `${cell.sheet}!${cellKey(cell)}`;
  const wrote = new Map(operation.cells.map((cell) => [key(cell), operation.fingerprint(cell)]));
  return undoRecord({
    name: operation.name,
    sheets: Object.fromEntries([...sheets].map(([name, sheet]) => [name, sheet.id])),
    cells: state.before.map((cell) => ({ ...cell, wrote: wrote.get(key(cell))! })),
    highlights: state.highlights && { sheets: state.highlightSheets, before: state.highlights.present },
  });
}

/** Runs a writing step; when it fails half-way everything is put back before the failure is passed on. */
export async function orPutBack(state: State, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (cause) {
    // In cell edit mode Excel refuses the batch as a whole: nothing was written.
    if (codeOf(cause) !== 'InvalidOperationInCellEditMode') await putBack(state, cause);
    throw failureOf(cause, '已恢复原样，工作簿没有改动');
  }
}

async function putBack(state: State, cause: unknown): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = openSheets(context, state.names);
      const finder = state.highlights && findHighlights(pick(sheets, state.highlightSheets));
      const remembered = loadRemembered(context);
      await context.sync();
      const found = finder && (await finder.finish(context));
      writeBack(sheets, state.before);
      if (found) {
        found.remove();
        found.removeAllBut(state.highlights!.customIds);
        addHighlights(sheets, state.highlights!.present);
      }
      remembered.replace(state.remembered);
      await context.sync();
    });
  } catch (second) {
    throw notRestored(state.before, second instanceof HostFailure ? second : cause);
  }
}
