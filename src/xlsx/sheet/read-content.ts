import type { CellValue } from '../../grid/cells';
import { addressOf } from '../../grid/address';
import { damaged } from '../errors';
import { formulaPieces, type FormulaPiece } from '../formulas/pieces';
import { shiftPieces } from '../formulas/shift-formula';
import { partText, wellFormed } from '../package/parts';
import type { SheetPart, XlsxWorkbook } from '../workbook/open';
import { isOn, readElement, type XmlElement } from '../xml/element';
import { XmlScanner } from '../xml/scanner';
import type { PartText } from '../xml/text-coding';
import { BlankCells } from './blank-cells';
import { readText, sharedStringsOf } from './cell-text';
import { cellValue, type ValueSource } from './cell-value';
import { LAST_COLUMN, LAST_ROW, MOST_CELLS } from './limits';
import { parsePlace } from './places';

/** A cell with a value or a formula. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With `=`; of a shared formula what it means here. */
  readonly formula: string | null;
  /** Index into the cell formats. */
  readonly style: number;
  /** Null for a formula that stands alone. */
  readonly group: FormulaGroup | null;
}

/** What a cell's formula has in common with other cells: `f` and its attributes. */
interface FormulaGroup {
  readonly type: string;
  readonly si: string | null;
  readonly ref: string | null;
  /** True for the cell that holds the text of a shared formula. */
  readonly isMaster: boolean;
}

/** A row and its place in the part's text. */
export interface SheetRow {
  readonly number: number;
  /** False where the number is not written and counts on from the row before. */
  readonly isNumbered: boolean;
  readonly from: number;
  readonly to: number;
  /** In points, where it is stated. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** A sheet part: its elements but for the rows, its rows, and its cells, sparse. */
export interface SheetContent {
  readonly part: PartText;
  readonly root: XmlElement;
  readonly rows: readonly SheetRow[];
  readonly cells: readonly SheetCell[];
  /** Cells with a look and nothing else. */
  readonly blanks: BlankCells;
}

/** Reads a sheet part in one pass; null when it spans more cells than are read. Throws XlsxError. */
export function readContent(workbook: XlsxWorkbook, sheet: SheetPart): SheetContent | null {
  const what = `工作表“${sheet.name}”`;
  const part = partText(workbook.entries, sheet.path, what);
  return wellFormed(what, () => {
    const scanner = new XmlScanner(part.text);
    const source = { strings: () => sharedStringsOf(workbook), date1904: workbook.date1904 };
    const reader = new RowsReader(scanner, what, source);
    try {
      scanner.next();
      const root = readElement(scanner, { instead: { sheetData: () => reader.read() } });
      scanner.next();
      reader.refuseTwins();
      const { rows, cells, blanks } = reader;
      return { part, root, rows, cells, blanks };
    } catch (cause) {
      if (cause instanceof TooLarge) return null;
      throw cause;
    }
  });
}

/** Ends the reading of a sheet that is not to be read. */
class TooLarge extends Error {}

interface Master {
  readonly pieces: readonly FormulaPiece[];
  readonly row: number;
  readonly column: number;
}

class RowsReader {
  readonly rows: SheetRow[] = [];
  readonly cells: SheetCell[] = [];
  readonly blanks = new BlankCells();

  private readonly masters = new Map<string, Master>();
  private readonly bounds = { top: Infinity, bottom: 0, left: Infinity, right: 0 };
  private row = 0;
  private column = 0;
  private isOrdered = true;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly what: string,
    private readonly source: ValueSource,
  ) {}

  /** Reads the sheetData element that is just opened. */
  read(): void {
    const { depth } = this.scanner;
    while (this.scanner.toChild(depth)) if (this.scanner.name === 'row') this.readRow();
  }

  /** Rows and cells may stand in any order, but none twice: which one would count? */
  refuseTwins(): void {
    if (this.isOrdered) return;
    const numbers = new Set<number>();
    for (const { number } of this.rows) {
      if (numbers.has(number)) throw damaged(`${this.what}的第 ${number} 行出现了两次`);
      numbers.add(number);
    }
    const seen = new Set<number>();
    const see = (row: number, column: number): void => {
      const key = row * (LAST_COLUMN + 1) + column;
      if (seen.has(key)) throw damaged(`${this.what}的 ${addressOf({ row, column })} 出现了两次`);
      seen.add(key);
    };
    for (const { row, column } of this.cells) see(row, column);
    this.blanks.forEach(see);
  }

