import type { CellBefore } from '../cells/snapshot';
import type { OwnHighlight } from '../highlights/own-highlights';
import type { ListLooks } from '../sheets/list-looks';
import type { RowRecord } from '../rows/row-record';

/** What it takes to take an operation back: one kind for each kind of operation, each with its own way back. */
export type StepRecord = CellsStep | SheetsStep | RowStep;

/** Cells were written, or marks were set. */
export interface CellsStep {
  readonly kind: 'cells';
  /** Ids of the sheets by the names that they had: a sheet that was renamed since is still the same. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly cells: readonly WrittenCell[];
  /** Of a summary or another list that was refreshed; it is the only sheet of its step. */
  readonly looks: ListLooks | null;
  /** Our marks before, on the sheets whose marks changed. */
  readonly marks: { readonly sheets: readonly string[]; readonly before: readonly OwnHighlight[] } | null;
}

/** What stood in a cell, a fingerprint of what we put there, and one of the labels of its row ('' for none). */
export type WrittenCell = CellBefore & { readonly wrote: string; readonly head: string };

/** Sheets were added. */
export interface SheetsStep {
  readonly kind: 'sheets';
  readonly added: readonly AddedSheet[];
}

/** A sheet of ours and a fingerprint of everything on it. */
export interface AddedSheet {
  readonly id: string;
  readonly name: string;
  readonly content: string;
}

/** A row was inserted or deleted. */
interface RowStep {
  readonly kind: 'row';
  readonly change: RowRecord;
}
