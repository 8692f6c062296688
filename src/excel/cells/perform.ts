import type { Premise } from '../../form';
import { HostFailure, type Progress } from '../../host';
import { codeOf, exceptTyped, failureOf, inExcel, notRestored } from '../failures';
import { findHighlights, type OwnHighlight } from '../highlights/own-highlights';
import {
  readHighlights,
  replaceHighlights,
  setHighlights,
  type ReadHighlights,
} from '../highlights/set-highlights';
import { fingerprint } from '../history/fingerprint';
import { loadMemory, packStep, type Memory, type PackedStep } from '../history/memory';
import type { CellsStep } from '../history/step-record';
import { takeBackLooks, type ListLooks } from '../sheets/list-looks';
import { openSheets, refuseProtected } from '../sheets-by-name';
import { chunksOf } from './chunks';
import { loadPremises, outdated, sheetsChanged } from './premises';
import { loadRowHeads } from './row-heads';
import type { SheetCell } from './sheet-cells';
import { contentIn, loadCells, placeOf, writeBack, type CellBefore } from './snapshot';

/** One operation on cells: what to write, and how to recognise it later. */
export interface CellsOperation<T extends SheetCell> extends Progress {
  readonly name: string;
  readonly cells: readonly T[];
  /** What the operation rests on: when any of it has changed, nothing is written. */
  readonly premises?: readonly Premise[];
  /** Our marks as they shall stand on these sheets; absent: marks are left alone. */
  readonly marks?: { readonly sheets: readonly string[]; readonly highlights: readonly OwnHighlight[] };
  /** How a list looked that the operation refreshes. */
  readonly looks?: ListLooks;
  /** Queues the writing of some of the cells, which are one request. */
  write(
    sheets: ReadonlyMap<string, Excel.Worksheet>,
    cells: readonly T[],
    before: readonly CellBefore[],
  ): void;
  /** The fingerprint of what was written into a cell. */
  fingerprint(cell: T): string;
  /** UTF-8 bytes of what is written into a cell. */
  bytesOf(cell: T): number;
}

/** What came of an operation. */
export interface Written {
  /** Sheets that keep the marks they had, because Excel refuses to let them be read or changed. */
  readonly unmarked: readonly string[];
  /** False when the way back was too long for the workbook's memory. */
  readonly canBeUndone: boolean;
}

const NOTHING_CHANGED = '工作簿没有改动';
const EDITING = 'InvalidOperationInCellEditMode';
const CANCELLED = '已取消，工作簿没有改动';
const NOTHING_DONE: Written = { unmarked: [], canBeUndone: true };

/** The workbook before the operation, in the portions in which it is written. */
interface Before<T> {
  readonly chunks: readonly Chunk<T>[];
  readonly marks: ReadHighlights;
  readonly memory: Memory;
  /** How a list looked that is refreshed. */
  readonly looks?: ListLooks;
}

export interface Chunk<T> {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly cells: readonly T[];
  /** What stood there; read again in the very request that writes, as somebody may have typed since. */
  before: readonly CellBefore[];
  /** Fingerprints of what is written, by place. */
  readonly wrote: ReadonlyMap<string, string>;
}

interface ReadChunk<T> extends Chunk<T> {
  readonly headOf: (cell: SheetCell) => string;
}

interface ReadState<T> extends Before<T> {
  readonly chunks: readonly ReadChunk<T>[];
}

/**
 * Does an operation: everything is read first, then written portion by portion, and remembered for undo. Batches are not
 * atomic, so on failure, and when the user cancels, what was written is put back (docs/rules.md 11). Rejects with a
 * HostFailure; code `Outdated` when a premise does not hold any more.
 */
