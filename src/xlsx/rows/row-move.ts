import { addressOf } from '../../grid/address';
import { blockAddress, type Block } from '../../grid/block';
import { LAST_ROW } from '../sheet/limits';
import { blockOf } from '../sheet/read-sheets';

/** Rows that are put in before a row, or taken out from it on. `row` is 1-based. */
export interface RowMove {
  readonly kind: 'insert' | 'delete';
  readonly row: number;
  readonly count: number;
}

/** Where a row stands afterwards; null when it is taken out. */
export function movedRow(row: number, { kind, row: at, count }: RowMove): number | null {
  if (row < at) return row;
  if (kind === 'insert') return row + count;
  return row < at + count ? null : row - count;
}

/**
 * First and last row of a block afterwards: what is put in within it widens it, but not beyond the sheet. Whole columns stay
 * whole columns (A1:A1048576). Null when all of it is taken out, or pushed off the sheet.
 */
export function movedSpan(top: number, bottom: number, move: RowMove): readonly [number, number] | null {
  const { kind, row: at, count } = move;
  if (top === 1 && bottom === LAST_ROW) return [top, bottom];
  if (kind === 'insert') {
    const first = top >= at ? top + count : top;
    return first > LAST_ROW ? null : [first, Math.min(LAST_ROW, bottom >= at ? bottom + count : bottom)];
  }
  const first = movedRow(top, move) ?? at;
  const last = movedRow(bottom, move) ?? at - 1;
  return last < first ? null : [first, last];
}

export function movedBlock(block: Block, move: RowMove): Block | null {
  const span = movedSpan(block.top, block.bottom, move);
  return span && { ...block, top: span[0], bottom: span[1] };
}

/** A list of blocks as `sqref` and `ref` write it (A1:B3 C5); null when all of it is taken out. What is no block stays. */
export function movedReference(reference: string, move: RowMove): string | null {
  const moved = reference.split(/\s+/).flatMap((one) => {
    const block = blockOf(one);
    if (!block) return [one];
    const now = movedBlock(block, move);
    if (!now) return [];
    return [one.includes(':') ? blockAddress(now) : addressOf({ row: now.top, column: now.left })];
  });
  return moved.length ? moved.join(' ') : null;
}

/** True when a block is neither left alone nor moved as a whole. */
export function isCut({ top, bottom }: Block, { kind, row, count }: RowMove): boolean {
  if (kind === 'insert') return top < row && row <= bottom;
  const last = row + count - 1;
  const isTouched = top <= last && bottom >= row;
  return isTouched && !(row <= top && bottom <= last);
}
