import Decimal from 'decimal.js';
import { cellKey, type CellRef } from '../../grid/cells';
import type { ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';

/**
 * What a 分值 cell's number is multiplied by to give points: 100 where all weights are kept as 10% and add up to 100%
 * (docs/rules.md 3), else 1.
 */
export function weightFactorOf(grid: ParsedGrid, form: ScoredForm): number {
  const total = form.funds?.rows[form.funds.total]?.weight ?? null;
  const cells = new Map<string, CellRef>();
  for (const cell of [total, ...form.indicators.map(({ weight }) => weight)])
    if (cell) cells.set(cellKey(cell), cell);
  let sum = new Decimal(0);
  for (const { row, column } of cells.values()) {
    const value = grid.parsed(row, column);
    if (value.kind === 'blank') continue;
    if (value.kind !== 'quantity' || !value.percent) return 1;
    sum = sum.plus(value.number);
  }
  return sum.eq(1) ? 100 : 1;
}
