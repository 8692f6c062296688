import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
} from '@univerjs/core';
import type { Appearance, CellLook, SheetAppearance } from '../../xlsx';
import { cellKey, type SheetCells } from '../../form';
import { columnPixels, fittedRows, PIXELS_PER_POINT } from './row-fit';
import { rangeOfBlock } from './univer-ranges';
import type { SheetLook } from './workbook-data';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  hair: BorderStyleTypes.HAIR,
};

/** Univer's styles by id, for the cell formats of a file. */
export function stylesOf({ looks }: Appearance): Record<string, IStyleData> {
  return Object.fromEntries(looks.map((look, index) => [styleId(index), styleData(look)]));
}

function styleId(index: number): string {
  return `xf${index}`;
}

/** One cell format of a file as Univer takes it. */
export function styleData({
  font,
  fill,
  borders,
  horizontal,
  vertical,
  wrap,
  numberFormat,
}: CellLook): IStyleData {
  const side = (line: CellLook['borders']['left']) =>
    line ? { s: BORDERS[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.colour } } : null;
  return {
    ff: font.name,
    fs: font.size ?? 11,
    bl: font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: font.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.colour ? { cl: { rgb: font.colour } } : {}),
    ...(fill ? { bg: { rgb: fill } } : {}),
    bd: { l: side(borders.left), r: side(borders.right), t: side(borders.top), b: side(borders.bottom) },
    ...(horizontal ? { ht: HORIZONTAL[horizontal] ?? HorizontalAlign.UNSPECIFIED } : {}),
    vt: VERTICAL[vertical ?? 'bottom'] ?? VerticalAlign.BOTTOM,
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
  };
}

/**
 * How one sheet looks, as Univer takes it (0-based). Cells name their style by the id that `stylesOf` gives it, or
 * carry what `cellStyle` makes of its index.
 */
export function sheetLook(
  sheet: SheetAppearance,
  cells: SheetCells,
  looks: readonly CellLook[],
  cellStyle: (index: number) => ICellData['s'] = styleId,
): SheetLook {
  const styles = new Map(sheet.styles.map((cell) => [cellKey(cell), cellStyle(cell.style)]));
  const columnData: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  for (const [column, width] of sheet.columnWidths) {
    columnData[column - 1] = { w: columnPixels(width) };
  }
  for (const column of sheet.hiddenColumns)
    columnData[column - 1] = { ...columnData[column - 1], hd: BooleanNumber.TRUE };
  const rowData: Record<number, { h?: number; ah?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  for (const [row, height] of fittedRows(sheet, cells, looks)) rowData[row - 1] = { h: height };
  for (const [row, height] of sheet.rowHeights) {
    rowData[row - 1] = { h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) rowData[row - 1] = { ...rowData[row - 1], hd: BooleanNumber.TRUE };
  return {
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    mergeData: sheet.merges.map(rangeOfBlock),
    columnData,
    rowData,
    showGridlines: sheet.showGridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    styles: sheet.styles.map(({ row, column, style }) => ({
      row: row - 1,
      column: column - 1,
      style: cellStyle(style),
    })),
    styleOf: (row, column) => styles.get(cellKey({ row: row + 1, column: column + 1 })),
  };
}
