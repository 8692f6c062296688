import type { Progress, TextToWrite } from '../../host';
import { fingerprint } from '../history/fingerprint';
import { perform } from './perform';
import type { SheetCell } from './sheet-cells';
import { placeOf } from './snapshot';

/**
 * Writes texts as text, whatever they begin with, all of them or none; each cell keeps its number format. Resolves to false
 * when the way back was not remembered. Rejects with code `Outdated` when a premise does not hold any more.
 */
export async function writeTexts(
  texts: readonly TextToWrite[],
  name: string,
  progress: Progress = {},
): Promise<boolean> {
  const cells = texts.map(({ sheet, cell, text }) => ({ sheet, row: cell.row, column: cell.column, text }));
  const { canBeUndone } = await perform<SheetCell & { readonly text: string }>({
    ...progress,
    name,
    cells,
    premises: texts.flatMap(({ premises }) => premises),
    write(sheets, portion, before) {
      const formats = new Map(before.map((cell) => [placeOf(cell), cell.numberFormat]));
      for (const cell of portion) {
        const range = sheets.get(cell.sheet)!.getCell(cell.row - 1, cell.column - 1);
        range.numberFormat = [['@']];
        range.values = [[cell.text]];
        range.numberFormat = [[formats.get(placeOf(cell))]];
      }
    },
    fingerprint: ({ text }) => fingerprint(text),
    bytesOf: ({ text }) => text.length * 3,
  });
  return canBeUndone;
}
