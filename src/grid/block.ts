import { addressOf, parseAddress } from './address';
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

/** The block of so many rows and columns whose top-left cell this is. */
export function blockFrom({ row, column }: CellRef, rows = 1, columns = 1): Block {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function topLeft({ top, left }: Block): CellRef {
  return { row: top, column: left };
}

export function rowCount({ top, bottom }: Block): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Block): number {
  return right - left + 1;
}

/** The cells that both blocks have; null when they share none. */
export function intersection(a: Block, b: Block): Block | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** A1:C3, or A1 for a single cell. */
export function blockAddress({ top, left, bottom, right }: Block): string {
  const first = addressOf({ row: top, column: left });
  const last = addressOf({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/** The block that A1:C3 or A1 names. Throws a RangeError for anything else. */
export function parseBlock(address: string): Block {
  const [first, last = first] = address.split(':').map(parseAddress);
  if (!first || !last) throw new RangeError(`not a range: ${address}`);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
