import { cellKey, topLeft, type SheetCells } from '../../form';
import type { CellLook, SheetAppearance } from '../../xlsx';

export const PIXELS_PER_POINT = 96 / 72;
/** Excel's column width counts characters of the default font, 7 pixels wide with 5 of padding. */
const PIXELS_PER_CHARACTER = 7;
const COLUMN_PADDING = 5;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_FONT = 11;
const LINE_SPACING = 1.35;

/** Pixels of a column width given in characters. */
export function columnPixels(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + COLUMN_PADDING);
}

/** Heights in pixels of rows that have none of their own: Excel fits those to their wrapped text on opening. */
export function fittedRows(
  sheet: SheetAppearance,
  cells: SheetCells,
  looks: readonly CellLook[],
): Map<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set(sheet.merges.map((merge) => cellKey(topLeft(merge))));
  for (const { row, column, style } of sheet.styles) {
    const look = looks[style];
    // Excel does not fit rows to cells that are merged.
    if (!look?.wrap || merged.has(cellKey({ row, column })) || sheet.rowHeights.has(row)) continue;
    const value = cells.values[row - cells.top]?.[column - cells.left] ?? null;
    if (typeof value !== 'string') continue;
    const font = (look.font.size ?? DEFAULT_FONT) * PIXELS_PER_POINT;
    const lines = linesOf(
      value,
      columnPixels(sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) - COLUMN_PADDING,
      font,
    );
    heights.set(row, Math.max(heights.get(row) ?? 0, Math.ceil(lines * font * LINE_SPACING) + 4));
  }
  return heights;
}

/** How many lines a text takes: Han characters are as wide as the font is high, others about half. */
function linesOf(text: string, width: number, font: number): number {
  return text
    .split('\n')
    .map((line) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? font : font * 0.55), 0))
    .reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0);
}
