import type { Document, Element } from '@xmldom/xmldom';
import { parseAddress } from '../grid/address';
import { parseBlock, type Block } from '../grid/block';
import type { CellValue } from '../grid/cells';
import type { SheetCells } from '../grid/sheet-cells';
import { numberFormatsOf } from './number-formats';
import { shiftFormula } from './shift-formula';
import { part, type SheetPart, type XlsxWorkbook } from './workbook';
import { attribute, child, children, isOn } from './xml';

/** One cell as it stands in a sheet part; row and column are 1-based. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly element: Element;
  readonly value: CellValue;
  readonly formula: string | null;
  /** Index into the cell formats of styles.xml. */
  readonly style: number;
}

/** All worksheets, hidden ones included, as the domain reads them. */
export function readSheets(workbook: XlsxWorkbook): SheetCells[] {
  const strings = readSharedStrings(workbook);
  const formats = numberFormatsOf(workbook.stylesPath ? part(workbook.entries, workbook.stylesPath) : null);
  return workbook.sheets.map((sheet) => readSheet(workbook, sheet, strings, formats));
}

function readSheet(
  workbook: XlsxWorkbook,
  sheet: SheetPart,
  strings: readonly string[],
  formats: readonly string[],
): SheetCells {
  const document = part(workbook.entries, sheet.path);
  const all = readCells(document, strings);
  const cells = all.filter((cell) => cell.value !== null || cell.formula !== null);
  const bounds = boundsOf(cells);
  const height = cells.length ? bounds.bottom - bounds.top + 1 : 0;
  const width = cells.length ? bounds.right - bounds.left + 1 : 0;
  const grid = <T>(blank: T): T[][] => Array.from({ length: height }, () => new Array<T>(width).fill(blank));
  const values = grid<CellValue>(null);
  const formulas = grid<string | null>(null);
  const numberFormats = grid('General');
  for (const cell of all) {
    const [row, column] = [cell.row - bounds.top, cell.column - bounds.left];
    if (row < 0 || row >= height || column < 0 || column >= width) continue;
    values[row]![column] = cell.value;
    formulas[row]![column] = cell.formula;
    numberFormats[row]![column] = formats[cell.style] ?? 'General';
  }
  const protection = child(document.documentElement, 'sheetProtection');
  return {
    name: sheet.name,
    top: cells.length ? bounds.top : 1,
    left: cells.length ? bounds.left : 1,
    values,
    formulas,
    numberFormats,
    protected: isOn(attribute(protection, 'sheet')),
    merges: readMerges(document),
    date1904: workbook.date1904,
    hidden: sheet.hidden,
  };
}

/** The merged areas of a sheet part. */
export function readMerges(document: Document): Block[] {
  return children(child(document.documentElement, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    try {
      return [parseBlock(attribute(merge, 'ref') ?? '')];
    } catch {
      // A damaged reference confirms nothing.
      return [];
    }
  });
}

function boundsOf(cells: readonly ReadCell[]): { top: number; bottom: number; left: number; right: number } {
  const bounds = { top: Infinity, bottom: 0, left: Infinity, right: 0 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}

/** Every cell of a sheet part in its order. Rows and cells may lack their address (then they count on). */
export function readCells(document: Document, strings: readonly string[]): ReadCell[] {
  const cells: ReadCell[] = [];
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  let row = 0;
  for (const rowElement of children(child(document.documentElement, 'sheetData'), 'row')) {
    row = Number(attribute(rowElement, 'r') ?? row + 1);
    let column = 0;
    for (const element of children(rowElement, 'c')) {
      const address = attribute(element, 'r');
      column = address ? parseAddress(address).column : column + 1;
      cells.push({
        row,
        column,
        element,
        value: readValue(element, strings),
        formula: readFormula(element, row, column, masters),
        style: Number(attribute(element, 's') ?? 0),
      });
    }
  }
  return cells;
}

function readValue(element: Element, strings: readonly string[]): CellValue {
  const type = attribute(element, 't') ?? 'n';
  if (type === 'inlineStr') return textOf(child(element, 'is'));
  const raw = child(element, 'v')?.textContent ?? null;
  if (raw === null || (raw === '' && type !== 'str')) return null;
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1';
  if (type === 'n') return Number(raw);
  return unescapeText(raw);
}

function readFormula(
  element: Element,
  row: number,
  column: number,
  masters: Map<string, { formula: string; row: number; column: number }>,
): string | null {
  const f = child(element, 'f');
  if (!f) return null;
  const text = f.textContent ?? '';
  const shared = attribute(f, 't') === 'shared' ? attribute(f, 'si') : null;
  if (shared === null) return text === '' ? null : `=${text}`;
  if (text !== '') masters.set(shared, { formula: text, row, column });
  const master = masters.get(shared);
  return master ? `=${shiftFormula(master.formula, row - master.row, column - master.column)}` : null;
}

/** The shared strings, rich text joined, phonetic hints left out. */
function readSharedStrings(workbook: XlsxWorkbook): string[] {
  if (!workbook.sharedStringsPath) return [];
  const document = part(workbook.entries, workbook.sharedStringsPath);
  return children(document.documentElement, 'si').map(textOf);
}

function textOf(item: Element | null): string {
  if (!item) return '';
  const runs = children(item).filter((run) => run.localName === 't' || run.localName === 'r');
  return runs
    .map((run) => (run.localName === 't' ? run : child(run, 't'))?.textContent ?? '')
    .map(unescapeText)
    .join('');
}

/** _x000D_ stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
