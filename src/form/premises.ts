import { cellKey, type CellRef } from '../grid/cells';
import { isScored, type Form } from './form';
import type { ParsedGrid } from './parsed-grid';
import type { Premise } from './plan';

/**
 * The cells that decide what is written into a form, with what they hold now: whoever carries a plan out looks again
 * (docs/rules.md 5). Labels and reasons are none of them.
 */
export function premisesOf(grid: ParsedGrid, form: Form): Premise[] {
  const cells = new Map<string, CellRef>();
  for (const cell of decidingCells(form)) if (cell) cells.set(cellKey(cell), cell);
  return [...cells.values()].map((cell) => ({
    sheet: grid.name,
    row: cell.row,
    column: cell.column,
    value: grid.at(cell),
  }));
}

function decidingCells(form: Form): readonly (CellRef | null)[] {
  if (!isScored(form)) {
    const { sums, controlRate } = form;
    const rate = controlRate ? [controlRate.rate, controlRate.actual, controlRate.authorised] : [];
    return [...sums.flatMap(({ parent, children }) => [parent, ...children]), ...rate];
  }
  return [
    ...(form.funds?.rows ?? []).flatMap((row) => [
      row.initial,
      row.budget,
      row.spent,
      row.weight,
      row.rate,
      row.score,
    ]),
    ...form.indicators.flatMap((row) => [
      row.sign,
      row.target,
      row.targetUnit,
      row.actual,
      row.actualUnit,
      row.unit,
      row.weight,
      row.score,
    ]),
    ...[form.total, ...form.subtotals].flatMap((row) => [row?.weight ?? null, row?.score ?? null]),
  ];
}
