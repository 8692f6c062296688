import { failureOf } from './failures';
import { HostFailure, type UndoResult } from './port';
import { loadContent } from './sheet-content';
import { loadRemembered, type UndoRecord } from './undo-record';

/**
 * Takes added sheets out again: those that are still as we left them. What somebody has changed or renamed stays and
 * is reported. The sheets' names and ids must have been loaded.
 */
export async function takeOut(
  context: Excel.RequestContext,
  record: UndoRecord,
  remembered: ReturnType<typeof loadRemembered>,
): Promise<UndoResult> {
  const present = context.workbook.worksheets.items;
  const found = record.added.flatMap((added) => {
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
    remembered.replace(null);
    await context.sync();
  } catch (cause) {
    throw failureOf(cause, '可能有新建的工作表还没有删除，可以再点一次撤销');
  }
  return {
    restored: 0,
    changedSince: [],
    removedSheets: untouched.length,
    keptSheets: found.filter((one) => !untouched.includes(one)).map(({ sheet }) => sheet.name),
    row: null,
  };
}

/** The workbook before an operation that adds sheets. */
export interface SheetsBefore {
  readonly ids: ReadonlySet<string>;
  /** What the workbook remembered for undo. */
  readonly remembered: unknown;
}

/** Deletes sheets that an operation which failed or was cancelled had added. */
export async function removeAdded(before: SheetsBefore, names: ReadonlySet<string>): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const remembered = loadRemembered(context);
    await context.sync();
    // Excel may have numbered a name; a copy that was not renamed yet bears that of its original.
    const ours = worksheets.items.filter(
      ({ id, name }) => !before.ids.has(id) && (names.has(name) || / \(\d+\)$/.test(name)),
    );
    if (remembered.value() !== before.remembered) remembered.replace(before.remembered);
    ours.forEach((sheet) => sheet.delete());
    await context.sync();
  });
}

/** The sentence for a workbook whose structure is protected. */
export function structureProtected(): HostFailure {
  return new HostFailure(
    '工作簿的结构受保护，不能增删工作表。请先撤销工作簿保护（审阅 → 保护工作簿），再试一次',
    'AccessDenied',
  );
}
