import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { Role } from '../vocabulary/headings';
import { isNumeric } from './amounts';
import { NO_MORE, type Heading } from './heading';

/** A table column: its own sheet column and the headless ones right of it that its heading covers. */
export interface Span {
  readonly heading: Heading;
  readonly left: number;
  readonly right: number;
}

/** Rows of a table; both are 1-based and belong to it. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The columns of one table by what they hold. Of several headings for one role the caller says which counts. */
export class Columns {
  private readonly spans = new Map<Role, Span[]>();
  /** Where a role's values stand when a row has none: most of the others' column. */
  private readonly usual = new Map<Span, number>();

  constructor(
    private readonly grid: Grid,
    private readonly headings: readonly Heading[],
    lastColumn: number,
    private readonly rows: RowRange,
    otherColumns: readonly number[] = [],
  ) {
    const occupied = new Set([...headings.map(({ column }) => column), ...otherColumns]);
    const last = Math.max(...headings.map(({ column }) => column));
    for (const heading of headings) {
      // What stands right of the last heading is outside the table.
      const limit = heading.column === last ? last : lastColumn;
      let right = heading.column;
      while (right < limit && !occupied.has(right + 1)) right++;
      this.spans.set(heading.role, [
        ...(this.spans.get(heading.role) ?? []),
        { heading, left: heading.column, right },
      ]);
    }
  }

  has(role: Role): boolean {
    return this.spans.has(role);
  }

  all(role: Role): readonly Span[] {
    return this.spans.get(role) ?? [];
  }

  /** The column that counts for a role; null when the table has none. */
  span(role: Role): Span | null {
    return this.spans.get(role)?.[0] ?? null;
  }

  /** Settles which of several columns counts; the others are forgotten. */
  keep(role: Role, span: Span | null): void {
    if (span) this.spans.set(role, [span]);
    else this.spans.delete(role);
  }

  /** Takes a column without a heading of its own, or with one that we do not know, for a role. */
  assume(role: Role, column: number, label: string, row: number): void {
    const heading: Heading = { ...NO_MORE, role, row, column, label };
    this.spans.set(role, [{ heading, left: column, right: column }]);
  }

  /** True for a column whose heading names the role and that does not count for it: 复核得分 beside 自评得分. */
  isRival(role: Role, column: number): boolean {
    return (
      this.start(role) !== column && this.headings.some((at) => at.column === column && at.role === role)
    );
  }

  /** True when a number stands in the column above a row of the table. */
  hasNumbers(column: number, above: number): boolean {
    for (let row = this.rows.first; row < above; row++) if (isNumeric(this.grid, row, column)) return true;
    return false;
  }

  /** The leftmost sheet column of a role, or null. */
  start(role: Role): number | null {
    return this.span(role)?.left ?? null;
  }

  /** Filled cells of a role in a row, left to right. */
  filled(role: Role, row: number): CellRef[] {
    const span = this.span(role);
    if (!span) return [];
    const cells: CellRef[] = [];
    for (let column = span.left; column <= span.right; column++) {
      if (!this.grid.isBlank(row, column)) cells.push({ row, column });
    }
    return cells;
  }

  /** The cell of a role in a row: the filled one of its span, else where the other rows have theirs. */
  cell(role: Role, row: number): CellRef | null {
    const span = this.span(role);
    if (!span) return null;
    const [filled] = this.filled(role, row);
    return this.grid.anchor(filled ?? { row, column: this.usualColumn(span) });
  }

  /** The cell of a number (分值, 得分, an amount): always in one column, so that no neighbour is taken for it. */
  numberCell(role: Role, row: number): CellRef | null {
    const span = this.span(role);
    return span && this.grid.anchor({ row, column: this.usualColumn(span) });
  }

  private usualColumn(span: Span): number {
    const known = this.usual.get(span);
    if (known !== undefined) return known;
    const usual = this.countUsual(span);
    this.usual.set(span, usual);
    return usual;
  }

  /** The heading's own column, unless all of it is empty and one beside it is not. */
  private countUsual({ left, right }: Span): number {
    let best = left;
    let most = 0;
    for (let column = left; column <= right; column++) {
      let count = 0;
      for (let row = this.rows.first; row <= this.rows.last; row++) {
        if (isNumeric(this.grid, row, column)) count++;
      }
      if (column === left && count > 0) return left;
      if (count > most) [best, most] = [column, count];
    }
    return best;
  }
}
