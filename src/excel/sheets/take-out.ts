import { HostFailure } from '../../host';
import { failureOf, structureProtected } from '../failures';
import { loadMemory, type Memory } from '../history/memory';
import type { SheetsStep } from '../history/step-record';
import { loadContent } from './sheet-content';

/**
 * Takes added sheets out again: those that are still as we left them. What somebody has changed or renamed stays and is
 * reported. The sheets' names and ids must have been loaded; `forget` queues that the step is forgotten.
 */
export async function takeOutSheets(
  context: Excel.RequestContext,
  step: SheetsStep,
  forget: () => void,
): Promise<{ readonly removed: number; readonly kept: readonly string[] }> {
  const present = context.workbook.worksheets.items;
  const found = step.added.flatMap((added) => {
    const sheet = present.find(({ id }) => id === added.id);
    return sheet ? [{ added, sheet, contentOf: loadContent(sheet) }] : [];
  });
  context.workbook.protection.load('protected');
  await context.sync();
  if (context.workbook.protection.protected) throw structureProtected();
  const isUntouched = ({ added, sheet, contentOf }: (typeof found)[number]): boolean =>
    sheet.name === added.name && contentOf() === added.content;
  const untouched = found.filter(isUntouched);
  if (untouched.length === present.length)
    throw new HostFailure(
      '工作簿至少要留一张工作表，没有撤销。请先新建或取消隐藏一张工作表',
      'InvalidOperation',
    );
  try {
    untouched.forEach(({ sheet }) => sheet.delete());
    // Forgotten last: when a deletion fails, another 撤销 goes on with the rest.
    forget();
    await context.sync();
  } catch (cause) {
    throw failureOf(cause, '可能有新建的工作表还没有删除，可以再点一次撤销');
  }
  return {
    removed: untouched.length,
    kept: found.filter((one) => !untouched.includes(one)).map(({ sheet }) => sheet.name),
  };
}

/** The workbook before an operation that adds sheets. */
export interface SheetsBefore {
  readonly ids: ReadonlySet<string>;
  readonly memory: Memory;
}

/**
 * Deletes sheets that an operation which failed or was cancelled had added. Those that somebody else added meanwhile, a
 * co-author for instance, are left alone.
 */
export async function removeAdded(
  before: SheetsBefore,
  names: ReadonlySet<string>,
  copiedFrom: ReadonlySet<string>,
): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const memory = loadMemory(context);
    await context.sync();
    // Excel may have numbered a name; a copy that was not renamed yet bears that of its original.
    const isNumbered = (name: string): boolean => {
      const base = / \(\d+\)$/.test(name) ? name.replace(/ \(\d+\)$/, '') : null;
      return base !== null && (names.has(base) || copiedFrom.has(base));
    };
    const ours = worksheets.items.filter(
      ({ id, name }) => !before.ids.has(id) && (names.has(name) || isNumbered(name)),
    );
    memory.putBack(before.memory);
    ours.forEach((sheet) => sheet.delete());
    await context.sync();
  });
}
