import { HostFailure, structureProtected, type NewSheetsRequest } from '../../host';
import { codeOf, exceptChanged, failureOf, inExcel } from '../failures';
import { loadMemory, rememberStep } from '../history/memory';
import type { AddedSheet } from '../history/step-record';
import { activeSheet } from '../reading/active-sheet';
import { loadContent } from './sheet-content';
import { removeAdded, type Adding } from './take-out';

/** New sheets that one sync adds. */
export interface SheetBatch {
  readonly names: readonly string[];
  /** Sheets that are copied: before it is renamed, a copy bears the name of its original and a number. */
  readonly copiedFrom?: readonly string[];
  /** Queues their addition. */
  add(context: Excel.RequestContext, activeSheet: string): void;
  /** Excel may report an error although it has done it: the sheets tell. */
  readonly mayErrInVain?: boolean;
}

const NOTHING_CHANGED = '没有新建，工作簿没有改动';
/** A few of these are one request well below the 5 MB that the web allows. */
export const SHEETS_PER_BATCH = 20;

/**
 * Adds sheets batch by batch: all of them, or none. When a batch fails or the user cancels, those that were added are
 * deleted again. What was added is remembered for 撤销本次操作. Resolves to the names.
 */
export function addSheets(
  makeBatches: (taken: readonly string[]) => readonly SheetBatch[],
  { name, onProgress, signal }: NewSheetsRequest,
): Promise<readonly string[]> {
  return inExcel(NOTHING_CHANGED, async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    const memory = loadMemory(context);
    await context.sync();
    if (protection.protected) throw structureProtected();
    const active = (await activeSheet(context)) ?? worksheets.items.at(-1)!.name;
    const batches = makeBatches(worksheets.items.map((sheet) => sheet.name));
    const names = batches.flatMap((batch) => batch.names);
    if (names.length === 0) return [];
    const adding: Adding = { memory, added: [], underWay: null };
    const { added } = adding;
    return orRemove(adding, names, async () => {
      onProgress?.(0, names.length);
      for (const batch of batches) {
        stopIfCancelled(signal);
        added.push(...(await addBatch(context, batch, active, adding)));
        adding.underWay = null;
        onProgress?.(added.length, names.length);
      }
      // Whoever says stop during the last batch wants none of it either.
      stopIfCancelled(signal);
      worksheets.getItem(names[0]!).activate();
      await context.sync();
      await rememberStep(context, memory, name, { kind: 'sheets', added });
      return names;
    });
  });
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostFailure('已取消，工作簿没有改动', 'Cancelled');
}

/** How often, and after how many milliseconds each, sheets are looked for that Excel puts in late. */
const LOOKS = 20;
const BETWEEN_LOOKS_MS = 250;

/**
 * Adds the sheets of one batch. insertWorksheetsFromBase64 may report an error although the sheets are there (office-js
 * #3179, #3809), and answer before they are (#6142): what counts is the sheets themselves, by their names.
 */
async function addBatch(
  context: Excel.RequestContext,
  batch: SheetBatch,
  activeSheet: string,
  adding: Adding,
): Promise<AddedSheet[]> {
  const failure = await request(context, batch, activeSheet, adding);
  for (let look = 0; look < LOOKS; look++) {
    const added = await contentsOf(context, batch.names);
    if (added) return added;
    if (failure !== null) throw failure;
    await new Promise((done) => setTimeout(done, BETWEEN_LOOKS_MS));
  }
  throw new HostFailure('新建的工作表没有出现，已全部撤回，工作簿没有改动', 'InvalidOperation');
}

/** Sends the request; resolves to an error that may be in vain, null for none. */
async function request(
  context: Excel.RequestContext,
  batch: SheetBatch,
  activeSheet: string,
  adding: Adding,
): Promise<unknown> {
  const { worksheets } = context.workbook;
  const known = worksheets.items;
  // In the same request: nobody adds a sheet between this list and what we add.
  worksheets.load('items/id');
  context.application.suspendApiCalculationUntilNextSync();
  batch.add(context, activeSheet);
  try {
    await context.sync();
    return null;
  } catch (cause) {
    if (!batch.mayErrInVain) throw cause;
    return cause;
  } finally {
    // The client takes over what was answered before an error; the same list as before: nothing was.
    const { items } = worksheets;
    const before = new Set(items.map(({ id }) => id));
    if (items !== known) adding.underWay = { copiedFrom: [], ...batch, before };
  }
}

/** The sheets with these names and what stands on them; null while one of them is missing. */
async function contentsOf(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<AddedSheet[] | null> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id');
    return { name, sheet, contentOf: loadContent(sheet) };
  });
  try {
    await context.sync();
  } catch (cause) {
    if (codeOf(cause) === 'ItemNotFound') return null;
    throw cause;
  }
  return asked.map(({ name, sheet, contentOf }) => ({ id: sheet.id, name, content: contentOf() }));
}

async function orRemove<T>(adding: Adding, names: readonly string[], step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    let kept: readonly string[];
    try {
      kept = await removeAdded(adding);
    } catch (second) {
      throw new HostFailure(
        `新建时出错，而且没能撤回。请核对并自行删除新建的工作表：${names.slice(0, 5).join('、')} 等`,
        codeOf(second),
        { cause },
      );
    }
    const failure = failureOf(cause, '已恢复原样，工作簿没有改动');
    throw kept.length === 0 ? failure : exceptChanged(failure, kept);
  }
}