  private readRow(): void {
    const { scanner } = this;
    const { depth, from } = scanner;
    const stated = scanner.attribute('r');
    const number = this.rowNumber(stated);
    if (number <= this.row) this.isOrdered = false;
    this.row = number;
    this.column = 0;
    const height = scanner.attribute('ht');
    const hidden = isOn(scanner.attribute('hidden'));
    while (scanner.toChild(depth)) if (scanner.name === 'c') this.readCell();
    const { to } = scanner;
    this.rows.push({
      number,
      isNumbered: stated !== null,
      from,
      to,
      height: height === null ? null : Number(height),
      hidden,
    });
  }

  /** Rows and cells may lack their address: then they count on. */
  private rowNumber(stated: string | null): number {
    const number = stated === null ? this.row + 1 : /^\d{1,7}$/.test(stated) ? Number(stated) : 0;
    if (number < 1 || number > LAST_ROW) throw damaged(`${this.what}里有一行的行号是“${shown(stated)}”`);
    return number;
  }

  private readCell(): void {
    const { scanner } = this;
    const { depth } = scanner;
    const column = this.columnNumber();
    if (column <= this.column) this.isOrdered = false;
    this.column = column;
    const style = Number(scanner.attribute('s') ?? 0) || 0;
    const type = scanner.attribute('t') ?? 'n';
    let value: CellValue = null;
    let formula: string | null = null;
    let group: FormulaGroup | null = null;
    while (scanner.toChild(depth)) {
      if (scanner.name === 'v') value = this.readValue(type);
      else if (scanner.name === 'is' && type === 'inlineStr') value = readText(scanner);
      else if (scanner.name === 'f') {
        const type = scanner.attribute('t');
        if (type === null || type === 'normal') formula = formulaOf(scanner.elementText());
        else ({ formula, group } = this.readGroup(type));
      }
    }
    if (value === null && formula === null && group === null) {
      this.blanks.add(this.row, column, style);
      return;
    }
    if (value !== null || formula !== null) this.grow(column);
    this.cells.push({ row: this.row, column, value, formula, style, group });
  }

  private columnNumber(): number {
    const stated = this.scanner.attribute('r');
    if (stated === null) return this.column + 1;
    const place = parsePlace(stated);
    if (!place || place.column > LAST_COLUMN || place.row > LAST_ROW)
      throw damaged(`${this.what}里有一个单元格的位置是“${shown(stated)}”`);
    if (place.row !== this.row)
      throw damaged(`${this.what}第 ${this.row} 行里有一个单元格的位置是“${shown(stated)}”`);
    return place.column;
  }

  private readValue(type: string): CellValue {
    const raw = this.scanner.elementText();
    if (type === 'inlineStr' || (type !== 'str' && raw.trim() === '')) return null;
    const value = cellValue(type, raw, this.source);
    if (value !== undefined) return value;
    const at = addressOf({ row: this.row, column: this.column });
    throw damaged(`${this.what}的 ${at} 的内容“${shown(raw)}”无法读取`);
  }

  private readGroup(type: string): { formula: string | null; group: FormulaGroup } {
    const { scanner, row, column } = this;
    const [si, ref] = [scanner.attribute('si'), scanner.attribute('ref')];
    const text = scanner.elementText();
    const group = { type, si, ref, isMaster: text !== '' };
    if (type !== 'shared' || si === null) return { formula: formulaOf(text), group };
    if (text !== '') this.masters.set(si, { pieces: formulaPieces(text), row, column });
    const master = this.masters.get(si);
    const formula = master && shiftPieces(master.pieces, row - master.row, column - master.column);
    return { formula: formulaOf(formula ?? ''), group };
  }

  private grow(column: number): void {
    const { bounds, row } = this;
    if (row < bounds.top) bounds.top = row;
    if (row > bounds.bottom) bounds.bottom = row;
    if (column < bounds.left) bounds.left = column;
    if (column > bounds.right) bounds.right = column;
    if ((bounds.bottom - bounds.top + 1) * (bounds.right - bounds.left + 1) > MOST_CELLS)
      throw new TooLarge();
  }
}

function formulaOf(text: string): string | null {
  return text === '' ? null : `=${text}`;
}

/** So much of a faulty text as a sentence can bear. */
function shown(text: string | null): string {
  return (text ?? '').slice(0, 20);
}
