import { addressOf } from '../grid/address';
import type { Highlight } from '../grid/highlight';
import type { CellBlock } from '../templates';

/** A1:C3, or A1 for a single cell. */
export function blockAddress({ row, column, rows, columns }: CellBlock): string {
  const first = addressOf({ row, column });
  if (rows === 1 && columns === 1) return first;
  return `${first}:${addressOf({ row: row + rows - 1, column: column + columns - 1 })}`;
}

/** Where a highlight applies, in A1: I13:I30. */
export function rangeOf({
  column,
  firstRow,
  lastRow,
}: Pick<Highlight, 'column' | 'firstRow' | 'lastRow'>): string {
  return blockAddress({ row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 });
}
