import type { Block } from '../../grid/block';
import type { Grid } from '../../grid/grid';
import { isHeadLabelFor, type HeadArea } from '../recognise/head-fields';
import { yearIn } from '../recognise/year';
import { PROJECT_NAME } from '../vocabulary/head';
import { holds } from '../vocabulary/phrases';
import { NO_TARGET_TITLES, TARGET_TITLES } from '../vocabulary/targets';
import { settledByYear, targetHeaderAt, type TargetHeader } from './target-header';

/** Where a table of targets stands on its sheet. */
export interface TargetRegion {
  readonly header: TargetHeader;
  /** Title, names, money and goals. */
  readonly head: HeadArea;
  readonly last: number;
  /** True where the title, or without one the sheet's name, says what the table is. */
  readonly named: boolean;
  /** The column of 项目名称 in the heading, for a list of several projects; null where the head has the name. */
  readonly nameColumn: number | null;
}

/** The tables of targets on a sheet, top to bottom; those inside `taken`, the forms of the sheet, are none. */
export function findTargetRegions(grid: Grid, taken: readonly Block[]): TargetRegion[] {
  const headers: TargetHeader[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (taken.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const header = targetHeaderAt(grid, row);
    if (!header || !opensTable(grid, headers.at(-1) ?? null, row)) continue;
    headers.push(header);
    row = header.bottom;
  }
  const starts = headers.map((header, index) => headAbove(grid, header, headers[index - 1] ?? null, taken));
  return headers.map((header, index) => ({
    header: settledByYear(header, yearIn(grid, starts[index]!, header.row - 1)),
    head: starts[index]!,
    last: lastRow(grid, header, starts[index + 1]?.top ?? grid.bottom + 1, taken),
    named: starts[index]!.titleRow !== null || isTargetTitle(grid.name),
    nameColumn: nameColumnOf(grid, header),
  }));
}

/** After a page break the same heading is repeated: a title or a name between the two opens a new table. */
function opensTable(grid: Grid, previous: TargetHeader | null, row: number): boolean {
  if (!previous) return true;
  for (let above = previous.bottom + 1; above < row; above++) if (opensHead(grid, above)) return true;
  return false;
}

function opensHead(grid: Grid, row: number): boolean {
  if (titleColumn(grid, row) !== null) return true;
  for (let column = grid.left; column <= grid.right; column++) {
    if (isHeadLabelFor(grid, row, column, PROJECT_NAME)) return true;
  }
  return false;
}

function headAbove(
  grid: Grid,
  header: TargetHeader,
  previous: TargetHeader | null,
  taken: readonly Block[],
): HeadArea {
  const above = taken.filter(({ bottom }) => bottom < header.row).map(({ bottom }) => bottom);
  const from = Math.max(grid.top, (previous?.bottom ?? 0) + 1, ...above.map((bottom) => bottom + 1));
  const { left, right } = grid;
  let top = from;
  for (let row = header.row - 1; row >= from; row--) {
    if (titleColumn(grid, row) !== null)
      return { top: row, bottom: header.row - 1, left, right, titleRow: row };
    if (opensHead(grid, row)) top = row;
  }
  return { top: previous ? top : from, bottom: header.row - 1, left, right, titleRow: null };
}

function lastRow(grid: Grid, header: TargetHeader, next: number, taken: readonly Block[]): number {
  const forms = taken.filter(({ top }) => top > header.bottom).map(({ top }) => top);
  return Math.min(grid.bottom, next - 1, ...forms.map((top) => top - 1));
}

function nameColumnOf(grid: Grid, { row, bottom, left }: TargetHeader): number | null {
  for (let at = row; at <= bottom; at++) {
    for (let column = grid.left; column < left; column++) {
      if (isHeadLabelFor(grid, at, column, PROJECT_NAME)) return column;
    }
  }
  return null;
}

/** The column of a title that names a table of targets, where little else stands in the row; null without one. */
export function titleColumn(grid: Grid, row: number): number | null {
  let first: number | null = null;
  let filled = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    if (grid.isBlank(row, column)) continue;
    first ??= column;
    filled++;
  }
  return first !== null && filled <= 2 && isTargetTitle(grid.label(row, first)) ? first : null;
}

const LONGEST_TITLE = 60;

/** True for 项目支出绩效目标申报表 and its kin; 绩效目标自评表 and 绩效目标完成情况表 are other tables. */
function isTargetTitle(text: string): boolean {
  const title = text.replace(/\s+/g, '');
  if (title.length > LONGEST_TITLE || !holds(title, TARGET_TITLES.what)) return false;
  if (!holds(title, TARGET_TITLES.table) || /[。；;，,：:]/.test(title)) return false;
  // In 评价中心绩效目标表 the other word belongs to the office's name.
  const tail = title.slice(Math.max(title.lastIndexOf('目标'), title.lastIndexOf('指标')));
  return !holds(tail, NO_TARGET_TITLES);
}
