import type { IRange } from '@univerjs/core';
import type { Block } from '../../form';

/** A range of Univer, which counts from 0, as a block. */
export function blockOfRange({ startRow, startColumn, endRow, endColumn }: IRange): Block {
  return { top: startRow + 1, left: startColumn + 1, bottom: endRow + 1, right: endColumn + 1 };
}

/** A block as Univer's range. */
export function rangeOfBlock({ top, left, bottom, right }: Block): IRange {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}
