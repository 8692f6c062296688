import { intersection, type Block } from '../../form';
import type { Book } from './book';
import type { SheetBlock } from './engine';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';
import { printedAddress } from './printed-address';

/** Excel refuses to list more (learn.microsoft.com, Range.getMergedAreasOrNullObject). */
const MOST_MERGED_AREAS = 512;

/**
 * The merged areas of a range. Excel lists those alone whose top-left cell lies in it: of a row that a vertical merge
 * crosses it says nothing (office-js #3611, #1590).
 */
export function mergedAreas(book: Book, block: SheetBlock): HostObject {
  const { sheet } = block;
  const areas = book.engine
    .merges(sheet)
    .filter((merge) =>
      book.behaviour.listsMergesByTopLeft ? startsIn(merge, block) : intersection(merge, block) !== null,
    );
  if (areas.length > MOST_MERGED_AREAS) throw new HostError('InvalidOperation', 'too many merged areas');
  if (areas.length === 0) return NULL_OBJECT;
  return {
    type: 'RangeAreas',
    properties: { Address: () => areas.map((merge) => printedAddress(book, { ...merge, sheet })).join(',') },
  };
}

function startsIn(merge: Block, block: Block): boolean {
  return (
    block.top <= merge.top &&
    merge.top <= block.bottom &&
    block.left <= merge.left &&
    merge.left <= block.right
  );
}
