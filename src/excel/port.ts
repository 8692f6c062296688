import type { CellRef, LeftAlone, Plan, SheetCells } from '../form';

/** The workbook as it stands, and what our own last operation on it was. */
export interface WorkbookReading {
  readonly sheets: readonly SheetCells[];
  /** Sheets that were not read (too large, …), each with a Chinese sentence. */
  readonly skipped: readonly LeftAlone[];
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
}

export interface ApplyResult {
  readonly formulasWritten: number;
  readonly highlightedCells: number;
}

export interface UndoResult {
  readonly restored: number;
  /** Cells that somebody changed after us; they were left as they are. `cell` is A1. */
  readonly changedSince: readonly { readonly sheet: string; readonly cell: string }[];
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
  /** Calls back after somebody changed cells, not for our own writes; returns how to stop listening. */
  onChanged(listener: () => void): Promise<() => Promise<void>>;
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
