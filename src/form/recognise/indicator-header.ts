import type { Grid } from '../../grid/grid';
import type { Role } from '../vocabulary/headings';
import { headingAt, headingsOf, headingSense, subHeadingSense, type Heading } from './heading';

/** The heading of an indicator table, which may take two rows. */
export interface IndicatorHeader {
  /** `targets`: what was aimed at beside what was reached. `rating`: points alone. */
  readonly kind: 'targets' | 'rating';
  /** Its first and last row. */
  readonly row: number;
  readonly bottom: number;
  /** One for each column that has a heading we know; of two rows the lower one counts. */
  readonly headings: readonly Heading[];
  /** Columns whose heading we do not know. */
  readonly unknown: readonly { readonly column: number; readonly label: string }[];
  readonly left: number;
  readonly right: number;
}

const LONGEST_SUB_HEADING = 16;

/** All headings of indicator tables on a sheet, top to bottom, left to right. */
export function findIndicatorHeaders(grid: Grid): IndicatorHeader[] {
  const found: IndicatorHeader[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    const heading = headingAtRow(grid, row);
    if (!heading) continue;
    const { headings, bottom } = heading;
    const headers = splitSideBySide(headings)
      .map((table) => asHeader(grid, table, row, bottom))
      .filter((header) => header !== null);
    found.push(...headers);
    if (headers.length) row = bottom;
  }
  return found;
}

/** The headings that begin in a row, of two rows the lower ones; null where there are fewer than two. */
export function headingAtRow(
  grid: Grid,
  row: number,
): { readonly headings: readonly Heading[]; readonly bottom: number } | null {
  const upper = withoutBlockLabel(headingsOf(grid, row));
  if (upper.length < 2) return null;
  const inTwo = isSubHeadingRow(grid, row + 1, upper) && !isTableByItself(grid, row + 1, upper);
  return inTwo
    ? { headings: inTwoRows(grid, row, upper), bottom: row + 1 }
    : { headings: upper, bottom: row };
}

/** 年度绩效指标完成情况 in front of the levels names the table, not a column. */
function withoutBlockLabel(headings: readonly Heading[]): readonly Heading[] {
  const first = headings.findIndex(({ role }) => NAMING.includes(role));
  return first > 0 && !NAMING.includes(headings[0]!.role) ? headings.slice(first) : headings;
}

const NAMING: readonly Role[] = ['level1', 'level2', 'name'];

/** True for a row of short words, most of them headings that complete those above, and no number among them. */
function isSubHeadingRow(grid: Grid, row: number, upper: readonly Heading[]): boolean {
  let known = 0;
  let others = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (grid.isBlank(row, column)) continue;
    const label = grid.label(row, column);
    if (typeof value === 'number' || label.length > LONGEST_SUB_HEADING || /^\d/.test(label)) return false;
    if (subHeadingSense(label, spanning(upper, column))) known++;
    else others++;
  }
  return known > 0 && known >= others;
}

/** A row that makes a table without the one above it, which makes none, completes nothing. */
function isTableByItself(grid: Grid, row: number, upper: readonly Heading[]): boolean {
  return kindOf(upper) === null && kindOf(withoutBlockLabel(headingsOf(grid, row))) !== null;
}

function spanning(upper: readonly Heading[], column: number): Heading | null {
  return upper.findLast((heading) => heading.column <= column) ?? null;
}

function inTwoRows(grid: Grid, row: number, upper: readonly Heading[]): Heading[] {
  const headings: Heading[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const own = upper.find((heading) => heading.column === column) ?? null;
    const above = grid.isBlank(row, column) ? spanning(upper, column) : own;
    const label = grid.label(row + 1, column);
    const sense = subHeadingSense(label, above);
    if (sense) headings.push(headingAt(sense, row + 1, column, label));
    else if (own) headings.push(own);
  }
  return headings;
}

/** Splits a row's headings where a second table begins beside the first. */
function splitSideBySide(headings: readonly Heading[]): Heading[][] {
  const tables: Heading[][] = [];
  let current: Heading[] = [];
  for (const heading of headings) {
    if (current.length && heading.role === current[0]!.role && kindOf(current)) {
      tables.push(current);
      current = [];
    }
    current.push(heading);
  }
  if (current.length) tables.push(current);
  return tables;
}

/** Which kind of table these headings make; null when they make none of ours. One ordinary column may be missing. */
function kindOf(headings: readonly Heading[]): IndicatorHeader['kind'] | null {
  const has = (...roles: Role[]): boolean => headings.some(({ role }) => roles.includes(role));
  if (has('forecast')) return null;
  const named = has('level1', 'level2', 'name');
  const scored = has('weight', 'score', 'points?');
  if (has('target') && has('actual') && (named || scored)) return 'targets';
  const ordinary = new Set(headings.map(({ role }) => role)).size;
  if (named && has('actual', 'target') && has('score') && ordinary >= 4) return 'targets';
  const levels = has('level1') || (has('level2') && has('name'));
  return levels && has('weight', 'points?') && has('score') && !has('target', 'actual') ? 'rating' : null;
}

function asHeader(
  grid: Grid,
  headings: readonly Heading[],
  row: number,
  bottom: number,
): IndicatorHeader | null {
  const kind = kindOf(headings);
  if (!kind || headings.length < 3) return null;
  const columns = headings.map(({ column }) => column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return {
    kind,
    row,
    bottom,
    headings: withYears(grid, headings, row),
    unknown: unknownColumns(grid, headings, { row, bottom, left, right }),
    left,
    right,
  };
}

/** 2021年 and 2022年 in the row above head the columns below and right of them. */
function withYears(grid: Grid, headings: readonly Heading[], row: number): Heading[] {
  return headings.map((heading) => {
    for (let column = heading.column; column >= grid.left; column--) {
      const above = grid.label(row - 1, column) || String(grid.value(row - 1, column) ?? '');
      if (above === '') continue;
      const year = /^(20\d\d)\p{Script=Han}{0,2}$/u.exec(above)?.[1];
      return year ? { ...heading, year: heading.year ?? year } : heading;
    }
    return heading;
  });
}

function unknownColumns(
  grid: Grid,
  headings: readonly Heading[],
  at: Pick<IndicatorHeader, 'row' | 'bottom' | 'left' | 'right'>,
): { column: number; label: string }[] {
  const known = new Set(headings.map(({ column }) => column));
  const unknown: { column: number; label: string }[] = [];
  for (let column = at.left; column <= Math.min(at.right + 1, grid.right); column++) {
    const label = grid.label(at.bottom, column) || grid.label(at.row, column);
    if (label !== '' && !known.has(column)) unknown.push({ column, label });
  }
  return unknown;
}

/** True when a row repeats the heading of a table, as after a page break. */
export function isRepeatedHeading(grid: Grid, row: number, left: number, right: number): boolean {
  let headings = 0;
  let others = 0;
  for (let column = left; column <= right; column++) {
    const label = grid.label(row, column);
    if (headingSense(label)) headings++;
    else if (!grid.isBlank(row, column)) others++;
  }
  return headings >= 3 && headings > others;
}
