import type { CellRef } from '../../grid/cells';
import type { NumberCell } from '../formulas/execution-formula';
import type { ParsedGrid } from '../parsed-grid';
import type { Quantity } from '../values/value';

/** A cell with the quantity in it; null when it holds none. */
export function numberCell(view: ParsedGrid, cell: CellRef | null): NumberCell | null {
  if (!cell) return null;
  const quantity = view.parsed(cell.row, cell.column);
  return quantity.kind === 'quantity' ? { cell, quantity: quantity satisfies Quantity } : null;
}
