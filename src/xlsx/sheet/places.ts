import type { CellRef } from '../../grid/cells';

/** The cell that an address of a sheet part names, A1 without $; null for anything else. It is asked for every cell. */
export function parsePlace(address: string): CellRef | null {
  let at = 0;
  let column = 0;
  for (; at < address.length; at++) {
    const letter = (address.charCodeAt(at) | 0x20) - 96;
    if (letter < 1 || letter > 26 || address.charCodeAt(at) < 0x41) break;
    column = column * 26 + letter;
  }
  if (at === 0 || at > 3 || at === address.length || address.length - at > 7) return null;
  let row = 0;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (row === 0 && digit === 0)) return null;
    row = row * 10 + digit;
  }
  return { row, column };
}