export function perform<T extends SheetCell>(operation: CellsOperation<T>): Promise<Written> {
  const names = [
    ...new Set([...operation.cells.map(({ sheet }) => sheet), ...(operation.marks?.sheets ?? [])]),
  ];
  if (names.length === 0) return Promise.resolve(NOTHING_DONE);
  return inExcel(NOTHING_CHANGED, async (context) => {
    const before = await readBefore(context, operation, names);
    const { marks } = before;
    if (operation.cells.length === 0 && marks.changing.length === 0)
      return { unmarked: marks.unread, canBeUndone: true };
    const step = packStep(operation.name, recordOf(operation, before));
    const refused = await prepare(context, operation, before, step);
    await orPutBack(before, async (reached) => {
      const { onProgress, signal } = operation;
      let done = 0;
      for (const chunk of before.chunks) {
        if (signal?.aborted) throw new HostFailure(CANCELLED, 'Cancelled');
        reached(chunk);
        context.application.suspendApiCalculationUntilNextSync();
        await writeUnlessTyped(context, chunk, premisesOn(operation, chunk.sheets), () =>
          operation.write(chunk.sheets, chunk.cells, chunk.before),
        );
        done += chunk.cells.length;
        onProgress?.(done, operation.cells.length);
      }
      if (signal?.aborted) throw new HostFailure(CANCELLED, 'Cancelled');
    });
    return { unmarked: [...marks.unread, ...refused.unmarked], canBeUndone: refused.remembered };
  });
}

async function readBefore<T extends SheetCell>(
  context: Excel.RequestContext,
  operation: CellsOperation<T>,
  names: readonly string[],
): Promise<ReadState<T>> {
  const wanted = operation.marks ?? { sheets: [], highlights: [] };
  const parts = chunksOf(names, operation.cells, operation.bytesOf);
  const memory = loadMemory(context);
  const askMarks = wanted.sheets.length ? findHighlights(context, wanted.sheets) : null;
  const written = new Set(operation.cells.map(placeOf));
  const chunks: ReadChunk<T>[] = [];
  const changed: Premise[] = [];
  for (const part of parts) {
    const sheets = openSheets(context, part.sheets);
    const beforeOf = loadCells(sheets, part.cells);
    const changedOf = loadPremises(sheets, premisesOn(operation, sheets));
    const headsOf = loadRowHeads(sheets, part.cells, written);
    await context.sync().catch((cause: unknown) => {
      // What was planned on a sheet that is gone or renamed by now is planned anew.
      throw operation.premises && codeOf(cause) === 'ItemNotFound' ? sheetsChanged() : cause;
    });
    refuseProtected(sheets);
    changed.push(...changedOf());
    const wrote = new Map(part.cells.map((cell) => [placeOf(cell), operation.fingerprint(cell)]));
    chunks.push({ sheets, cells: part.cells, before: beforeOf(), wrote, headOf: headsOf() });
  }
  if (changed.length > 0) throw outdated(changed);
  const marks = await readHighlights(context, wanted, askMarks);
  return { chunks, marks, memory, looks: operation.looks };
}

/**
 * Sets the marks and remembers the step, before anything that counts is written: what Excel refuses of these two must not
 * stop the numbers. On failure both are put back with the cells.
 */
async function prepare<T extends SheetCell>(
  context: Excel.RequestContext,
  operation: CellsOperation<T>,
  { marks, memory }: Before<T>,
  step: PackedStep | null,
): Promise<{ readonly unmarked: readonly string[]; readonly remembered: boolean }> {
  const highlights = (operation.marks?.highlights ?? []).filter(({ sheet }) =>
    marks.changing.includes(sheet),
  );
  const wanted = { sheets: marks.changing, highlights };
  if (step) memory.remember(step);
  const together = await replaceHighlights(context, wanted, marks).then(
    () => true,
    () => false,
  );
  if (together) return { unmarked: [], remembered: step !== null };
  if (step) memory.remember(step);
  const remembered = await context.sync().then(
    () => step !== null,
    () => false,
  );
  return { unmarked: await setHighlights(context, wanted, marks), remembered };
}

function recordOf<T extends SheetCell>(
  operation: CellsOperation<T>,
  { chunks, marks }: ReadState<T>,
): CellsStep {
  const touched = ([name]: [string, Excel.Worksheet], cells: readonly T[]): boolean =>
    marks.changing.includes(name) || cells.some(({ sheet }) => sheet === name);
  return {
    kind: 'cells',
    sheets: Object.fromEntries(
      chunks.flatMap(({ sheets, cells }) =>
        [...sheets].filter((entry) => touched(entry, cells)).map(([name, sheet]) => [name, sheet.id]),
      ),
    ),
    cells: chunks.flatMap(({ before, wrote, headOf }) =>
      before.map((cell) => ({ ...cell, wrote: wrote.get(placeOf(cell))!, head: headOf(cell) })),
    ),
    looks: operation.looks ?? null,
    marks: marks.changing.length ? { sheets: marks.changing, before: marks.before } : null,
  };
}

