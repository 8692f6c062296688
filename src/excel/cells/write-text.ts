import type { CellRef } from '../../form';
import { fingerprint } from '../history/fingerprint';
import { perform } from './perform';

/** Writes text into one cell as text, also when it begins with = + - or @; the cell keeps its number format. */
export async function writeText(sheet: string, cell: CellRef, text: string, name: string): Promise<void> {
  await perform({
    name,
    cells: [{ sheet, row: cell.row, column: cell.column }],
    write(sheets, _, [before]) {
      const range = sheets.get(sheet)!.getCell(cell.row - 1, cell.column - 1);
      range.numberFormat = [['@']];
      range.values = [[text]];
      range.numberFormat = [[before!.numberFormat]];
    },
    fingerprint: () => fingerprint(text),
    bytesOf: () => text.length * 3,
  });
}
