import type { CellRef, CellValue } from '../../form';
import { fingerprint } from '../history/fingerprint';
import { perform } from './perform';

/**
 * Writes text into one cell as text, also when it begins with = + - or @; the cell keeps its number format. `present` is
 * what the user has seen there: when somebody has typed something else since, nothing is written.
 */
export async function writeText(
  sheet: string,
  { row, column }: CellRef,
  text: string,
  name: string,
  present?: CellValue,
): Promise<void> {
  await perform({
    name,
    cells: [{ sheet, row, column }],
    premises: present === undefined ? [] : [{ sheet, row, column, value: present }],
    write(sheets, _, [before]) {
      const range = sheets.get(sheet)!.getCell(row - 1, column - 1);
      range.numberFormat = [['@']];
      range.values = [[text]];
      range.numberFormat = [[before!.numberFormat]];
    },
    fingerprint: () => fingerprint(text),
    bytesOf: () => text.length * 3,
  });
}
