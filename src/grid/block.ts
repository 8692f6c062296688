import { parseAddress } from './address';
import type { CellRef } from './cells';

/** A rectangle of cells; all four sides are 1-based and belong to it. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function blockContains({ top, left, bottom, right }: Block, { row, column }: CellRef): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The block that A1:C3 or A1 names. Throws a RangeError for anything else. */
export function parseBlock(address: string): Block {
  const [first, last = first] = address.split(':').map(parseAddress);
  if (!first || !last) throw new RangeError(`not a range: ${address}`);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
