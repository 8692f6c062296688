import { HostFailure, type UndoResult } from '../../host';
import { named, takeBackCells } from '../cells/take-back';
import { inExcel } from '../failures';
import { takeBackRow } from '../rows/change-row';
import { takeOutSheets } from '../sheets/take-out';
import { loadMemory, pastSteps, recall } from './memory';

const NOTHING_CHANGED = '没有撤销，工作簿没有改动';

/**
 * Takes a remembered step back. Cells that somebody changed since are left and reported; null when the workbook does not
 * remember the step any more.
 */
export function undo(stepId: string): Promise<UndoResult | null> {
  return inExcel(NOTHING_CHANGED, async (context) => {
    const memory = loadMemory(context);
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const entries = memory.entries();
    const entry = entries.find(({ id }) => id === stepId);
    const record = entry && (await recall(context, entry));
    if (!entry || !record) return null;
    const { obstacle } = pastSteps(entries, worksheets.items).find(({ id }) => id === stepId)!;
    if (obstacle !== null) throw new HostFailure(`${obstacle}。工作簿没有改动`, 'InvalidOperation');
    const forget = (): void => memory.forget(stepId);
    const nothing = {
      name: entry.name,
      restored: 0,
      changedSince: [],
      removedSheets: 0,
      keptSheets: [],
      row: null,
    };
    if (record.kind === 'sheets') {
      const { removed, kept } = await takeOutSheets(context, record, forget);
      return { ...nothing, removedSheets: removed, keptSheets: kept };
    }
    if (record.kind === 'row') {
      const restored = await takeBackRow(context, record.change, memory, forget);
      return { ...nothing, row: restored ? 'restored' : 'kept' };
    }
    const { restored, changed } = await takeBackCells(context, record, memory, forget);
    return { ...nothing, restored: restored.length, changedSince: named(changed) };
  });
}
