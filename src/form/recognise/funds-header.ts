import type { Block } from '../../grid/block';
import type { Grid } from '../../grid/grid';
import type { Role } from '../vocabulary/headings';
import { isNumeric } from './amounts';
import { headingsOf, type Heading } from './heading';

/** A row of headings, or two, over the amounts of a funds block. */
export interface FundsHeader {
  /** Its first and last row. */
  readonly row: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
  /** The heading that we do not know and take for 全年预算数 or 全年执行数; null when both are known. */
  readonly assumed: Heading | null;
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
  if (isFundsHeader(lower)) return { row, bottom: row, headings: lower, assumed: null };
  if (row === top || lower.length === 0) return null;
  const upper = headingsOf(grid, row - 1, left, right);
  if (upper.length === 0) return withAssumed(grid, row, lower);
  if (isFundsHeader(upper)) return null;
  const both = [
    ...upper.filter((heading) => !lower.some((below) => below.column === heading.column)),
    ...lower,
  ];
  if (!isFundsHeader(both)) return withAssumed(grid, row, lower);
  return { row: row - 1, bottom: row, headings: both.sort((a, b) => a.column - b.column), assumed: null };
}

/** A heading that we do not know, over a number where 全年预算数 or 全年执行数 stands, may be the one that lacks. */
function withAssumed(grid: Grid, row: number, headings: readonly Heading[]): FundsHeader | null {
  const rated = headings.find(({ role }) => OF_EXECUTION.includes(role));
  const spent = headings.find(({ role }) => role === 'spent');
  const planned = headings.findLast(({ role }) => BUDGETED.includes(role));
  if (!rated || !!spent === !!planned) return null;
  const [from, to] = planned ? [planned.column + 1, rated.column] : [grid.left + 1, spent!.column];
  for (let column = to - 1; column >= from; column--) {
    const label = grid.label(row, column);
    if (label === '' || /\d/.test(label) || !isNumeric(grid, row + 1, column)) continue;
    const assumed: Heading = { ...NO_SENSE, role: planned ? 'spent' : 'budget', row, column, label };
    const all = [...headings, assumed].sort((a, b) => a.column - b.column);
    return isFundsHeader(all) ? { row, bottom: row, headings: all, assumed } : null;
  }
  return null;
}

const NO_SENSE = { letter: null, scorer: null, converted: false, year: null, unit: null, points: null };
const BUDGETED: readonly Role[] = ['budget', 'budget?', 'initial'];
const OF_EXECUTION: readonly Role[] = ['rate', 'weight', 'score'];

/** Money that was planned beside money that was spent, and no targets. */
function isFundsHeader(headings: readonly Heading[]): boolean {
  const has = (...roles: Role[]): boolean => headings.some(({ role }) => roles.includes(role));
  return has('spent') && has(...BUDGETED) && !has('target', 'level1', 'name', 'forecast');
}
