import { addressOf } from '../grid/address';
import type { CellRef } from '../grid/cells';

/** A cell of the workbook. */
export interface Place {
  readonly sheet: string;
  readonly cell: CellRef;
}

/** Sheet!A1 */
export function placeOf({ sheet, cell }: Place): string {
  return `${sheet}!${addressOf(cell)}`;
}