function premisesOn<T extends SheetCell>(
  { premises = [] }: CellsOperation<T>,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): readonly Premise[] {
  return premises.filter(({ sheet }) => sheets.has(sheet));
}

/**
 * Writes a portion and looks in the very same request at what it is written over: what somebody has typed since our reading
 * stands, and nothing of ours does (rejects with code `Outdated`, to be put back by `orPutBack`).
 */
export async function writeUnlessTyped<T>(
  context: Excel.RequestContext,
  chunk: Chunk<T>,
  premises: readonly Premise[],
  write: () => void,
  outcome?: string,
): Promise<void> {
  const presentOf = loadCells(chunk.sheets, chunk.before);
  const changedOf = loadPremises(chunk.sheets, premises);
  write();
  await context.sync();
  const was = new Map(chunk.before.map((cell) => [placeOf(cell), cell]));
  const present = presentOf();
  chunk.before = present;
  const typed = present.filter((cell) => !isSameContent(cell, was.get(placeOf(cell))!));
  const changed = changedOf();
  if (typed.length + changed.length > 0) throw outdated(typed.length > 0 ? typed : changed, outcome);
}

function isSameContent(a: CellBefore, b: CellBefore): boolean {
  return JSON.stringify(a.content) === JSON.stringify(b.content);
}

/** Runs the writing; when it fails half-way everything is put back before the failure is passed on. */
export async function orPutBack<T>(
  before: Before<T>,
  step: (reached: (chunk: Chunk<T>) => void) => Promise<void>,
): Promise<void> {
  const reached: Chunk<T>[] = [];
  try {
    await step((chunk) => reached.push(chunk));
  } catch (cause) {
    let typed: readonly CellBefore[];
    try {
      typed = await putBack(before, reached);
    } catch (second) {
      // Excel refuses a whole batch while a cell is edited: the first one has written nothing.
      if (codeOf(second) === EDITING && reached.length <= 1) throw failureOf(cause, NOTHING_CHANGED);
      throw notRestored(
        reached.flatMap((chunk) => chunk.before),
        second instanceof HostFailure ? second : cause,
      );
    }
    const failure = failureOf(cause, '已恢复原样，工作簿没有改动');
    throw typed.length === 0 ? failure : exceptTyped(failure, typed);
  }
}

/** Puts back what we wrote; resolves to the cells that somebody has typed into meanwhile, which stay as they are. */
function putBack<T>(
  { marks, memory, looks }: Before<T>,
  reached: readonly Chunk<T>[],
): Promise<CellBefore[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const now = loadMemory(context);
    const typed: CellBefore[] = [];
    const [sheet] = reached.flatMap(({ sheets }) => [...sheets.keys()]);
    if (looks && sheet !== undefined) await takeBackLooks(context, sheet, { ...looks, chart: null });
    for (const chunk of reached) {
      const sheets = openSheets(context, [...chunk.sheets.keys()]);
      const presentOf = loadCells(sheets, chunk.before);
      await context.sync();
      const present = new Map(presentOf().map((cell) => [placeOf(cell), cell]));
      const isOurs = (cell: CellBefore): boolean => {
        const found = present.get(placeOf(cell))!;
        // The text format is ours, for the moment in which a text is written.
        const isHalfWay = found.numberFormat === '@' && cell.numberFormat !== '@';
        const wrote = chunk.wrote.get(placeOf(cell));
        return isHalfWay || isSameContent(found, cell) || fingerprint(contentIn(found)) === wrote;
      };
      typed.push(...chunk.before.filter((cell) => !isOurs(cell)));
      writeBack(sheets, chunk.before.filter(isOurs));
    }
    await context.sync();
    now.putBack(memory);
    await context.sync();
    await setHighlights(context, { sheets: marks.changing, highlights: marks.before }, marks);
    return typed;
  });
}
