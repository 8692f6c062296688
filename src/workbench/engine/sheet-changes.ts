import type { FUniver } from '@univerjs/core/facade';
import type { SheetChange } from '../host/engine';
import type { FWorkbook } from './univer-types';

const WATCHED = new Set([
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
]);

/** Tells of sheets that come, go or are renamed, by comparing the tabs before and after Univer's mutations. */
export class SheetChanges {
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private readonly subscription: { dispose(): void };
  private names: ReadonlyMap<string, string>;

  constructor(
    api: FUniver,
    private readonly book: FWorkbook,
  ) {
    this.names = this.namesNow();
    this.subscription = api.onCommandExecuted(({ id }) => {
      if (WATCHED.has(id)) this.compare();
    });
  }

  listen(listener: (change: SheetChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private compare(): void {
    const [before, after] = [this.names, this.namesNow()];
    this.names = after;
    for (const [sheet, name] of after) {
      const known = before.get(sheet);
      if (known === undefined) this.tell({ kind: 'added', sheet });
      else if (known !== name) this.tell({ kind: 'renamed', sheet, before: known, after: name });
    }
    for (const sheet of before.keys()) if (!after.has(sheet)) this.tell({ kind: 'deleted', sheet });
  }

  private tell(change: SheetChange): void {
    this.listeners.forEach((listener) => listener(change));
  }

  private namesNow(): ReadonlyMap<string, string> {
    const sheets = this.book.getWorkbook().getSheets();
    return new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  }
}
