import type { Grid } from '../../grid/grid';
import { ANNEX } from '../vocabulary/titles';
import { CONTINUED } from '../vocabulary/rows';
import { PROJECT_NAME } from '../vocabulary/head';
import { beginsWith, holds } from '../vocabulary/phrases';
import type { FormRegion } from './form-region';
import { findFundsHeaders, type FundsHeader } from './funds-header';
import { isLevelLabel } from './label-text';
import { isHeadLabelFor } from './head-fields';
import { findIndicatorHeaders, type IndicatorHeader } from './indicator-header';
import { yearIn } from './year';
import { claimOf, titleRowAbove } from './titles';

interface Lane {
  left: number;
  right: number;
  headers: IndicatorHeader[];
}

/** Where on a sheet the forms stand: below each other, side by side, or both. */
export function findRegions(grid: Grid): FormRegion[] {
  return lanesOf(grid, findIndicatorHeaders(grid)).flatMap((lane) => regionsOf(grid, lane));
}

/** Headers whose columns overlap stand below each other; others stand side by side. */
function lanesOf(grid: Grid, headers: readonly IndicatorHeader[]): Lane[] {
  const lanes: Lane[] = [];
  for (const header of headers) {
    const lane = lanes.find((candidate) => header.left <= candidate.right && header.right >= candidate.left);
    if (lane) {
      lane.left = Math.min(lane.left, header.left);
      lane.right = Math.max(lane.right, header.right);
      lane.headers.push(header);
    } else {
      lanes.push({ left: header.left, right: header.right, headers: [header] });
    }
  }
  lanes.sort((a, b) => a.left - b.left);
  return lanes.map((lane, index) => ({
    left: index === 0 ? grid.left : lanes[index - 1]!.right + 1,
    right: index === lanes.length - 1 ? grid.right : lane.right,
    headers: lane.headers,
  }));
}

function regionsOf(grid: Grid, lane: Lane): FormRegion[] {
  const starts = groupHeaders(grid, lane);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const bottom = lastFilledRow(grid, start.headers.at(-1)!.bottom, next ? next.top - 1 : grid.bottom, lane);
    const { left, right } = lane;
    return {
      top: start.top,
      bottom,
      left,
      right,
      titleRow: start.titleRow,
      headTop: start.titleRow ?? start.top,
      year: yearIn(grid, { top: start.headTop, bottom: start.headers[0]!.row - 1, left, right }, bottom),
      fundsHeaders: start.fundsHeaders,
      indicatorHeaders: start.headers,
    };
  });
}

interface Start {
  readonly top: number;
  readonly headTop: number;
  readonly titleRow: number | null;
  readonly fundsHeaders: FundsHeader[];
  readonly headers: IndicatorHeader[];
}

/** A heading opens a new form when a title, a project name or a funds block stands between it and the last one. */
function groupHeaders(grid: Grid, lane: Lane): Start[] {
  const starts: Start[] = [];
  let from = grid.top;
  for (const header of lane.headers) {
    const head = readHead(grid, lane, from, header.row - 1);
    const previous = starts.at(-1);
    if (previous && isContinuation(grid, lane, head, previous)) previous.headers.push(header);
    else starts.push(startAt(grid, lane, head, header, from));
    from = header.bottom + 1;
  }
  return starts;
}

interface Head {
  readonly titleRow: number | null;
  readonly nameRow: number | null;
  readonly fundsHeaders: FundsHeader[];
}

/** What stands between two headings of indicators. A title names the form from above its name and its funds. */
function readHead(grid: Grid, lane: Lane, top: number, bottom: number): Head {
  let nameRow: number | null = null;
  for (let row = bottom; row >= top && nameRow === null; row--) {
    for (let column = lane.left; column <= lane.right; column++) {
      if (isHeadLabelFor(grid, row, column, PROJECT_NAME)) nameRow = row;
    }
  }
  const fundsHeaders = findFundsHeaders(grid, { top, bottom, left: lane.left, right: lane.right });
  const rows = [nameRow, ...fundsHeaders.map(({ row }) => row)].filter((row) => row !== null);
  const below = rows.length ? Math.min(...rows) - 1 : bottom;
  const titleRow = titleRowAbove(grid, lane, below, top) ?? titleRowAbove(grid, lane, bottom, below + 1);
  return { titleRow: titleRow !== null && titleRow <= below ? titleRow : null, nameRow, fundsHeaders };
}

/** 续表, or the same title once more over the same table. */
function isContinuation(grid: Grid, lane: Lane, head: Head, previous: Start): boolean {
  if (head.nameRow !== null || head.fundsHeaders.length > 0) return false;
  if (head.titleRow === null) return true;
  const [title, before] = [head.titleRow, previous.titleRow].map((row) =>
    row === null ? '' : rowText(grid, lane, row),
  );
  if (holds(title!, CONTINUED)) return true;
  return before !== '' && title === before;
}

function startAt(grid: Grid, lane: Lane, head: Head, header: IndicatorHeader, from: number): Start {
  const rows = [head.titleRow, head.nameRow, ...head.fundsHeaders.map(({ row }) => row), header.row];
  const top = Math.min(...rows.filter((row) => row !== null));
  return {
    top: includeAnnexLine(grid, lane, top, from),
    headTop: top,
    titleRow: head.titleRow,
    fundsHeaders: head.fundsHeaders,
    headers: [header],
  };
}

function includeAnnexLine(grid: Grid, lane: Lane, top: number, limit: number): number {
  if (top - 1 < limit) return top;
  for (let column = lane.left; column <= lane.right; column++) {
    const label = grid.label(top - 1, column);
    if (label.length <= 12 && beginsWith(label, ANNEX)) return top - 1;
  }
  return top;
}

function rowText(grid: Grid, { left, right }: Lane, row: number): string {
  let text = '';
  for (let column = left; column <= right; column++) text += grid.label(row, column);
  return text;
}

/** A form may have this many blank rows in a group and go on. */
const MOST_BLANK_ROWS = 60;
const BLANKS_AT_ONCE = 3;

/** The last filled row before `limit`; blank rows end a form, unless its table goes on below them. */
function lastFilledRow(grid: Grid, from: number, limit: number, lane: Lane): number {
  let last = from;
  for (let row = from + 1; row <= limit; row++) {
    if (!grid.isRowBlank(row, lane.left, lane.right)) last = row;
    else if (row - last > BLANKS_AT_ONCE && !goesOn(grid, row, limit, lane)) break;
  }
  return last;
}

/** True when the next filled row has several cells and heads no other table. */
function goesOn(grid: Grid, row: number, limit: number, lane: Lane): boolean {
  let next = row + 1;
  while (next <= limit && next - row <= MOST_BLANK_ROWS && grid.isRowBlank(next, lane.left, lane.right))
    next++;
  if (next > limit || next - row > MOST_BLANK_ROWS) return false;
  let filled = 0;
  for (let column = lane.left; column <= lane.right; column++) if (!grid.isBlank(next, column)) filled++;
  const text = rowText(grid, lane, next);
  return (filled >= 2 || isLevelLabel(text)) && claimOf(text) === 'none';
}
