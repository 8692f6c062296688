import type { FUniver } from '@univerjs/core/facade';
import { addressOf } from '../../form';
import type { CellChange } from '../host/engine';
import { cellData } from './univer-cells';

const SET_VALUES = 'sheet.command.set-range-values';

/** Changes that wait: one command for each sheet is run when something is read (a command costs about 8 ms). */
export class QueuedCells {
  private waiting = new Map<string, Map<string, CellChange>>();

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  add(sheet: string, changes: readonly CellChange[]): void {
    const queued = this.waiting.get(sheet) ?? new Map<string, CellChange>();
    for (const change of changes) {
      const key = addressOf(change);
      queued.set(key, { ...queued.get(key), ...change });
    }
    this.waiting.set(sheet, queued);
  }

  /** What waits for a cell. */
  at(sheet: string, row: number, column: number): CellChange | undefined {
    return this.waiting.get(sheet)?.get(addressOf({ row, column }));
  }

  /** What waits, by the id of its sheet; nothing does any more. */
  take(): [string, CellChange[]][] {
    const taken = [...this.waiting].map(([sheet, changes]): [string, CellChange[]] => [
      sheet,
      [...changes.values()],
    ]);
    this.waiting = new Map();
    return taken;
  }
}

/** Writes into a sheet with one command. */
export function writeCells(
  api: FUniver,
  place: { unitId: string; subUnitId: string },
  changes: readonly CellChange[],
): void {
  const value: Record<number, Record<number, object>> = {};
  const range = { startRow: Infinity, endRow: 0, startColumn: Infinity, endColumn: 0 };
  for (const change of changes) {
    const [row, column] = [change.row - 1, change.column - 1];
    (value[row] ??= {})[column] = cellData(change);
    range.startRow = Math.min(range.startRow, row);
    range.endRow = Math.max(range.endRow, row);
    range.startColumn = Math.min(range.startColumn, column);
    range.endColumn = Math.max(range.endColumn, column);
  }
  if (!api.syncExecuteCommand(SET_VALUES, { ...place, value, range }))
    throw new Error(`the grid refused to write into ${place.subUnitId}`);
}
