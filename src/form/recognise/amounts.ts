import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import { DASHES } from '../vocabulary/dashes';

/** True for a number, for text that begins with one and holds no other (12.5, 1,000万元, 95%), and for a formula. */
export function isNumeric(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value === 'number') return true;
  if (grid.formula(row, column) !== null) return true;
  const label = grid.label(row, column);
  return label.length <= 20 && /^[-+]?\d[\d,]*(\.\d+)?[^\d]*$/.test(label);
}

/** The plain number in a cell, with per cent and units left as they are written; null when it holds none. */
export function plainNumber(grid: Grid, cell: CellRef | null): number | null {
  if (!cell) return null;
  const value = grid.at(cell);
  if (typeof value === 'number') return value;
  const match = /^([-+]?\d[\d,]*(?:\.\d+)?)[^\d]*$/.exec(grid.label(cell.row, cell.column));
  return match ? Number(match[1]!.replace(/,/g, '')) : null;
}

/** True for an empty cell and for a dash where nothing belongs. */
export function isEmptyOrDash(grid: Grid, cell: CellRef | null): boolean {
  if (!cell || grid.isBlank(cell.row, cell.column)) return true;
  const label = grid.label(cell.row, cell.column);
  return label !== '' && [...label].every((character) => DASHES.includes(character));
}

/** Sums as people compare them: equal to the last printed digit, whatever binary noise. */
export function sameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}
