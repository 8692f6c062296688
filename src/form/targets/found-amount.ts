import type { CellRef } from '../../grid/cells';
import type { ParsedGrid } from '../parsed-grid';
import type { HeadArea } from '../recognise/head-fields';
import { parseValue } from '../values/parse-value';
import type { Value } from '../values/value';

/** A number that stands beside its label in a head, or behind it in the same cell. */
export interface FoundAmount extends CellRef {
  readonly label: string;
  readonly value: Value & { readonly kind: 'quantity' };
}

/** 年度资金总额：350 in one cell, or the number in the next filled one. */
export function amountBeside(
  grid: ParsedGrid,
  head: HeadArea,
  { row, column }: CellRef,
): Omit<FoundAmount, 'label'> | null {
  const inline = /[:]([^:]+)$/.exec(grid.label(row, column))?.[1];
  const own = inline === undefined ? null : parseValue(inline, 'General');
  if (own?.kind === 'quantity' && !own.percent) return { row, column, value: own };
  for (let at = column + 1; at <= head.right; at++) {
    if (grid.isBlank(row, at)) continue;
    const value = grid.parsed(row, at);
    return value.kind === 'quantity' && !value.percent ? { row, column: at, value } : null;
  }
  return null;
}
