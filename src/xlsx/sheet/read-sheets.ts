import type { Block } from '../../grid/block';
import type { CellValue } from '../../grid/cells';
import { once } from '../../grid/memo';
import type { SheetCells } from '../../grid/sheet-cells';
import { numberFormatsOf } from '../styles/style-table';
import type { SheetPart, XlsxWorkbook } from '../workbook/open';
import { attribute, child, children, isOn, type XmlElement } from '../xml/element';
import { MOST_CELLS } from './limits';
import { parsePlace } from './places';
import { readContent, type SheetCell, type SheetContent } from './read-content';

/** A sheet that was passed by, and why, as a Chinese sentence. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly message: string;
}

interface Reading {
  readonly sheets: SheetCells[];
  readonly skipped: readonly SkippedSheet[];
  readonly highestStyle: number;
}

/**
 * All worksheets, hidden ones included, as the domain reads them. One that is too large stands there without cells:
 * `skippedSheets` says so. Throws XlsxError.
 */
export function readSheets(workbook: XlsxWorkbook): SheetCells[] {
  return readingOf(workbook).sheets;
}

/** The worksheets that `readSheets` passes by because they are too large. Throws XlsxError. */
export function skippedSheets(workbook: XlsxWorkbook): readonly SkippedSheet[] {
  return readingOf(workbook).skipped;
}

/** The highest number of a cell format that a cell names, whether there is one or not. Throws XlsxError. */
export function highestStyle(workbook: XlsxWorkbook): number {
  return readingOf(workbook).highestStyle;
}

const readingOf = once((workbook: XlsxWorkbook): Reading => {
  const skipped: SkippedSheet[] = [];
  let highest = 0;
  const see = (_row: number, _column: number, style: number): void => {
    if (style > highest) highest = style;
  };
  const sheets = workbook.sheets.map((sheet) => {
    const content = readContent(workbook, sheet);
    if (content) {
      for (const { row, column, style } of content.cells) see(row, column, style);
      content.blanks.forEach(see);
      return cellsOf(workbook, sheet, content);
    }
    skipped.push({
      sheet: sheet.name,
      message: `工作表“${sheet.name}”的内容超过 ${MOST_CELLS / 10_000} 万个单元格，没有扫描。如果只是很远的地方有多余的内容，请删去后再试`,
    });
    return { ...BLANK, name: sheet.name, hidden: sheet.hidden, date1904: workbook.date1904 };
  });
  return { sheets, skipped, highestStyle: highest };
});

const BLANK = { top: 1, left: 1, values: [], formulas: [], numberFormats: [], protected: false, merges: [] };

/** What was read of a sheet as the domain wants it: dense, over the cells that hold something. */
function cellsOf(workbook: XlsxWorkbook, sheet: SheetPart, content: SheetContent): SheetCells {
  const formats = numberFormatsOf(workbook);
  const cells = content.cells.filter(({ value, formula }) => value !== null || formula !== null);
  const { top, left, height, width } = boundsOf(cells);
  const grid = <T>(blank: T): T[][] => Array.from({ length: height }, () => new Array<T>(width).fill(blank));
  const values = grid<CellValue>(null);
  const formulas = grid<string | null>(null);
  const numberFormats = grid('General');
  for (const cell of cells) {
    values[cell.row - top]![cell.column - left] = cell.value;
    formulas[cell.row - top]![cell.column - left] = cell.formula;
  }
  const format = (row: number, column: number, style: number): void => {
    const line = numberFormats[row - top];
    if (line && column >= left && column - left < width) line[column - left] = formats[style] ?? 'General';
  };
  for (const { row, column, style } of content.cells) format(row, column, style);
  content.blanks.forEach(format);
  return {
    name: sheet.name,
    top,
    left,
    values,
    formulas,
    numberFormats,
    protected: isOn(attribute(child(content.root, 'sheetProtection'), 'sheet')),
    merges: mergesOf(content.root),
    date1904: workbook.date1904,
    hidden: sheet.hidden,
  };
}

/** The merged areas of a worksheet. */
export function mergesOf(root: XmlElement): Block[] {
  return children(child(root, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    const block = blockOf(attribute(merge, 'ref') ?? '');
    return block ? [block] : [];
  });
}

/** The block of a range; null for a damaged reference. Its corners may come in any order. */
export function blockOf(reference: string): Block | null {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const first = parsePlace(from);
  const last = parsePlace(to);
  return (
    first &&
    last && {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    }
  );
}

function boundsOf(cells: readonly SheetCell[]): { top: number; left: number; height: number; width: number } {
  if (cells.length === 0) return { top: 1, left: 1, height: 0, width: 0 };
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (const { row, column } of cells) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { top, left, height: bottom - top + 1, width: right - left + 1 };
}
