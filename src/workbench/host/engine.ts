import type { Block, CellValue } from '../../form';
import type { BarChart, SheetFilter } from '../../xlsx';

/** A block of cells on a sheet, which is named by id. */
export interface SheetBlock extends Block {
  readonly sheet: string;
}

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Hidden so that the user's own menu does not offer to show it. */
  readonly veryHidden: boolean;
  readonly protected: boolean;
}

/** What one cell holds. */
export interface EngineCell {
  readonly value: CellValue;
  /** `=…`, or null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** One change of one cell; absent properties stay as they are. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content?: { readonly formula: string } | { readonly value: CellValue };
  readonly numberFormat?: string;
}

/** A conditional format of the kind «formula is true». Colours are #RRGGBB. */
export interface FormulaFormat {
  readonly id: string;
  readonly ranges: readonly Block[];
  readonly formula: string;
  readonly fill: string | null;
  readonly font: string | null;
}

/** A sheet came, went or got another name, whoever did it. */
export type SheetChange =
  | { readonly kind: 'added' | 'deleted'; readonly sheet: string }
  | { readonly kind: 'renamed'; readonly sheet: string; readonly before: string; readonly after: string };

/** The spreadsheet behind the host. Sheets are named by id. */
export interface Engine {
  /** True when sheets can neither be added nor deleted. */
  readonly structureProtected: boolean;
  /** True when the workbook counts days from 1904. */
  readonly date1904: boolean;
  sheets(): readonly EngineSheet[];
  /** Null for a sheet that is gone. */
  sheet(id: string): EngineSheet | null;
  activeSheet(): string;
  activateSheet(id: string): void;
  /** The cells that hold something, as a block; null when the sheet is empty. */
  usedBlock(sheet: string): SheetBlock | null;
  cell(sheet: string, row: number, column: number): EngineCell;
  /** The number format alone: asked for with every write, when the content need not be settled. */
  numberFormat(sheet: string, row: number, column: number): string;
  /** The value as the cell shows it. */
  text(sheet: string, row: number, column: number): string;
  write(sheet: string, changes: readonly CellChange[]): void;
  /** Adds the sheets of an .xlsx at a position (0-based) and returns their ids, in the file's order. */
  importSheets(bytes: Uint8Array, position: number): string[];
  /** Adds a copy of a sheet at a position (0-based), under a name of its own, and returns its id. */
  copySheet(sheet: string, position: number): string;
  renameSheet(sheet: string, name: string): void;
  showSheet(sheet: string): void;
  /** Another sheet must be visible. */
  hideSheet(sheet: string): void;
  deleteSheet(sheet: string): void;
  merges(sheet: string): readonly Block[];
  merge(block: SheetBlock): void;
  unmerge(block: SheetBlock): void;
  /** Blank rows before a row; formulas, merges and formats move along as in Excel. */
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  /** Formats and merges of single rows onto other rows of the same columns. */
  copyRowFormats(sheet: string, from: number, to: number): void;
  charts(sheet: string): readonly BarChart[];
  /** Adds a chart, or replaces the one of that name. */
  putChart(sheet: string, name: string, chart: BarChart): void;
  /** What the AutoFilter of a sheet covers; null for none. */
  filter(sheet: string): SheetFilter | null;
  setFilter(sheet: string, filter: SheetFilter | null): void;
  formulaFormats(sheet: string): readonly FormulaFormat[];
  addFormulaFormat(sheet: string, format: Omit<FormulaFormat, 'id'>): string;
  setFormulaFormat(sheet: string, format: FormulaFormat): void;
  deleteFormulaFormat(sheet: string, id: string): void;
  selection(): SheetBlock;
  select(block: SheetBlock): void;
  isEditing(): boolean;
  /** Resolves when every formula has its value. */
  settled(): Promise<void>;
  onActivate(listener: (sheet: string) => void): () => void;
  onSheetChange(listener: (change: SheetChange) => void): () => void;
  onUserEdit(listener: (sheet: string, address: string) => void): () => void;
}
