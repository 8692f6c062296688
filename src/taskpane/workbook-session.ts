import type {
  CellRef,
  Plan,
  RenewalOptions,
  RowChange,
  Settings,
  WorkbookAnalysis,
  WorkbookReading as FormsReading,
} from '../form';
import type { WorkbookReading } from '../excel';
import type { RowCounts, SharedFields, Template } from '../templates';

/** A sentence for the user after something was done or went wrong. */
export interface Notice {
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

/** What was read of the workbook, with the forms in it. */
export interface PaneReading extends WorkbookReading {
  readonly forms: FormsReading;
}

/** The workbook as the pane knows it, and what can be done with it. */
export interface WorkbookSession {
  readonly reading: PaneReading | null;
  readonly analysis: WorkbookAnalysis | null;
  /** The sheet that is shown in the workbook. */
  readonly activeSheet: string | null;
  readonly settings: Settings;
  readonly notice: Notice | null;
  /** What is going on, as a sentence; null when nothing is. */
  readonly busy: string | null;
  changeSettings(settings: Settings): void;
  dismissNotice(): void;
  refresh(): Promise<void>;
  plan(overwriteScores: boolean): Plan | null;
  apply(plan: Plan): Promise<boolean>;
  checkDeviations(): Promise<void>;
  buildSummary(): Promise<void>;
  undo(): Promise<void>;
  select(sheet: string, cell: CellRef): Promise<void>;
  writeReason(sheet: string, cell: CellRef, text: string): Promise<boolean>;
  /** Adds a row of indicators behind the one that is selected. */
  addRow(formId: string): Promise<void>;
  /** The selected row, ready to be deleted; null when it is none of the form's indicators. */
  planRowDeletion(formId: string): Promise<RowChange | null>;
  changeRow(change: RowChange): Promise<void>;
  /** Stops what is going on; null when that cannot be stopped. */
  readonly cancel: (() => void) | null;
  /** The filled cells of the selection; null when Excel would not say. */
  selectedTexts(): Promise<readonly string[] | null>;
  insertForms(
    template: Template,
    projects: readonly string[],
    fields: SharedFields,
    rows: RowCounts,
  ): Promise<boolean>;
  copyForms(sheet: string, projects: readonly string[], options: RenewalOptions): Promise<boolean>;
}
