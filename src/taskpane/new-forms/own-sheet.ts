import type { Form, SheetCells } from '../../form';

/** The sheet that the user is on, when it holds forms. */
export interface OwnSheet {
  readonly cells: SheetCells;
  readonly forms: readonly Form[];
}
