import { addressOf } from '../form';
import { inExcel } from './failures';
import { addHighlights, findHighlights } from './highlights';
import { takeBackRow } from './indicator-rows';
import { HostFailure, type UndoResult } from './port';
import { loadCells, writeBack, type CellBefore } from './snapshot';
import { fingerprint, loadRemembered, parseUndoRecord, type UndoRecord } from './undo-record';
import { takeOut } from './take-out';
import { openSheets, orPutBack, refuseProtected } from './write';

/** Takes back the last operation. Cells that somebody changed since are left and reported. */
export function undoLast(): Promise<UndoResult | null> {
  return inExcel('没有撤销，工作簿没有改动', async (context) => {
    const remembered = loadRemembered(context);
    context.workbook.worksheets.load('items/id,items/name');
    await context.sync();
    const record = parseUndoRecord(remembered.value());
    if (!record) return null;
    refuseOtherSheets(record, context.workbook.worksheets.items);
    if (record.added.length) return takeOut(context, record, remembered);
    if (record.rowChange) {
      const restored = await takeBackRow(context, record.rowChange);
      remembered.replace(null);
      await context.sync();
      return {
        restored: 0,
        changedSince: [],
        removedSheets: 0,
        keptSheets: [],
        row: restored ? 'restored' : 'kept',
      };
    }
    const sheets = openSheets(context, Object.keys(record.sheets));
    const presentOf = loadCells(sheets, record.cells);
    const finder =
      record.highlights &&
      findHighlights(new Map(record.highlights.sheets.map((name) => [name, sheets.get(name)!])));
    await context.sync();
    refuseProtected(sheets);
    const found = finder && (await finder.finish(context));
    const present = presentOf();
    const { untouched, changed } = compare(record, present);
    const state = {
      names: [...sheets.keys()],
      before: present,
      highlights: found ?? null,
      remembered: remembered.value(),
      highlightSheets: record.highlights?.sheets ?? [],
    };
    await orPutBack(state, async () => {
      writeBack(sheets, untouched);
      if (found) {
        found.remove();
        addHighlights(sheets, record.highlights!.before);
      }
      remembered.replace(null);
      await context.sync();
    });
    return {
      restored: untouched.length,
      changedSince: changed.map((cell) => ({ sheet: cell.sheet, cell: addressOf(cell) })),
      removedSheets: 0,
      keptSheets: [],
      row: null,
    };
  });
}

function refuseOtherSheets(record: UndoRecord, present: readonly Excel.Worksheet[]): void {
  const missing = Object.entries(record.sheets).filter(
    ([name, id]) => !present.some((sheet) => sheet.name === name && sheet.id === id),
  );
  if (missing.length === 0) return;
  const names = missing.map(([name]) => `“${name}”`).join('、');
  throw new HostFailure(`工作表${names}已被删除或改名，无法撤销，工作簿没有改动`, 'ItemNotFound');
}

/** Cells that still hold what we wrote, and those that do not. */
function compare(
  record: UndoRecord,
  present: readonly CellBefore[],
): { untouched: CellBefore[]; changed: CellBefore[] } {
  const now = new Map(present.map((cell) => [`${cell.sheet}!${addressOf(cell)}`, cell.content]));
  const stands = ({ sheet, wrote, ...cell }: UndoRecord['cells'][number]): boolean => {
    const content = now.get(`${sheet}!${addressOf(cell)}`)!;
    return fingerprint('formula' in content ? content.formula : content.value) === wrote;
  };
  return {
    untouched: record.cells.filter(stands),
    changed: record.cells.filter((cell) => !stands(cell)),
  };
}
