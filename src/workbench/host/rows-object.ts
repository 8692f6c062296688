import { rowCount } from '../../form';
import type { Book } from './book';
import type { SheetBlock } from './engine';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import { printedAddress } from './printed-address';
import { assertWritable } from './writable';

const LAST_COLUMN = 16_384;

/** Whole rows: they can be inserted, deleted and take the looks of other rows. */
export function rowsObject(book: Book, { sheet, top, bottom }: SheetBlock): HostObject {
  const { engine, behaviour, events } = book;
  const block: SheetBlock = { sheet, top, left: 1, bottom, right: LAST_COLUMN };
  const changed = (changeType: string): void => {
    if (behaviour.raisesOwnChanges) events.changed(sheet, `${top}:${bottom}`, changeType, 'own');
  };
  return {
    type: 'Range',
    properties: { Address: () => printedAddress(book, block).replace(/!.*$/, `!${top}:${bottom}`) },
    methods: {
      Insert: ([shift]) => {
        if (shift !== 'Down') throw new HostError('InvalidArgument', 'rows are inserted downwards');
        assertWritable(engine, sheet);
        engine.insertRows(sheet, top, rowCount(block));
        changed('RowInserted');
        return rowsObject(book, block);
      },
      Delete: () => {
        assertWritable(engine, sheet);
        engine.deleteRows(sheet, top, rowCount(block));
        changed('RowDeleted');
      },
      CopyFrom: ([source, kind]) => {
        if (kind !== 'Formats') throw new HostError('ApiNotFound', `copyFrom ${String(kind)}`);
        assertWritable(engine, sheet);
        if (behaviour.refusesCopyOverMerges) assertUncrossed(book, block);
        const from = parseInt(String(source), 10);
        for (let at = top; at <= bottom; at++) engine.copyRowFormats(sheet, from, at);
      },
    },
  };
}

/** `copyFrom` has the limits of pasting: no part of a merged cell can be pasted over (office-js #4800). */
function assertUncrossed({ engine }: Book, { sheet, top, bottom }: SheetBlock): void {
  const crossed = engine
    .merges(sheet)
    .some(
      (merge) => merge.top <= bottom && merge.bottom >= top && (merge.top < top || merge.bottom > bottom),
    );
  if (crossed) throw new HostError('InvalidArgument', 'a merged cell reaches beyond the rows');
}
