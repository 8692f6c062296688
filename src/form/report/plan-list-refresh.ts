import type { CellRef } from '../../grid/cells';
import type { WorkbookAnalysis } from '../analysis';
import type { Premise } from '../plan';
import { FINDING_STATES, type FindingColumn } from './columns';
import type { FoundList } from './find-finding-list';
import { findingCells, textCell, type ListCell } from './finding-cells';
import { findingRows, shortKey, type FindingRow } from './finding-rows';

/** One cell of a list to write. */
export interface ListWrite extends CellRef {
  readonly content: ListCell;
  /** What the cell has, or is going to have from the row whose looks it takes. */
  readonly numberFormat: string;
}

/** What a refresh changes on the list that is there; cells that hold it already are none. */
export interface ListRefresh {
  readonly cells: readonly ListWrite[];
  /** The numbers of the lines: where one has moved since, nothing may be written. */
  readonly premises: readonly Premise[];
  /** Rows below the last line that are new and take its looks; null when there are none. */
  readonly appended: { readonly first: number; readonly last: number; readonly like: number } | null;
  readonly open: number;
  readonly added: number;
  readonly done: number;
  /** Lines whose form is not found any more: nobody can say that they were put right, and they stay as they are. */
  readonly goneRows: readonly number[];
  /** A sentence when the new lines have no room; nothing is planned then. */
  readonly problem: string | null;
}

const [OPEN, DONE] = FINDING_STATES;

/**
 * Refreshes 问题清单 in place: every line keeps its place, remarks and columns of the user's own stay; what is found no
 * more is 已改正, what comes back is 待改正 again, what is new goes below. Pure.
 */
export function planListRefresh(found: FoundList, analysis: WorkbookAnalysis): ListRefresh {
  const findings = new Map(findingRows(analysis).map((finding) => [shortKey(finding.key), finding]));
  const withForms = new Set(analysis.forms.map(({ form }) => form.sheet));
  const known = new Set(found.lines.map(({ key }) => key));
  const fresh = [...findings].filter(([key]) => !known.has(key)).map(([, finding]) => finding);
  const last = found.lines.at(-1)?.row ?? found.headingRow;
  const missing = found.lines.filter(({ key }) => !findings.has(key));
  const gone = missing.filter(({ sheet }) => !withForms.has(sheet));
  const put = missing.filter((line) => !gone.includes(line));
  const counts = {
    ...{ open: findings.size, added: fresh.length, done: put.length },
    goneRows: gone.map(({ row }) => row),
  };
  // A blank row stays below them: undo gives the new rows its looks again.
  const end = last + fresh.length + 1;
  if (fresh.length > 0 && found.nextFilledRow !== null && end >= found.nextFilledRow) {
    const rows = end - found.nextFilledRow + 1;
    const problem = `“${found.sheet}”第 ${found.nextFilledRow} 行已有内容，新的问题放不下。请在它上面插入 ${rows} 个空行，再试一次`;
    return { ...counts, cells: [], premises: [], appended: null, problem };
  }
  const cells = [
    ...found.lines.flatMap(({ row, key }) => {
      const finding = findings.get(key);
      return finding ? lineCells(found, row, finding, row) : [];
    }),
    ...put.flatMap(({ row }) => placed(found, row, 'state', textCell(DONE), row)),
    ...fresh.flatMap((finding, index) => lineCells(found, last + 1 + index, finding, last)),
  ];
  const like = found.lines.length ? last : null;
  const appended =
    fresh.length && like !== null ? { first: last + 1, last: last + fresh.length, like } : null;
  return { ...counts, cells, premises: premisesOf(found), appended, problem: null };
}

/** A finding's cells in a row that looks like the row `like`. */
function lineCells(found: FoundList, row: number, finding: FindingRow, like: number): ListWrite[] {
  const { state, ...others } = findingCells(finding, null);
  const cells = Object.entries(others) as [FindingColumn, ListCell][];
  return [
    ...(keepsState(found, row) ? [] : placed(found, row, 'state', state, like)),
    ...cells.flatMap(([id, content]) => placed(found, row, id, content, like)),
  ];
}

/** A word of the user's own, such as 已退回, stays while the finding is there. */
function keepsState({ view, columns }: FoundList, row: number): boolean {
  const state = columns.get('state')!;
  return !view.isBlank(row, state) && ![OPEN, DONE].some((own) => view.value(row, state) === own);
}

/** The cell to write; none where the user has deleted the column, or the cell holds this already. */
function placed(
  { view, columns }: FoundList,
  row: number,
  id: FindingColumn,
  content: ListCell,
  like: number,
): ListWrite[] {
  const column = columns.get(id);
  if (column === undefined) return [];
  const formula = view.formula(row, column);
  const holds = content.formula
    ? formula === content.formula
    : formula === null && (view.value(row, column) || null) === content.value;
  return holds ? [] : [{ row, column, content, numberFormat: view.numberFormat(like, column) }];
}

function premisesOf({ sheet, view, columns, lines, headingRow }: FoundList): Premise[] {
  const column = columns.get('key')!;
  return [headingRow, ...lines.map(({ row }) => row)].map((row) => ({
    ...{ sheet, row, column },
    value: view.value(row, column),
  }));
}
