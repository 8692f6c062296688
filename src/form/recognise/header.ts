import { columnOf, type Column } from '../labels';
import type { Grid } from '../../grid/grid';

/** One heading cell of a table. */
export interface Heading {
  readonly column: Column;
  /** 1-based sheet column. */
  readonly at: number;
  /** 1-based row; headings may stand in two rows. */
  readonly row: number;
  readonly label: string;
}

/** The heading of an indicator table, which may take two rows. */
export interface IndicatorHeader {
  readonly kind: 'targets' | 'rating';
  readonly row: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
  readonly left: number;
  readonly right: number;
}

/** All headings of one row between two columns. */
export function headingsOf(view: Grid, row: number, left = view.left, right = view.right): Heading[] {
  const headings: Heading[] = [];
  for (let at = left; at <= right; at++) {
    const label = view.label(row, at);
    const column = columnOf(label);
    if (column) headings.push({ column, at, row, label });
  }
  return headings;
}

/** Which kind of indicator table these headings make, or null when they make none. */
function kindOf(headings: readonly Heading[]): IndicatorHeader['kind'] | null {
  const has = (column: Column): boolean => headings.some((heading) => heading.column === column);
  const named = has('level1') || has('level2') || has('name');
  if (named && has('target') && has('actual')) return 'targets';
  if (
    has('level1') &&
    (has('level2') || has('name')) &&
    has('weight') &&
    has('score') &&
    has('explanation')
  ) {
    return 'rating';
  }
  return null;
}

/** Splits a row's headings where a second table begins beside the first. */
function splitSideBySide(headings: readonly Heading[]): Heading[][] {
  const tables: Heading[][] = [];
  let current: Heading[] = [];
  for (const heading of headings) {
    if (current.length && heading.column === current[0]!.column && kindOf(current)) {
      tables.push(current);
      current = [];
    }
    current.push(heading);
  }
  if (current.length) tables.push(current);
  return tables;
}

function asHeader(headings: readonly Heading[], row: number, bottom: number): IndicatorHeader | null {
  const kind = kindOf(headings);
  if (!kind) return null;
  const columns = headings.map((heading) => heading.at);
  return { kind, row, bottom, headings, left: Math.min(...columns), right: Math.max(...columns) };
}

/** Two rows read as one heading: the lower row fills in below group headings such as 指标值. */
function inTwoRows(upper: readonly Heading[], lower: readonly Heading[]): Heading[] {
  const below = new Set(lower.map((heading) => heading.at));
  const kept = upper.filter((heading) => !below.has(heading.at));
  return [...kept, ...lower].sort((a, b) => a.at - b.at);
}

/** All headings of indicator tables on a sheet, top to bottom, left to right. */
export function findIndicatorHeaders(view: Grid): IndicatorHeader[] {
  const found: IndicatorHeader[] = [];
  let upper: Heading[] = [];
  for (let row = view.top; row <= view.bottom; row++) {
    const lower = headingsOf(view, row);
    const single = headersIn(lower, row, row);
    const headers =
      single.length || lower.length === 0 ? single : headersIn(inTwoRows(upper, lower), row - 1, row);
    found.push(...headers);
    upper = headers.length ? [] : lower;
  }
  return found;
}

function headersIn(headings: readonly Heading[], row: number, bottom: number): IndicatorHeader[] {
  if (headings.length < 3) return [];
  return splitSideBySide(headings)
    .map((table) => asHeader(table, row, bottom))
    .filter((header) => header !== null);
}

/**
 * Where a column's values stand: the heading's own column and the headless columns right of it,
 * which the heading's merge covered before a paste lost it. `headings` are those of the same table.
 */
export class ColumnMap {
  private readonly spans = new Map<Column, { left: number; right: number }[]>();

  constructor(
    private readonly view: Grid,
    readonly headings: readonly Heading[],
    lastColumn: number,
  ) {
    const occupied = new Set(headings.map((heading) => heading.at));
    for (const heading of headings) {
      let right = heading.at;
      while (right < lastColumn && !occupied.has(right + 1) && view.isBlank(heading.row, right + 1)) right++;
      const spans = this.spans.get(heading.column) ?? [];
      spans.push({ left: heading.at, right });
      this.spans.set(heading.column, spans);
    }
  }

  has(column: Column): boolean {
    return this.spans.has(column);
  }

  heading(column: Column): Heading | undefined {
    return this.headings.findLast((heading) => heading.column === column);
  }

  /** The leftmost sheet column of a table column, or null. */
  start(column: Column): number | null {
    return this.spans.get(column)?.[0]?.left ?? null;
  }

  /**
   * The cell of a column in a row: the first filled one of its span, else its first. Where two headings mean the
   * same, 调整指标值 beats 年初指标值 and 三级分值 beats 一级分值 (right of it) unless only the left is filled; of
   * 自评得分 and 复核得分 the left one is the office's own.
   */
  cell(column: Column, row: number): { row: number; column: number } | null {
    const spans = this.spans.get(column);
    if (!spans) return null;
    const first = LEFTMOST_COUNTS.has(column) ? 0 : spans.length - 1;
    for (let index = first; index >= 0; index--) {
      const span = spans[index]!;
      for (let at = span.left; at <= span.right; at++)
        if (!this.view.isBlank(row, at)) return { row, column: at };
    }
    return { row, column: spans[first]!.left };
  }
}

const LEFTMOST_COUNTS: ReadonlySet<Column> = new Set(['score', 'actual', 'reason', 'rate', 'spent']);
