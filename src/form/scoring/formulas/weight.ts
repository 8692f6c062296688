import Decimal from 'decimal.js';
import type { CellRef } from '../../../grid/cells';
import type { ParsedGrid } from '../../parsed-grid';
import { readNumber } from './read-number';

/** The points in a 分值 cell; `factor` is 100 where weights are kept as 10% (docs/rules.md 3). Null when it holds no number. */
export function weightExpression(grid: ParsedGrid, cell: CellRef, factor: number): string | null {
  const quantity = grid.parsed(cell.row, cell.column);
  return quantity.kind === 'quantity' ? readNumber({ cell, quantity }, new Decimal(1).div(factor)) : null;
}
