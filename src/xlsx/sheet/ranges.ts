import { blockAddress } from '../../grid/block';
import type { Highlight } from '../../grid/highlight';

/** Where a highlight applies, in A1: I13:I30. */
export function rangeOf({
  column,
  firstRow,
  lastRow,
}: Pick<Highlight, 'column' | 'firstRow' | 'lastRow'>): string {
  return blockAddress({ top: firstRow, left: column, bottom: lastRow, right: column });
}
