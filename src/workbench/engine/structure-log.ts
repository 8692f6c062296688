import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { RowMove } from '../../xlsx';
import type { FWorkbook } from './univer-types';

/** A change of the workbook's build since it was opened; sheets are named by id. */
export type StructureStep =
  | { readonly kind: 'added'; readonly sheet: string }
  | { readonly kind: 'rows'; readonly sheet: string; readonly move: RowMove }
  /** One row has got the looks of another. */
  | { readonly kind: 'looks'; readonly sheet: string; readonly from: number; readonly to: number }
  /** Columns or blocks of cells have moved: the file's writer does not follow that. */
  | { readonly kind: 'unfollowed'; readonly sheet: string };

const ROWS_IN = 'sheet.mutation.insert-row';
const ROWS_OUT = 'sheet.mutation.remove-rows';
const UNFOLLOWED = new Set(
  ['insert-col', 'remove-col', 'move-rows', 'move-columns', 'move-range', 'reorder-range'].map(
    (name) => `sheet.mutation.${name}`,
  ),
);

/** Keeps the steps in their order, whoever made them: the add-in, a menu of the grid, or the grid's own undo. */
export class StructureLog {
  readonly steps: StructureStep[] = [];
  /** Names of the sheets when the workbook was opened, by id. */
  readonly originalNames: ReadonlyMap<string, string>;
  private readonly subscription: { dispose(): void };

  constructor(api: FUniver, book: FWorkbook) {
    this.originalNames = new Map(book.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
    this.subscription = api.onCommandExecuted(({ id, params }) => this.notice(id, params));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  added(sheet: string): void {
    this.steps.push({ kind: 'added', sheet });
  }

  looks(sheet: string, from: number, to: number): void {
    this.steps.push({ kind: 'looks', sheet, from, to });
  }

  private notice(id: string, params: unknown): void {
    if (id !== ROWS_IN && id !== ROWS_OUT && !UNFOLLOWED.has(id)) return;
    const { subUnitId: sheet, range } = params as { subUnitId: string; range?: IRange };
    if (UNFOLLOWED.has(id) || !range) {
      this.steps.push({ kind: 'unfollowed', sheet });
      return;
    }
    const kind = id === ROWS_IN ? 'insert' : 'delete';
    const count = range.endRow - range.startRow + 1;
    this.steps.push({ kind: 'rows', sheet, move: { kind, row: range.startRow + 1, count } });
  }
}
