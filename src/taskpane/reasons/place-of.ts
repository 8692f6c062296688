import { addressOf, type CellRef } from '../../form';

/** Sheet!A1 */
export function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: CellRef }): string {
  return `${sheet}!${addressOf(cell)}`;
}
