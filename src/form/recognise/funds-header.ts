import type { Block } from '../../grid/block';
import type { Grid } from '../../grid/grid';
import type { Role } from '../vocabulary/headings';
import { headingsOf, type Heading } from './heading';

/** A row of headings, or two, over the amounts of a funds block. */
export interface FundsHeader {
  /** Its first and last row. */
  readonly row: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
}

/** What may stand over the amounts of a funds block, from the lowest row of the area up. */
export function findFundsHeaders(grid: Grid, area: Block): FundsHeader[] {
  const found: FundsHeader[] = [];
  for (let row = area.bottom; row >= area.top; row--) {
    const header = headerAt(grid, row, area);
    if (header) found.push(header);
  }
  return found;
}

function headerAt(grid: Grid, row: number, { top, left, right }: Block): FundsHeader | null {
  const lower = headingsOf(grid, row, left, right);
  if (isFundsHeader(lower)) return { row, bottom: row, headings: lower };
  if (row === top || lower.length === 0) return null;
  const upper = headingsOf(grid, row - 1, left, right);
  if (upper.length === 0 || isFundsHeader(upper)) return null;
  const both = [
    ...upper.filter((heading) => !lower.some((below) => below.column === heading.column)),
    ...lower,
  ];
  if (!isFundsHeader(both)) return null;
  return { row: row - 1, bottom: row, headings: both.sort((a, b) => a.column - b.column) };
}

const BUDGETED: readonly Role[] = ['budget', 'budget?', 'initial'];

/** Money that was planned beside money that was spent, and no targets. */
function isFundsHeader(headings: readonly Heading[]): boolean {
  const has = (...roles: Role[]): boolean => headings.some(({ role }) => roles.includes(role));
  return has('spent') && has(...BUDGETED) && !has('target', 'level1', 'name', 'forecast');
}
