import type { Wanted } from './case';
import type { StoredCell } from './stored-cells';

type MaybeCell = StoredCell | undefined;

/** True when a cell is as an expectation wants it; `before` is the cell in the office's own file. */
export function meets(wanted: Wanted, cell: MaybeCell, before: MaybeCell): boolean {
  if (isList(wanted)) return wanted.some((one) => meets(one, cell, before));
  if (typeof wanted === 'object') return !meets(wanted.not, cell, before);
  if (wanted === 'blank') return isBlankCell(cell) && !cell?.isError;
  if (wanted === 'error') return cell?.isError ?? false;
  if (wanted === 'kept') return isSameCell(cell, before);
  if (wanted === 'formula') return Boolean(cell?.formula);
  if (typeof wanted === 'number')
    return typeof cell?.value === 'number' && !cell.isError && Math.abs(cell.value - wanted) < 5e-7;
  return !cell?.isError && String(cell?.value ?? '') === wanted;
}

function isList(wanted: Wanted): wanted is readonly Wanted[] {
  return Array.isArray(wanted);
}

export function isBlankCell(cell: MaybeCell): boolean {
  return !cell || cell.value === null || /^\s*$/.test(String(cell.value));
}

/** True when two values are alike: numbers to 1e-9, and no value is like an empty one. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-9;
  return (a ?? '') === (b ?? '');
}

export function isSameCell(a: MaybeCell, b: MaybeCell): boolean {
  return isSameValue(a?.value, b?.value) && (a?.formula ?? null) === (b?.formula ?? null);
}

/** True when a value that was typed still shows the same: 98% as text and 0.98 do. */
export function stillShows(typed: StoredCell, now: MaybeCell): boolean {
  if (isSameValue(typed.value, now?.value)) return true;
  const number = (cell: MaybeCell): number =>
    !cell || cell.isError || isBlankCell(cell) ? NaN : Number(String(cell.value).replace('%', ''));
  return number(typed) === number(now) * (String(typed.value).includes('%') ? 100 : 1);
}

/** A cell for a sentence. */
export function shown(cell: MaybeCell): string {
  if (!cell) return 'blank';
  const formula = cell.formula === null ? '' : ` (=${cell.formula})`;
  return `${cell.isError ? 'error ' : ''}${JSON.stringify(cell.value)}${formula}`;
}
