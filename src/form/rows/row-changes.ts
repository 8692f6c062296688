import { columnLetters } from '../../grid/address';
import type { CellRef } from '../../grid/cells';
import { isScored, type Form, type Indicator, type ScoredForm } from '../form';
import { doubtText } from '../doubt-text';
import type { Grid } from '../../grid/grid';
import { readTotalFormula, totalFormula } from '../scoring/formulas/total-formula';

/** A row to insert into a form's indicators, or to delete from them. Rows and columns are 1-based. */
export interface RowChange {
  readonly sheet: string;
  readonly kind: 'insert' | 'delete';
  /** insert: the row behind which the new one goes. delete: the row itself. */
  readonly row: number;
  /** A neighbouring indicator, whose row looks the same. */
  readonly like: number;
  /** The first row and the columns of the form. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** 总分 before and after the rows below have moved; `formula` where Excel does not keep it right by itself. */
  readonly total: {
    readonly before: CellRef;
    readonly after: CellRef;
    readonly formula: string | null;
  } | null;
  /** delete: labels of groups that go on in the next row, and stand there afterwards. */
  readonly labels: readonly (CellRef & { readonly text: string })[];
  /** delete: what stands in the row, for the question before it goes. */
  readonly content: readonly string[];
}

/** Why a row cannot be inserted or deleted, as a Chinese sentence. */
export interface RowProblem {
  readonly problem: string;
}

/** 增加指标行: a blank row behind an indicator's. */
export function planRowInsertion(view: Grid, form: Form, row: number): RowChange | RowProblem {
  if (!isScored(form)) return noIndicatorRow(row);
  const indicator = indicatorAt(form, row);
  if ('problem' in indicator) return indicator;
  const beside = columnBeside(view, form, row);
  if (beside !== null && columnBeside(view, form, row + 1) !== null) return besideProblem(row, beside);
  return {
    ...extentOf(form),
    kind: 'insert',
    row,
    like: row,
    total: totalOf(view, form, row, 1, movedTotal(view, form, indicator, 1)),
    labels: [],
    content: [],
  };
}

/** 删除指标行: the row and what stands in it. */
export function planRowDeletion(view: Grid, form: Form, row: number): RowChange | RowProblem {
  if (!isScored(form)) return noIndicatorRow(row);
  const indicator = indicatorAt(form, row);
  if ('problem' in indicator) return indicator;
  const others = form.indicators.filter((candidate) => candidate.row !== row);
  if (others.length === 0) return { problem: '这是最后一行指标，不能删除' };
  const shares = others.some(({ weight, score }) => weight?.row === row || score?.row === row);
  if (shares) return { problem: `第 ${row} 行的分值由几行共用，不能只删除这一行` };
  const beside = columnBeside(view, form, row);
  if (beside !== null) return besideProblem(row, beside);
  const content: string[] = [];
  for (let column = form.left; column <= form.right; column++) {
    if (!view.isBlank(row, column)) content.push(String(view.value(row, column)).replace(/\s+/g, ' '));
  }
  const like = others.some((other) => other.row === row - 1) ? row - 1 : row + 1;
  const labels = labelsMoved(view, form, indicator);
  return {
    ...extentOf(form),
    kind: 'delete',
    row,
    like,
    total: totalOf(view, form, row, -1, movedTotal(view, form, indicator, -1)),
    labels,
    content,
  };
}

/** The first column outside the form that holds something in a row: whole rows are inserted and deleted. */
function columnBeside(view: Grid, { left, right }: Form, row: number): number | null {
  for (let column = view.left; column <= view.right; column++) {
    if ((column < left || column > right) && !view.isBlank(row, column)) return column;
  }
  return null;
}

function besideProblem(row: number, column: number): RowProblem {
  const cell = `${columnLetters(column)}${row}`;
  return { problem: `表外的 ${cell} 还有内容，增删整行会动到它。请先移走，或在 Excel 里手工调整` };
}

