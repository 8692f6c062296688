import type { Action, Reading } from '../../actions';
import type { CellRef, MissingReason, RowChange, Settings, WorkbookAnalysis } from '../../form';
import type { WorkbookHost } from '../../host';
import type { Waiting } from './wait-for';

/** A sentence for the user after something was done or went wrong. */
export interface Notice {
  readonly kind: 'done' | 'warning' | 'failed';
  readonly text: string;
  /** True while there is something in it that the user has yet to read or to act on: it stays until he closes it. */
  readonly stays: boolean;
  /** What the notice has a button for: taking back the very step that it is about, or showing a hidden sheet. */
  readonly offer:
    | { readonly kind: 'undo'; readonly step: string }
    | { readonly kind: 'show'; readonly sheet: string; readonly cell: CellRef }
    | null;
}

/** The workbook as the pane knows it, and what can be done with it. */
export interface WorkbookSession {
  readonly reading: Reading | null;
  readonly analysis: WorkbookAnalysis | null;
  /** The sheet that is shown in the workbook. */
  readonly activeSheet: string | null;
  readonly settings: Settings;
  readonly notice: Notice | null;
  /** What is going on; null when nothing is. */
  readonly busy: Waiting | null;
  changeSettings(settings: Settings): void;
  dismissNotice(): void;
  /** Reads the workbook because the user asked for it. */
  refresh(): Promise<void>;
  /** Carries an action out and says what came of it; false when it was not done. */
  run(action: Action): Promise<boolean>;
  run<Input>(action: Action<Input>, input: Input): Promise<boolean>;
  readonly canRemember: WorkbookHost['canRemember'];
  select(sheet: string, cell: CellRef): Promise<void>;
  /** Makes a hidden sheet visible and shows the cell. */
  showHidden(sheet: string, cell: CellRef): Promise<void>;
  /** The selected row, ready to be deleted; null when it is none of the form's indicators. */
  planRowDeletion(formId: string): Promise<RowChange | null>;
  /** The missing reason of the selected row; null when it lacks none. */
  selectedReason(): Promise<MissingReason | null>;
  /** The selection as text, row by row; null when Excel would not say. */
  selectedRows(): Promise<readonly (readonly string[])[] | null>;
}
