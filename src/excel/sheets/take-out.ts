import { HostFailure, structureProtected } from '../../host';
import { failureOf } from '../failures';
import { loadMemory, type Memory } from '../history/memory';
import type { AddedSheet, SheetsStep } from '../history/step-record';
import { deleteUntouched, type Deleted } from './delete-untouched';

/**
 * Takes added sheets out again: those that are still as we left them. What somebody has changed or renamed stays and is
 * reported. The sheets' names, ids and visibility must have been loaded; `forget` queues that the step is forgotten.
 */
export async function takeOutSheets(
  context: Excel.RequestContext,
  step: SheetsStep,
  forget: () => void,
): Promise<Deleted> {
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw structureProtected();
  const ours = new Set(step.added.map(({ id }) => id));
  const others = worksheets.items.filter(({ id }) => !ours.has(id));
  if (!others.some(({ visibility }) => visibility === Excel.SheetVisibility.visible))
    throw new HostFailure(
      '工作簿至少要留一张看得见的工作表，没有撤销。请先新建或取消隐藏一张工作表',
      'InvalidOperation',
    );
  try {
    return await deleteUntouched(context, step.added, forget);
  } catch (cause) {
    throw failureOf(cause, '可能有新建的工作表还没有删除，可以再点一次撤销');
  }
}

/** How far an operation that adds sheets has come. */
export interface Adding {
  /** The workbook's memory before it. */
  readonly memory: Memory;
  /** What it has added and seen in place. */
  readonly added: AddedSheet[];
  /** The request that adds sheets now; null between two of them, and before Excel has begun with it. */
  underWay: UnderWay | null;
}

/** One request that adds sheets. */
interface UnderWay {
  readonly names: readonly string[];
  /** Copies bear the name of their original, and a number, before they are renamed. */
  readonly copiedFrom: readonly string[];
  /** Ids of the sheets at the beginning of that very request. */
  readonly before: ReadonlySet<string>;
}

/**
 * Deletes sheets that an operation which failed or was cancelled had added, by their ids: whatever somebody else has added
 * meanwhile, and those of ours that somebody has changed, are left alone. Resolves to the names of the latter.
 */
export async function removeAdded({ memory, added, underWay }: Adding): Promise<readonly string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const now = loadMemory(context);
    await context.sync();
    if (underWay) halfMade(worksheets.items, underWay, added).forEach((sheet) => sheet.delete());
    const { kept } = await deleteUntouched(context, added, () => now.putBack(memory));
    return kept;
  });
}

/** What a request that has failed left behind: it is new since that request began, and bears a name of ours. */
function halfMade(
  present: readonly Excel.Worksheet[],
  { names, copiedFrom, before }: UnderWay,
  added: readonly AddedSheet[],
): Excel.Worksheet[] {
  const known = new Set([...before, ...added.map(({ id }) => id)]);
  const bases = new Set([...names, ...copiedFrom]);
  // Excel numbers a name that is taken.
  const isOurs = (name: string): boolean =>
    names.includes(name) || (/ \(\d+\)$/.test(name) && bases.has(name.replace(/ \(\d+\)$/, '')));
  return present.filter(({ id, name }) => !known.has(id) && isOurs(name));
}
