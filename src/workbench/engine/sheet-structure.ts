import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { columnCount, parseBlock, rowCount, type Block } from '../../form';
import { openXlsx, readAppearance, readFilters, readSheets, type SheetFilter } from '../../xlsx';
import type { FormulaFormat, SheetBlock } from '../host/engine';
import { sheetLook, styleData } from './sheet-look';
import type { StructureLog } from './structure-log';
import { blockOfRange } from './univer-ranges';
import { sheetData } from './workbook-data';
import type { FWorkbook, FWorksheet } from './univer-types';

const INSERT_SHEET = 'sheet.command.insert-sheet';

/** Where a sheet comes from that was not in the workbook when it was opened. */
export type SheetOrigin =
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'import'; readonly bytes: Uint8Array; readonly name: string };

interface ImportedSheet {
  readonly id: string;
  readonly formats: readonly Omit<FormulaFormat, 'id'>[];
  readonly filter: SheetFilter | null;
}

/** Sheets, rows and merges of a Univer workbook. Univer counts from 0, we from 1; positions of sheets are 0-based. */
export class SheetStructure {
  readonly origins = new Map<string, SheetOrigin>();
  private added = 0;
  private imported = 0;

  constructor(
    private readonly api: FUniver,
    private readonly book: FWorkbook,
    private readonly log: StructureLog,
  ) {}

  importSheets(bytes: Uint8Array, position: number): ImportedSheet[] {
    const workbook = openXlsx(bytes);
    const appearance = readAppearance(workbook);
    const filters = readFilters(workbook);
    const styleOf = this.addStyles(appearance.looks.map(styleData));
    return readSheets(workbook).map((cells, index) => {
      const look = appearance.sheets[index]!;
      const name = this.freeName(cells.name);
      const data = sheetData(
        this.freeId(),
        { ...cells, name },
        sheetLook(look, cells, appearance.looks, styleOf),
      );
      const id = this.insert(data, position + index);
      this.origins.set(id, { kind: 'import', bytes, name: cells.name });
      this.log.added(id);
      const formats = look.formulaFormats.map(({ ranges, ...format }) => ({
        ...format,
        ranges: ranges.split(' ').map(parseBlock),
      }));
      return { id, formats, filter: filters.get(cells.name) ?? null };
    });
  }

  copySheet(sheet: string, position: number): string {
    const source = this.sheet(sheet);
    const name = this.freeName(source.getSheetName());
    const snapshot = structuredClone(source.getSheet().getSnapshot()) as IWorksheetData;
    const id = this.insert({ ...snapshot, id: this.freeId(), name }, position);
    this.origins.set(id, { kind: 'copy', of: sheet });
    this.log.added(id);
    return id;
  }

  renameSheet(sheet: string, name: string): void {
    this.sheet(sheet).setName(name);
  }

  deleteSheet(sheet: string): void {
    if (!this.book.deleteSheet(sheet)) throw new Error(`the grid refused to delete ${sheet}`);
  }

  merges(sheet: string): Block[] {
    return this.sheet(sheet).getSheet().getSnapshot().mergeData.map(blockOfRange);
  }

  merge(block: SheetBlock): void {
    this.range(block).merge({ isForceMerge: true });
  }

  unmerge(block: SheetBlock): void {
    this.range(block).breakApart();
  }

  insertRows(sheet: string, row: number, count: number): void {
    this.sheet(sheet).insertRowsBefore(row - 1, count);
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.sheet(sheet).deleteRows(row - 1, count);
  }

  /** The looks, the height and the merges within one row, onto another row. */
  copyRowFormats(sheet: string, from: number, to: number): void {
    const target = this.sheet(sheet);
    const matrix = target.getSheet().getCellMatrix();
    const styles: Record<number, ICellData> = {};
    const columns = target.getSheet().getColumnCount();
    this.log.looks(sheet, from, to);
    for (let column = 0; column < columns; column++) {
      styles[column] = { s: matrix.getValue(from - 1, column)?.s ?? null };
    }
    target.getRange(to - 1, 0, 1, columns).setValues({ [to - 1]: styles });
    target.setRowHeight(to - 1, target.getRowHeight(from - 1));
    for (const merge of this.merges(sheet)) {
      if (merge.top === from && merge.bottom === from) this.merge({ ...merge, sheet, top: to, bottom: to });
    }
  }

  /** By the command: the facade's insertSheet copies the whole sheet once more, and shows it, which Excel does not. */
  private insert(sheet: Partial<IWorksheetData> & { readonly id: string }, index: number): string {
    const params = { unitId: this.book.getId(), index, sheet };
    if (!this.api.syncExecuteCommand(INSERT_SHEET, params)) throw new Error('the grid refused a sheet');
    return sheet.id;
  }

  /** Puts the styles of a file among the workbook's; answers what a cell calls one. Cells that carry theirs are dear to clone. */
  private addStyles(styles: readonly IStyleData[]): (style: number) => string {
    const prefix = `import${++this.imported}.`;
    const named = styles.map((style, index): [string, IStyleData] => [`${prefix}${index}`, style]);
    this.book.getWorkbook().addStyles(Object.fromEntries(named));
    return (style) => `${prefix}${style}`;
  }

  private freeId(): string {
    return `added${++this.added}`;
  }

  /** Excel numbers a name that is taken. */
  private freeName(name: string): string {
    const taken = new Set(this.book.getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
    if (!taken.has(name.toLowerCase())) return name;
    let number = 2;
    const numbered = (): string => `${name.slice(0, 31 - ` (${number})`.length)} (${number})`;
    while (taken.has(numbered().toLowerCase())) number++;
    return numbered();
  }

  private range({ sheet, ...block }: SheetBlock): ReturnType<FWorksheet['getRange']> {
    return this.sheet(sheet).getRange(block.top - 1, block.left - 1, rowCount(block), columnCount(block));
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }
}
