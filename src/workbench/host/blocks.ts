import { addressOf } from '../../form';
import type { Block, Engine } from './engine';
import { HostError } from './host-error';

/** Throws what Excel answers for a protected sheet and in cell edit mode. */
export function assertWritable(engine: Engine, sheet: string): void {
  if (engine.sheets().find(({ id }) => id === sheet)?.protected) {
    throw new HostError('AccessDenied', 'the worksheet is protected');
  }
}

/** A1:C3, or A1 for a single cell. */
export function blockAddress(block: Omit<Block, 'sheet'>): string {
  const first = addressOf(block);
  if (block.rows === 1 && block.columns === 1) return first;
  return `${first}:${addressOf({ row: block.row + block.rows - 1, column: block.column + block.columns - 1 })}`;
}

/** True when two blocks of one sheet share a cell. */
export function overlaps(a: Omit<Block, 'sheet'>, b: Omit<Block, 'sheet'>): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
