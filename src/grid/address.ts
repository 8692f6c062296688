import type { CellRef } from './cells';

/** Column letters of a 1-based column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1-based column number of column letters: A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  // A and a are 65 and 97: their last five bits are 1.
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column;
}

/** A1 address of a cell, without the sheet and without `$`: {row: 7, column: 5} → E7. */
export function addressOf({ row, column }: CellRef): string {
  return `${columnLetters(column)}${row}`;
}

/** The cell that an A1 address names; `$` is allowed. Throws a RangeError for anything else. */
export function parseAddress(address: string): CellRef {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address);
  if (!match) throw new RangeError(`not a cell address: ${address}`);
  return { row: Number(match[2]), column: columnNumber(match[1]!) };
}
