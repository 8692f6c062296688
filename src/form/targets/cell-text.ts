import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { TextField } from '../form';

/** A cell's text without space around it; '' for a blank one. */
export function shownText(grid: Grid, cell: CellRef): string {
  const value = grid.at(cell);
  return value === null ? '' : String(value).trim();
}

/** The cell with its text. */
export function textField(grid: Grid, { row, column }: CellRef): TextField {
  return { row, column, text: shownText(grid, { row, column }) };
}
