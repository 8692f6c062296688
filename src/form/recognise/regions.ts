import { FOOT_LABEL, FORM_TITLE, INDICATOR_GROUP, PROJECT_NAME, TOTAL_LABEL, withoutPoints } from '../labels';
import type { Grid } from '../../grid/grid';
import { withoutRemarks } from '../../grid/text';
import { findIndicatorHeaders, headingsOf, type Heading, type IndicatorHeader } from './header';

/** The part of a sheet that one form takes, and the tables found in it. */
export interface FormRegion {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly titleRow: number | null;
  /** Headings that may be the funds block's, the nearest to the indicators first. */
  readonly fundsHeaders: readonly (readonly Heading[])[];
  /** One, or several when a form has several blocks of indicators. */
  readonly indicatorHeaders: readonly IndicatorHeader[];
}

interface Lane {
  left: number;
  right: number;
  headers: IndicatorHeader[];
}

const LONGEST_TITLE = 60;

/** Where on a sheet the forms stand: below each other, side by side, or both. */
export function findRegions(view: Grid): FormRegion[] {
  return lanesOf(view, findIndicatorHeaders(view)).flatMap((lane) => regionsOf(view, lane));
}

/** Headers whose columns overlap stand below each other; others stand side by side. */
function lanesOf(view: Grid, headers: readonly IndicatorHeader[]): Lane[] {
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
    left: index === 0 ? view.left : lanes[index - 1]!.right + 1,
    right: index === lanes.length - 1 ? view.right : lane.right,
    headers: lane.headers,
  }));
}

function regionsOf(view: Grid, lane: Lane): FormRegion[] {
  const starts = groupHeaders(view, lane);
  return starts.map((start, index) => {
    const limit = index + 1 < starts.length ? starts[index + 1]!.top - 1 : view.bottom;
    const bottom = lastFilledRow(view, start.headers.at(-1)!.bottom, limit, lane);
    return {
      top: start.top,
      bottom,
      left: lane.left,
      right: lane.right,
      titleRow: start.titleRow,
      fundsHeaders: start.fundsHeaders,
      indicatorHeaders: start.headers,
    };
  });
}

interface Start {
  top: number;
  titleRow: number | null;
  fundsHeaders: Heading[][];
  headers: IndicatorHeader[];
}

/** A header opens a new form when a title, a project name or a funds block stands between it and the last one. */
function groupHeaders(view: Grid, lane: Lane): Start[] {
  const starts: Start[] = [];
  let searchFrom = view.top;
  for (const header of lane.headers) {
    const head = readHead(view, lane, searchFrom, header.row - 1);
    const previous = starts.at(-1);
    if (previous && head.nameRow === null && head.titleRow === null && head.fundsHeaders.length === 0) {
      previous.headers.push(header);
    } else {
      const firstOf = [head.titleRow, head.nameRow, head.fundsHeaders.at(-1)?.[0]?.row ?? null, header.row];
      const top = Math.min(...firstOf.filter((row) => row !== null));
      starts.push({
        top: includeAnnexLine(view, lane, top, searchFrom),
        titleRow: head.titleRow,
        fundsHeaders: head.fundsHeaders,
        headers: [header],
      });
    }
    searchFrom = header.bottom + 1;
  }
  return starts;
}

interface Head {
  titleRow: number | null;
  nameRow: number | null;
  fundsHeaders: Heading[][];
}

/** Looks for the head of a form upwards from its indicator table. */
function readHead(view: Grid, lane: Lane, top: number, bottom: number): Head {
  const head: Head = { titleRow: null, nameRow: null, fundsHeaders: [] };
  for (let row = bottom; row >= top; row--) {
    if (head.titleRow !== null) break;
    const funds = fundsHeaderAt(view, row, lane.left, lane.right);
    if (funds) head.fundsHeaders.push(funds);
    for (let column = lane.left; column <= lane.right; column++) {
      const label = view.label(row, column);
      if (isTitle(label)) head.titleRow = row;
      if (PROJECT_NAME.test(withoutRemarks(label))) head.nameRow = row;
    }
  }
  return head;
}

/** True for a form's title line. */
export function isTitle(label: string): boolean {
  return label.length <= LONGEST_TITLE && FORM_TITLE.test(label) && !FOOT_LABEL.test(label);
}

function fundsHeaderAt(view: Grid, row: number, left: number, right: number): Heading[] | null {
  const lower = headingsOf(view, row, left, right);
  if (isFundsHeader(lower)) return lower;
  if (row === view.top || lower.length === 0) return null;
  const upper = headingsOf(view, row - 1, left, right);
  const both = [...upper.filter((heading) => !lower.some((below) => below.at === heading.at)), ...lower];
  return upper.length && isFundsHeader(both) && !isFundsHeader(upper)
    ? both.sort((a, b) => a.at - b.at)
    : null;
}

function isFundsHeader(headings: readonly Heading[]): boolean {
  const columns = new Set(headings.map((heading) => heading.column));
  return columns.has('spent') && (columns.has('budget') || columns.has('initial')) && !columns.has('target');
}

function includeAnnexLine(view: Grid, lane: Lane, top: number, limit: number): number {
  if (top - 1 < limit) return top;
  for (let column = lane.left; column <= lane.right; column++) {
    if (/^附(件|表)/.test(view.label(top - 1, column))) return top - 1;
  }
  return top;
}

/** The last filled row before `limit`; three blank rows end a form, unless its table goes on below them. */
function lastFilledRow(view: Grid, from: number, limit: number, lane: Lane): number {
  let last = from;
  for (let row = from + 1; row <= limit; row++) {
    if (!view.isRowBlank(row, lane.left, lane.right)) last = row;
    else if (row - last > 3 && !continuesBelow(view, row, limit, lane)) break;
  }
  return last;
}

/** A group of a blank form may have many rows; more than this is a gap between tables. */
const MOST_ROWS_OF_GROUP = 60;

/** True when the next filled row heads another group of indicators, or holds the total. */
export function continuesBelow(
  view: Grid,
  row: number,
  limit: number,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  let next = row + 1;
  while (next <= limit && next - row <= MOST_ROWS_OF_GROUP && view.isRowBlank(next, left, right)) next++;
  if (next > limit) return false;
  for (let column = left; column <= right; column++) {
    const label = view.label(next, column);
    if (label) return TOTAL_LABEL.test(withoutRemarks(label)) || INDICATOR_GROUP.test(withoutPoints(label));
  }
  return false;
}
