import type { CellRef } from '../../form';

/** Below the 5 MB of one request on the web (docs/excel.md), with room for what the client adds. */
const MOST_BYTES = 3_000_000;
/** What the client sends for one range beside its content: paths, ids, formats. Measured: npm run bench. */
const BYTES_PER_CELL = 1100;
const BYTES_PER_SHEET = 2500;

/** The sheets of an operation in portions that are one request each, in their order; `bytesOf` is a cell's content in UTF-8. */
export function chunksOf<T extends CellRef & { readonly sheet: string }>(
  sheets: readonly string[],
  cells: readonly T[],
  bytesOf: (cell: T) => number,
): { readonly sheets: readonly string[]; readonly cells: readonly T[] }[] {
  const bySheet = new Map<string, T[]>(sheets.map((sheet) => [sheet, []]));
  for (const cell of cells) bySheet.get(cell.sheet)!.push(cell);
  const chunks: { sheets: string[]; cells: T[] }[] = [];
  let room = 0;
  for (const [sheet, own] of bySheet) {
    const bytes = own.reduce((sum, cell) => sum + BYTES_PER_CELL + bytesOf(cell), BYTES_PER_SHEET);
    if (bytes > room || chunks.length === 0) {
      chunks.push({ sheets: [], cells: [] });
      room = MOST_BYTES;
    }
    chunks.at(-1)!.sheets.push(sheet);
    for (const cell of own) chunks.at(-1)!.cells.push(cell);
    room -= bytes;
  }
  return chunks;
}
