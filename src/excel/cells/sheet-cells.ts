import type { Block, CellRef } from '../../form';

/** A cell of the workbook. */
export type SheetCell = CellRef & { readonly sheet: string };

/** Cells by the name of their sheet, in their order. */
export function bySheet<T extends SheetCell>(cells: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const cell of cells) {
    const group = groups.get(cell.sheet);
    if (group) group.push(cell);
    else groups.set(cell.sheet, [cell]);
  }
  return groups;
}

/** The smallest block that holds the cells; there must be one. */
export function blockAround(cells: readonly CellRef[]): Block {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
