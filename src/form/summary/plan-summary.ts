import type { FormAnalysis, Settings, WorkbookAnalysis } from '../analysis';
import type { CellRef } from '../../grid/cells';
import { isScored } from '../form';
import type { Premise } from '../plan';
import { SUMMARY_HEADINGS, type SummaryColumn } from './columns';
import { FORM_IS_GONE, type FoundSummary, type SummaryRow } from './find-summary';
import { summaryRow, type SummaryContent, type SummaryPlace } from './summary-row';

/** One cell of the summary to write. */
export interface SummaryCell extends CellRef {
  readonly content: SummaryContent;
}

/** A new summary's rows, from `firstRow` on. */
export function newSummary(analysis: WorkbookAnalysis, settings: Settings, firstRow: number): SummaryCell[] {
  const at = (column: SummaryColumn): number => SUMMARY_HEADINGS.findIndex(({ id }) => id === column) + 1;
  return summarised(analysis).flatMap((form, index) =>
    cellsOf(form, settings, { row: firstRow + index, at }),
  );
}

/** Forms with scores; 基础数据表 and the cover page have none. */
export function summarised({ forms }: WorkbookAnalysis): FormAnalysis[] {
  return forms.filter(({ form }) => isScored(form) && form.indicators.length > 0);
}

/** What a refresh changes on the summary that is there. */
export interface SummaryRefresh {
  readonly cells: readonly SummaryCell[];
  /** Everything in its rows, the user's own columns included: what he types meanwhile is not planned with. */
  readonly premises: readonly Premise[];
  /** Rows below the last one that are new and take its looks; null when there are none. */
  readonly appended: { readonly first: number; readonly last: number; readonly like: number } | null;
  readonly lastRow: number;
  /** Rows whose form is gone and that stay, because somebody wrote into them. */
  readonly goneRows: readonly number[];
  /** A sentence when the new rows have no room; nothing is planned then. */
  readonly problem: string | null;
}

/**
 * Refreshes a summary in place: every row keeps its form and its place, whatever the user's order and his own columns;
 * new forms go below, rows whose form is gone are given to new ones or marked. Pure.
 */
export function planSummaryRefresh(
  found: FoundSummary,
  analysis: WorkbookAnalysis,
  settings: Settings,
): SummaryRefresh {
  const at = (column: SummaryColumn): number | null => found.columns.get(column) ?? null;
  const rowOf = matchRows(found, summarised(analysis), settings, at);
  const taken = new Set(rowOf.values());
  const free = found.rows.filter(({ row, hasNotes }) => !taken.has(row) && !hasNotes).map(({ row }) => row);
  const lastPresent = found.rows.at(-1)?.row ?? found.headingRow;
  let next = lastPresent + 1;
  for (const form of summarised(analysis)) {
    if (!rowOf.has(form)) rowOf.set(form, free.shift() ?? next++);
  }
  const lastRow = next - 1;
  if (found.nextFilledRow !== null && lastRow >= found.nextFilledRow) {
    const problem = `汇总表“${found.sheet}”第 ${found.nextFilledRow} 行已有内容，新的自评表放不下。请在它上面插入 ${lastRow - found.nextFilledRow + 1} 个空行，再试一次`;
    return { cells: [], premises: [], appended: null, lastRow: lastPresent, goneRows: [], problem };
  }
  const cells = [...rowOf].flatMap(([form, row]) => cellsOf(form, settings, { row, at }));
  const gone = found.rows.filter(({ row }) => ![...rowOf.values()].includes(row));
  const appended =
    lastRow > lastPresent ? { first: lastPresent + 1, last: lastRow, like: lastPresent } : null;
  return {
    cells: [...cells, ...gone.flatMap((row) => goneCells(row, found))],
    premises: premisesIn(found, lastRow),
    appended,
    lastRow,
    goneRows: gone.map(({ row }) => row),
    problem: null,
  };
}

/** Columns right of the summary where somebody may begin to write. */
const BESIDE = 3;

function premisesIn({ sheet, headingRow, view }: FoundSummary, lastRow: number): Premise[] {
  const premises: Premise[] = [];
  for (let row = headingRow; row <= lastRow; row++) {
    for (let column = view.left; column <= view.right + BESIDE; column++)
      premises.push({ sheet, row, column, value: view.value(row, column) });
  }
  return premises;
}

/** Rows by form: the same formula for the name, or the same sheet when each stands there once. */
function matchRows(
  found: FoundSummary,
  forms: readonly FormAnalysis[],
  settings: Settings,
  at: SummaryPlace['at'],
): Map<FormAnalysis, number> {
  const rowOf = new Map<FormAnalysis, number>();
  const isFree = ({ row }: SummaryRow): boolean => ![...rowOf.values()].includes(row);
  for (const form of forms) {
    const name = summaryRow(form, settings.gradeBounds, { row: 1, at }).get('name')!;
    const key = 'formula' in name ? name.formula : null;
    const same = found.rows.find(
      (row) => isFree(row) && row.key !== null && plain(row.key) === plain(key ?? ''),
    );
    if (same) rowOf.set(form, same.row);
  }
  for (const form of forms) {
    if (rowOf.has(form)) continue;
    const same = found.rows.find((row) => isFree(row) && row.source === form.form.sheet);
    if (same) rowOf.set(form, same.row);
  }
  return rowOf;
}

/** Excel writes a sheet's name without quotes where it needs none. */
function plain(formula: string): string {
  return formula.replace(/['\s]/g, '').toUpperCase();
}

function goneCells({ row }: SummaryRow, { columns }: FoundSummary): SummaryCell[] {
  return [...columns].map(([id, column]) => ({
    row,
    column,
    content: { value: id === 'name' ? FORM_IS_GONE : null },
  }));
}

function cellsOf(form: FormAnalysis, settings: Settings, place: SummaryPlace): SummaryCell[] {
  const row = summaryRow(form, settings.gradeBounds, place);
  return [...row].flatMap(([id, content]) => {
    const column = place.at(id);
    return column === null ? [] : [{ row: place.row, column, content }];
  });
}
