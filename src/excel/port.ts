import type {
  Block,
  CellRef,
  FoundSummary,
  LeftAlone,
  Plan,
  RowChange,
  SheetCells,
  SheetRenewal,
  SummaryCell,
  SummaryRefresh,
} from '../form';
import type { SheetDesign } from '../templates';

/** The workbook as it stands, and what our own last operation on it was. */
export interface WorkbookReading {
  readonly sheets: readonly SheetCells[];
  /** Sheets that were not read (too large, …), each with a Chinese sentence. */
  readonly skipped: readonly LeftAlone[];
  /** All sheets in tab order, also those that hold nothing. */
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  /** The operation that 撤销本次操作 would take back; null when there is none. */
  readonly undoable: UndoableOperation | null;
}

/** A past operation of ours that is still remembered inside the workbook. */
export interface UndoableOperation {
  /** 一键重算, 填写说明 … as a button names it. */
  readonly name: string;
  /** ISO time. */
  readonly at: string;
  readonly cells: number;
  /** Sheets that it added. */
  readonly sheets: number;
  /** The row that it inserted or deleted; null when it did neither. */
  readonly row: number | null;
}

export interface ApplyResult {
  readonly formulasWritten: number;
  readonly highlightedCells: number;
}

export interface UndoResult {
  readonly restored: number;
  /** Cells that somebody changed after us; they were left as they are. `cell` is A1. */
  readonly changedSince: readonly { readonly sheet: string; readonly cell: string }[];
  /** Sheets that were taken out again. */
  readonly removedSheets: number;
  /** Sheets of ours that somebody has changed or renamed since; they stay. */
  readonly keptSheets: readonly string[];
  /** A row that was put back or taken out; `kept` when somebody has worked there since and it stays. */
  readonly row: 'restored' | 'kept' | null;
}

/** How new sheets are added, and how far that has come. */
export interface NewSheetsRequest {
  /** 新建自评表, 以当前表新建 … */
  readonly name: string;
  onProgress?(done: number, of: number): void;
  /** When it aborts, sheets that were added are taken out again. */
  readonly signal?: AbortSignal;
}

/** Everything the pane and the commands ask of Excel. Every rejection is an ExcelFailure. */
export interface ExcelPort {
  /** Reads all sheets. At most 3 batches for an ordinary workbook. */
  readWorkbook(): Promise<WorkbookReading>;
  /** Writes formulas and highlights: all of them, or none. At most 3 batches for an ordinary workbook. */
  applyPlan(plan: Plan, name: string): Promise<ApplyResult>;
  /** Takes back the last operation exactly; null when there is nothing to take back. */
  undoLast(): Promise<UndoResult | null>;
  /** Shows the cell to the user: activates the sheet and selects the cell. */
  selectCell(sheet: string, cell: CellRef): Promise<void>;
  /** Writes text into one cell as text, whatever it begins with; it can be undone like any operation. */
  writeText(sheet: string, cell: CellRef, text: string, name: string): Promise<void>;
  /**
   * Adds drawn sheets behind the active one: all of them, or none. `draw` gets the names that are taken. At most a
   * handful of batches per 20 sheets. Resolves to the names.
   */
  insertSheets(
    draw: (taken: readonly string[]) => readonly SheetDesign[],
    request: NewSheetsRequest,
  ): Promise<readonly string[]>;
  /** Adds copies of sheets with some cells changed: all of them, or none. */
  copySheets(
    plan: (taken: readonly string[]) => readonly SheetRenewal[],
    request: NewSheetsRequest,
  ): Promise<readonly string[]>;
  /** Adds 绩效自评汇总表 with its chart behind the active sheet; resolves to its name. */
  insertSummary(
    draw: (taken: readonly string[]) => SheetDesign,
    cells: readonly SummaryCell[],
  ): Promise<string>;
  /** Refreshes a summary in place, chart included. */
  refreshSummary(found: FoundSummary, refresh: SummaryRefresh): Promise<void>;
  /** Inserts or deletes one row of a form's indicators, with merges, looks and 总分 kept right. */
  changeRow(change: RowChange): Promise<void>;
  /** The sheet and the row (1-based) of the active cell. */
  readActiveRow(): Promise<{ readonly sheet: string; readonly row: number }>;
  /** The merged areas of a block of cells. */
  readMerges(sheet: string, block: Block): Promise<readonly Block[]>;
  /** The cells that the user has selected, as text, row by row. */
  readSelection(): Promise<readonly (readonly string[])[]>;
  /** Calls back after somebody changed cells, not for our own writes; returns how to stop listening. */
  onChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Calls back with the name of each sheet that is shown; returns how to stop listening. */
  onActivated(listener: (sheet: string) => void): Promise<() => Promise<void>>;
}

/** Why Excel would not do it, in a Chinese sentence for the user that names the sheet and what to do. */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';
  constructor(
    message: string,
    /** Office.js error code, e.g. InvalidOperationInCellEditMode. */
    readonly code: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
