import type { SheetCells } from '../../grid/sheet-cells';
import { normalise } from '../../grid/text';
import { ParsedGrid } from '../parsed-grid';
import { FINDING_COLUMNS, type FindingColumn } from './columns';

/** One line of a list that is there already. */
interface ListLine {
  readonly row: number;
  /** What 编号 says: the short key of a finding. */
  readonly key: string;
  /** The sheet of its form, as it was called when the line was written. */
  readonly sheet: string;
}

/** 问题清单 in the workbook, with our columns wherever the user has moved them. */
export interface FoundList {
  readonly sheet: string;
  readonly view: ParsedGrid;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<FindingColumn, number>;
  /** Lines of ours; rows between them that have no number are the user's. */
  readonly lines: readonly ListLine[];
  /** First row below the last line that holds anything; null when there is none. */
  readonly nextFilledRow: number | null;
  readonly protected: boolean;
}

/** Rows from the top in which the headings are looked for. */
const HEADING_ROWS = 10;
const SHORT_KEY = /^[0-9a-z]{11}$/;
/** By these a list is known; without one of them its lines cannot be told apart or marked. */
const NEEDED: readonly FindingColumn[] = ['state', 'sheet', 'problem', 'key'];

/**
 * Finds 问题清单 by its headings; null when the workbook has none. A list with 文件 is about other workbooks, as
 * `ziping check --xlsx` writes it: it is left alone.
 */
export function findFindingList(sheets: readonly SheetCells[]): FoundList | null {
  for (const cells of sheets) {
    const view = new ParsedGrid(cells);
    for (let row = view.top; row <= Math.min(view.bottom, view.top + HEADING_ROWS); row++) {
      const columns = headingsIn(view, row);
      if (NEEDED.every((id) => columns.has(id)) && !columns.has('file'))
        return {
          ...{ sheet: cells.name, view, headingRow: row, columns },
          ...linesBelow(view, row, columns),
          protected: cells.protected,
        };
    }
  }
  return null;
}

function headingsIn(view: ParsedGrid, row: number): Map<FindingColumn, number> {
  const columns = new Map<FindingColumn, number>();
  for (let column = view.left; column <= view.right; column++) {
    const label = view.label(row, column);
    const heading = FINDING_COLUMNS.find((candidate) => normalise(candidate.label) === label);
    if (heading && !columns.has(heading.id)) columns.set(heading.id, column);
  }
  return columns;
}

function linesBelow(
  view: ParsedGrid,
  headingRow: number,
  columns: ReadonlyMap<FindingColumn, number>,
): Pick<FoundList, 'lines' | 'nextFilledRow'> {
  const textAt = (row: number, id: FindingColumn): string =>
    String(view.value(row, columns.get(id)!) ?? '').trim();
  const lines: ListLine[] = [];
  for (let row = headingRow + 1; row <= view.bottom; row++) {
    const key = textAt(row, 'key');
    if (SHORT_KEY.test(key)) lines.push({ row, key, sheet: textAt(row, 'sheet') });
  }
  for (let row = (lines.at(-1)?.row ?? headingRow) + 1; row <= view.bottom; row++)
    if (!view.isRowBlank(row)) return { lines, nextFilledRow: row };
  return { lines, nextFilledRow: null };
}