function indicatorAt({ indicators, doubts }: ScoredForm, row: number): Indicator | RowProblem {
  const indicator = indicators.find((candidate) => candidate.row === row);
  if (!indicator) return noIndicatorRow(row);
  const [doubt] = doubts.filter(({ part }) => part !== 'funds');
  return doubt && indicators.some(({ placeholder }) => !placeholder)
    ? { problem: doubtText(doubt) }
    : indicator;
}

function noIndicatorRow(row: number): RowProblem {
  return { problem: `第 ${row} 行不是指标行。请先在表里选中一行指标` };
}

function extentOf({ sheet, top, left, right }: Form): Pick<RowChange, 'sheet' | 'top' | 'left' | 'right'> {
  return { sheet, top, left, right };
}

/** Labels left of the indicator's name whose group goes on below: the next row has none in that column. */
function labelsMoved(view: Grid, form: ScoredForm, { row, nameCell }: Indicator): RowChange['labels'] {
  const next = form.indicators.find((candidate) => candidate.row === row + 1);
  if (!next) return [];
  const labels: (CellRef & { text: string })[] = [];
  for (let column = form.left; column < (nameCell?.column ?? form.left); column++) {
    const value = view.value(row, column);
    const goesOn = view.isBlank(row + 1, column) && sameGroup(form, row, column, view);
    if (typeof value === 'string' && value.trim() !== '' && goesOn) labels.push({ row, column, text: value });
  }
  return labels;
}

/** A blank cell below belongs to the label unless a level to its left begins anew in that row. */
function sameGroup(form: Form, row: number, column: number, view: Grid): boolean {
  for (let left = form.left; left < column; left++) if (!view.isBlank(row + 1, left)) return false;
  return true;
}

/** A 总分 that is a formula, and where it stands once the rows below `row` have moved by `shift`. */
function totalOf(
  view: Grid,
  form: ScoredForm,
  row: number,
  shift: number,
  formula: string | null,
): RowChange['total'] {
  const cell = form.total?.score ?? null;
  if (!cell || cell.row === row || view.formula(cell.row, cell.column) === null) return null;
  const before = { row: cell.row, column: cell.column };
  return { before, after: cell.row > row ? { ...before, row: cell.row + shift } : before, formula };
}

/**
 * The formula of 总分 once a row is in or out and the rows below have moved, where it is ours: the score of the new row
 * counts, that of a deleted one no longer does. Null where Excel keeps the formula right by itself.
 */
function movedTotal(view: Grid, form: ScoredForm, { row, score }: Indicator, shift: 1 | -1): string | null {
  const cell = form.total?.score ?? null;
  const formula = cell && view.formula(cell.row, cell.column);
  const ours = formula ? readTotalFormula(formula) : null;
  if (!ours) return formula && shift === 1 && score ? extendedSum(formula, score, row) : null;
  const isGone = (one: CellRef): boolean => shift === -1 && one.row === row;
  const stays = ours.addends.filter((one) => !isGone(one));
  const moved = stays.map((one) => (one.row > row ? { ...one, row: one.row + shift } : one));
  const added =
    shift === 1 && score?.row === row ? [{ row: row + 1, column: score.column, asText: false }] : [];
  const lost = ours.addends.filter((one) => isGone(one) && typeof view.at(one) === 'number').length;
  return totalFormula([...moved, ...added], Math.max(0, ours.numbers - lost));
}

/** H20 at the end of a range becomes H21, alone in a SUM H20:H21: an office's own sum goes on to count the row. */
function extendedSum(formula: string, score: CellRef, row: number): string | null {
  if (score.row !== row) return null;
  const column = columnLetters(score.column);
  const extended = formula.replace(
    new RegExp(`(?<![A-Z$])(${column}\\d+:)?${column}${row}(?![\\d:])`),
    (_, start?: string) => (start ? `${start}${column}${row + 1}` : `${column}${row}:${column}${row + 1}`),
  );
  return extended === formula ? null : extended;
}
