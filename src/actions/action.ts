import type { CellRef, Settings, SheetCells, WorkbookReading } from '../form';
import {
  unlessRefused,
  type HostPart,
  type Progress,
  type WorkbookContents,
  type WorkbookHost,
} from '../host';

/** The sheets of a workbook, open in Excel or a file, with the forms in it. */
export interface ReadForms {
  readonly sheets: readonly SheetCells[];
  readonly forms: WorkbookReading;
}

/** What was read of the workbook that is open, with the forms in it. */
export interface Reading extends WorkbookContents {
  readonly forms: WorkbookReading;
}

/** What an action works with: the parts of the port that it needs, what the user has set, and how he follows it. */
export interface ActionContext<Needs extends HostPart = HostPart> {
  readonly host: Pick<WorkbookHost, Needs>;
  readonly settings: Settings;
  readonly progress: Progress;
  /** Reads the workbook as it is now. */
  read(): Promise<ReadForms>;
}

/** What an action says afterwards. */
export interface Said {
  /** A sentence for the user. */
  readonly text: string;
  /** True when the workbook itself shows that it was done: then the ribbon need not say it (docs/rules.md 7). */
  readonly isSeen: boolean;
  /** True when it says more than that it was done: something that the user has yet to read or to act on. */
  readonly hasNotes: boolean;
}

/** What a person can do, for pane, ribbon and command line alike (docs/rules.md 7). `Needs`: its parts of the port. */
export interface Action<Input = void, Needs extends HostPart = HostPart> {
  /** As its button says it. */
  readonly name: string;
  /** What is said while it goes on. */
  readonly busy: string;
  /** How far it has come, for an action that goes in steps and can be stopped between them; null for one that cannot. */
  readonly steps: ((done: number, of: number) => string) | null;
  /** True when it is of no use in a workbook without a form. */
  readonly needsForms: boolean;
  /** Does it and reads the workbook again. Rejects with a HostFailure, and then nothing has changed. */
  run(context: ActionContext<Needs>, input: Input): Promise<Said>;
}

/**
 * Reads the workbook behind what was done; null when the host gives nothing now. What is done stays done and must not be
 * told as failed; the pane reads again at the next edit or focus.
 */
export function readAgain({ read }: Pick<ActionContext, 'read'>): Promise<ReadForms | null> {
  return unlessRefused(read);
}

/** Shows a cell behind what was done. That something else has the focus is no failure of what was done. */
export async function showCell(
  host: Pick<WorkbookHost, 'selectCell'>,
  sheet: string,
  cell: CellRef,
): Promise<void> {
  await unlessRefused(() => host.selectCell(sheet, cell));
}
