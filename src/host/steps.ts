/** A past operation of ours that the workbook remembers and that can be taken back. */
export interface PastStep {
  /** Stable; what `undo` takes. */
  readonly id: string;
  /** 一键重算, 填写说明 … as a button names it. */
  readonly name: string;
  /** ISO time. */
  readonly at: string;
  readonly cells: number;
  /** Sheets that it added. */
  readonly sheets: number;
  /** The row that it inserted or deleted, 1-based; null when it did neither. */
  readonly row: number | null;
  /** Why it cannot be taken back as things stand, as a sentence; null when it can. */
  readonly obstacle: string | null;
}

/** What taking a step back did. */
export interface UndoResult {
  /** The step's own name. */
  readonly name: string;
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
