import type {
  Block,
  CellRef,
  FoundSummary,
  LeftAlone,
  Plan,
  Premise,
  RowChange,
  SheetCells,
  SheetRenewal,
  SummaryCell,
  SummaryRefresh,
} from '../form';
import type { FoundList, ListRefresh } from '../form/report';
import type { SheetDesign } from '../templates';
import type { PastStep, UndoResult } from './steps';

/** A sheet of the workbook, filled or not. */
interface SheetTab {
  /** Stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** The workbook as it stands. */
export interface WorkbookContents {
  readonly sheets: readonly SheetCells[];
  /** Sheets that were not read (damaged, refused by the host, …), each with a Chinese sentence. */
  readonly skipped: readonly LeftAlone[];
  /** All sheets in tab order, also those that hold nothing; chart and macro sheets are none. */
  readonly tabs: readonly SheetTab[];
  /** Null when a chart sheet is shown, or another workbook. */
  readonly activeSheet: string | null;
  /** What we did and the workbook remembers, the latest first. */
  readonly history: readonly PastStep[];
}

/** How far a long operation has come, and a way to stop it. */
export interface Progress {
  onProgress?(done: number, of: number): void;
  /** When it aborts, everything is put back as it was. */
  readonly signal?: AbortSignal;
}

/** How new sheets are added. */
export interface NewSheetsRequest extends Progress {
  /** 新建自评表, 以当前表新建 … */
  readonly name: string;
}

export interface ApplyResult {
  readonly formulasWritten: number;
  readonly highlightedCells: number;
  /** Sheets whose marks for missing reasons could not be set, each with a sentence; their formulas are written. */
  readonly unmarked: readonly LeftAlone[];
  /** False when the way back was too long to be remembered in the workbook. A file is its own: it stays as it was. */
  readonly canBeUndone: boolean;
}

/** A text for a cell, and what must still stand there and beside it (`reasonPremises`). */
export interface TextToWrite {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly text: string;
  readonly premises: readonly Premise[];
}

/** Rows (1-based) at the end of a list that its filter does not cover, as the user has rows hidden by it; else null. */
export interface RowsOutsideFilter {
  readonly first: number;
  readonly last: number;
}

/** What an action needs of a workbook. Every rejection is a HostFailure. */
export interface WorkbookHost {
  /** Reads all sheets. */
  readWorkbook(): Promise<WorkbookContents>;
  /** Reads one sheet anew, by its id, in one batch; null when it is gone or holds nothing. */
  readSheet(id: string): Promise<SheetCells | null>;
  /**
   * Writes formulas, then the marks for missing reasons: all formulas, or none. Nothing is written, and it rejects with
   * code `Outdated`, when a cell that the plan rests on (`Plan.premises`) holds something else by now.
   */
  applyPlan(plan: Plan, name: string, progress?: Progress): Promise<ApplyResult>;
  /** False when the way back from this plan will be too long to be remembered: to be said before it is carried out. */
  canRemember(plan: Plan): boolean;
  /** Takes a step back exactly; null when the workbook does not remember it any more. */
  undo(stepId: string): Promise<UndoResult | null>;
  /** Shows the cell to the user: activates the sheet and selects the cell. Rejects with code `Hidden` on a hidden sheet. */
  selectCell(sheet: string, cell: CellRef): Promise<void>;
  /** Makes a hidden sheet visible. */
  showSheet(sheet: string): Promise<void>;
  /**
   * Writes texts into cells as text, whatever they begin with: all of them, or none, and one step of the history. Rejects
   * with code `Outdated`, and writes nothing, when a premise does not hold any more. Resolves to false when the way back was
   * too long to be remembered.
   */
  writeTexts(texts: readonly TextToWrite[], name: string, progress?: Progress): Promise<boolean>;
  /** Adds drawn sheets behind the active one: all of them, or none. `draw` gets the names that are taken. Resolves to the names. */
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
  /** Refreshes a summary in place, chart and filter included. */
  refreshSummary(found: FoundSummary, refresh: SummaryRefresh): Promise<RowsOutsideFilter | null>;
  /**
   * Refreshes 问题清单 in place: all of it, or nothing. Rejects with code `Outdated` when its lines stand elsewhere by now.
   */
  refreshFindingList(found: FoundList, refresh: ListRefresh, name: string): Promise<RowsOutsideFilter | null>;
  /**
   * Inserts or deletes one row of a form's indicators, with merges, looks and 总分 kept right. Resolves to false when
   * neither this nor the earlier steps on the sheet can be taken back any more, as the workbook's memory is full.
   */
  changeRow(change: RowChange): Promise<boolean>;
  /** The sheet and the row (1-based) of the active cell; null when nothing is selected. */
  readActiveRow(): Promise<{ readonly sheet: string; readonly row: number } | null>;
  /** The merged areas of a block of cells. */
  readMerges(sheet: string, block: Block): Promise<readonly Block[]>;
  /** The cells that the user has selected, as text, row by row; none when nothing is selected. */
  readSelection(): Promise<readonly (readonly string[])[]>;
  /** Calls back with the id of each sheet in which somebody changed cells, not for our own writes; returns how to stop. */
  onChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>>;
  /** Calls back after a sheet was added, deleted or renamed (the latter where the host tells of it). */
  onSheetsChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Calls back with the name of each sheet that is shown; returns how to stop listening. */
  onActivated(listener: (sheet: string) => void): Promise<() => Promise<void>>;
}

/** A part of the port; an action names those that it needs, so that a host may have these alone. */
export type HostPart = keyof WorkbookHost;
