import type { Grid } from '../../grid/grid';
import type { FundsRow } from '../form';
import type { Role } from '../vocabulary/headings';
import { isNumeric } from './amounts';
import { isTotalLabel, type FundsLayout } from './funds-layout';
import { headingAt, headingSense, type Heading } from './heading';
import type { FormRegion } from './form-region';

/** Sources side by side: 合计, 财政拨款 … over the columns, 全年预算数 and 全年执行数 in front of the rows. */
export function readTransposedFunds(grid: Grid, region: FormRegion): FundsLayout | null {
  const limit = region.indicatorHeaders[0]!.row;
  for (let row = region.top; row < limit; row++) {
    const sources = sourcesIn(grid, region, row);
    if (sources.length < 2 || !sources.some(({ label }) => isTotalLabel(label))) continue;
    const first = sources[0]!.column;
    const headings = rowHeadings(grid, region, row, first, limit);
    const at = (role: Role): number | null => headings.find((heading) => heading.role === role)?.row ?? null;
    const spentRow = at('spent');
    const budgetRow = at('budget') ?? at('initial');
    if (spentRow === null || budgetRow === null) continue;
    const rows = sources.map(({ label, column }): FundsRow => {
      const cell = (role: Role): { row: number; column: number } | null => {
        const of = at(role);
        return of === null ? null : { row: of, column };
      };
      const budget = { row: budgetRow, column };
      const spent = { row: spentRow, column };
      return {
        label,
        row: spentRow,
        initial: cell('initial'),
        budget,
        spent,
        weight: cell('weight'),
        rate: cell('rate'),
        score: cell('score'),
      };
    });
    const total = rows.findIndex(({ label }) => isTotalLabel(label));
    return { rows, total, statedWeight: null, natures: [], doubts: [], headings };
  }
  return null;
}

/** Texts of a row that head columns of amounts. */
function sourcesIn(grid: Grid, region: FormRegion, row: number): { label: string; column: number }[] {
  const sources: { label: string; column: number }[] = [];
  for (let column = region.left + 1; column <= region.right; column++) {
    const label = grid.label(row, column);
    const amounts = [1, 2, 3].filter((below) => isNumeric(grid, row + below, column)).length;
    if (label !== '' && !headingSense(label) && amounts >= 2) sources.push({ label, column });
  }
  return sources;
}

function rowHeadings(grid: Grid, region: FormRegion, top: number, before: number, limit: number): Heading[] {
  const headings: Heading[] = [];
  for (let row = top + 1; row < limit; row++) {
    for (let column = before - 1; column >= region.left; column--) {
      const label = grid.label(row, column);
      const sense = headingSense(label);
      if (sense) headings.push(headingAt(sense, row, column, label));
      if (label !== '') break;
    }
  }
  return headings;
}
