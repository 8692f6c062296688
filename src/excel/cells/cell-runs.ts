import { columnLetters, type CellRef } from '../../form';

/** Cells of one column in consecutive rows, with what belongs to each. */
export interface CellRun<T> {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly cells: readonly T[];
}

/** Groups cells into as few ranges as possible without covering any other cell. */
export function cellRuns<T extends CellRef & { readonly sheet: string }>(cells: readonly T[]): CellRun<T>[] {
  const order = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheet: string; column: number; firstRow: number; cells: T[] }[] = [];
  for (const cell of order) {
    const run = runs.at(-1);
    const continues =
      run?.sheet === cell.sheet && run.column === cell.column && run.firstRow + run.cells.length === cell.row;
    if (continues) run.cells.push(cell);
    else runs.push({ sheet: cell.sheet, column: cell.column, firstRow: cell.row, cells: [cell] });
  }
  return runs;
}

/** The A1 address of a run. */
export function runAddress({ column, firstRow, cells }: CellRun<unknown>): string {
  const letters = columnLetters(column);
  return cells.length === 1
    ? `${letters}${firstRow}`
    : `${letters}${firstRow}:${letters}${firstRow + cells.length - 1}`;
}
