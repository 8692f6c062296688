import type { CellEdit, Highlight, Plan } from '../form';
import type { CellPatch, XlsxPatch } from '../xlsx';

/** A plan as changes to a file; the formulas carry their values until somebody recalculates. */
export function patchOf(plan: Plan): XlsxPatch {
  const highlights = new Map<string, Highlight[]>();
  for (const highlight of plan.highlights) {
    highlights.set(highlight.sheet, [...(highlights.get(highlight.sheet) ?? []), highlight]);
  }
  return { cells: plan.edits.map(cellPatch), highlights };
}

function cellPatch({ sheet, row, column, formula, expected, numberFormat }: CellEdit): CellPatch {
  const cached = expected === '' ? '' : Number(expected);
  return {
    sheet,
    row,
    column,
    content: { formula, cached },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
