import type { SheetCells } from '../../grid/sheet-cells';
import { ParsedGrid } from '../parsed-grid';
import { normalise } from '../../grid/text';
import { SUMMARY_HEADINGS, type SummaryColumn } from './columns';
import { sheetNamedIn } from './on-sheet';

/** One row of a summary that is there already. */
export interface SummaryRow {
  readonly row: number;
  /** The sheet of the form that it shows; null when that is gone. */
  readonly source: string | null;
  /** The formula of the name, which tells several forms on one sheet apart. */
  readonly key: string | null;
  /** True when the user has written something into columns of his own. */
  readonly hasNotes: boolean;
}

/** A summary in the workbook, with our columns wherever the user has moved them. */
export interface FoundSummary {
  readonly sheet: string;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<SummaryColumn, number>;
  readonly rows: readonly SummaryRow[];
  /** First row below that holds anything else; null when there is none. */
  readonly nextFilledRow: number | null;
  readonly protected: boolean;
  /** What stands there. */
  readonly view: ParsedGrid;
}

/** Marks a row whose form is gone. */
export const FORM_IS_GONE = '（自评表已删除）';

/** Finds 绩效自评汇总表 by its headings; null when the workbook has none. */
export function findSummary(sheets: readonly SheetCells[]): FoundSummary | null {
  for (const cells of sheets) {
    const view = new ParsedGrid(cells);
    for (let row = view.top; row <= Math.min(view.bottom, view.top + 10); row++) {
      const columns = headingsIn(view, row);
      if (columns.has('name') && columns.has('total') && columns.has('findings')) {
        return {
          sheet: cells.name,
          headingRow: row,
          columns,
          ...rowsBelow(view, row, columns),
          protected: cells.protected,
          view,
        };
      }
    }
  }
  return null;
}

function headingsIn(view: ParsedGrid, row: number): Map<SummaryColumn, number> {
  const columns = new Map<SummaryColumn, number>();
  for (let column = view.left; column <= view.right; column++) {
    const label = view.label(row, column);
    const heading = SUMMARY_HEADINGS.find((candidate) => normalise(candidate.label) === label);
    if (heading && !columns.has(heading.id)) columns.set(heading.id, column);
  }
  return columns;
}

function rowsBelow(
  view: ParsedGrid,
  headingRow: number,
  columns: ReadonlyMap<SummaryColumn, number>,
): Pick<FoundSummary, 'rows' | 'nextFilledRow'> {
  const name = columns.get('name')!;
  const own = new Set(columns.values());
  const rows: SummaryRow[] = [];
  for (let row = headingRow + 1; row <= view.bottom; row++) {
    const formula = view.formula(row, name);
    const source = formula === null ? null : sheetNamedIn(formula);
    const isGone = view.value(row, name) === FORM_IS_GONE || (formula?.includes('#REF!') ?? false);
    if (source === null && !isGone) {
      return view.isRowBlank(row)
        ? { rows, nextFilledRow: nextFilled(view, row) }
        : { rows, nextFilledRow: row };
    }
    let hasNotes = false;
    for (let column = view.left; column <= view.right; column++) {
      if (!own.has(column) && !view.isBlank(row, column)) hasNotes = true;
    }
    rows.push({ row, source, key: source === null ? null : formula, hasNotes });
  }
  return { rows, nextFilledRow: null };
}

function nextFilled(view: ParsedGrid, from: number): number | null {
  for (let row = from; row <= view.bottom; row++) if (!view.isRowBlank(row)) return row;
  return null;
}
