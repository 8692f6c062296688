import type { CellRef } from '../../grid/cells';
import { isScored, type Form } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import type { Premise } from '../plan';

/**
 * What must still stand for a 偏差原因 to be written into a cell: what the cell holds, and the labels left of it, by which
 * its row is known again after somebody has inserted or deleted others.
 */
export function reasonPremises(grid: ParsedGrid, form: Form, cell: CellRef): Premise[] {
  const columns = Array.from({ length: labelsEnd(form, cell) - form.left }, (_, at) => form.left + at);
  return [...columns.map((column) => ({ row: cell.row, column })), cell].map(({ row, column }) => ({
    sheet: grid.name,
    row,
    column,
    value: grid.value(row, column),
  }));
}

/** The column where the labels of the row end: its first value, or the reason itself. */
function labelsEnd(form: Form, { row, column }: CellRef): number {
  const rows = isScored(form) ? form.indicators.filter((indicator) => indicator.row === row) : [];
  const values = rows.flatMap(({ sign, unit, target, actual, weight, score }) =>
    [sign, unit, target, actual, weight, score].flatMap((value) =>
      value?.row === row ? [value.column] : [],
    ),
  );
  return Math.max(form.left, Math.min(column, ...values));
}
