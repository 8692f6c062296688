import type { SheetCells } from '../../src/form';

/** A sheet's name and what stands in its cells, blank ones left out: equal when two sheets say the same. */
export function contentOf({ name, top, left, values, formulas, numberFormats }: SheetCells): unknown {
  const cells: Record<string, unknown> = {};
  values.forEach((row, i) =>
    row.forEach((value, j) => {
      const formula = formulas[i]![j] ?? null;
      if ((value === null || value === '') && formula === null) return;
      cells[`${top + i}:${left + j}`] = formula === null ? [value, numberFormats[i]![j]] : [formula];
    }),
  );
  return { name, cells };
}
