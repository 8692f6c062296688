import type { CellRef, CellValue } from '../../form';
import { cellRuns, runAddress } from './cell-runs';

/** A constant and the number format that its cell has afterwards. */
interface TypedCell extends CellRef {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** Writes constants. Texts go in under the text format, or Excel would read 2024年12月 as a date; then the cell's own comes back. */
export function writeTyped(sheet: Excel.Worksheet, cells: readonly TypedCell[]): void {
  const runs = cellRuns(cells.map((cell) => ({ ...cell, sheet: '' })));
  for (const run of runs) {
    const range = sheet.getRange(runAddress(run));
    const hasText = run.cells.some(({ value }) => typeof value === 'string');
    if (hasText) range.numberFormat = run.cells.map(({ value }) => [typeof value === 'string' ? '@' : null]);
    range.values = run.cells.map(({ value }) => [value ?? '']);
    if (hasText) range.numberFormat = run.cells.map((cell) => [formatAfter(cell)]);
  }
}

/** What looks like a formula stays in a text cell, or it would become one when somebody edits it. */
function formatAfter({ value, numberFormat }: TypedCell): string | null {
  if (typeof value !== 'string') return null;
  return /^[=+\-@]/.test(value) ? '@' : numberFormat;
}
