import type { CellRef } from '../../grid/cells';
import type { NumberCell } from './formulas/execution-formula';
import type { ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { amountAt } from './amounts';

/** An amount's cell with the amount in it, in the form's own unit where it states none; null when it holds none. */
export function amountCell(view: ParsedGrid, form: ScoredForm, cell: CellRef | null): NumberCell | null {
  const quantity = amountAt(view, form, cell);
  return cell && quantity && { cell, quantity };
}

/** A cell with the quantity in it; null when it holds none. */
export function numberCell(view: ParsedGrid, cell: CellRef | null): NumberCell | null {
  if (!cell) return null;
  const quantity = view.parsed(cell.row, cell.column);
  return quantity.kind === 'quantity' ? { cell, quantity: quantity } : null;
}
