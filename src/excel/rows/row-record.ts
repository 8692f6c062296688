import type { Block, CellRef, RowChange } from '../../form';
import type { CellBefore } from '../cells/snapshot';

/** A row that was inserted or deleted, as undo needs it. */
export interface RowRecord {
  readonly kind: RowChange['kind'];
  readonly sheet: string;
  readonly sheetId: string;
  /** The new row, or where the deleted one stood. */
  readonly row: number;
  /** A neighbour with the looks of the row. */
  readonly like: number;
  /** A fingerprint of that neighbour's text, by which the place is known again. */
  readonly neighbour: string;
  /** What stood in a deleted row, and labels that moved to the next one. */
  readonly cells: readonly CellBefore[];
  readonly labels: RowChange['labels'];
  /** Merged areas that reached into a deleted row. */
  readonly merges: readonly Block[];
  /** 总分 as it was: where it stands after the change, where it stood, and a fingerprint of the formula that it got. */
  readonly total: { readonly cell: CellBefore; readonly after: CellRef; readonly wrote: string } | null;
  readonly left: number;
  readonly right: number;
}
