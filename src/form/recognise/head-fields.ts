import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import { onceByText } from '../../grid/memo';
import { normalise } from '../../grid/text';
import type { TextField } from '../form';
import {
  DEPARTMENT_NAME,
  HEAD_LABEL_ENDINGS,
  PROJECT,
  PROJECT_NAME,
  RESPONSIBLE_DEPARTMENT,
} from '../vocabulary/head';
import { endsWith, holds, isPhrase, type Phrase } from '../vocabulary/phrases';
import { TOTAL } from '../vocabulary/rows';
import { ONE_PROJECT, WHOLE_DEPARTMENT } from '../vocabulary/titles';
import { headingSense } from './heading';
import type { FormRegion } from './form-region';

/** A label and the cell that belongs to it. */
export interface LabelledValue {
  readonly labelRow: number;
  readonly labelColumn: number;
  readonly value: TextField;
}

/** The part of a sheet where a form's labels and their values stand. */
export interface HeadArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly titleRow: number | null;
}

const LONGEST_LABEL = 16;

/** The rows above the first table. */
function headOf(region: FormRegion): HeadArea {
  const tables = [...region.fundsHeaders.map(({ row }) => row), region.indicatorHeaders[0]!.row];
  const { left, right, titleRow, headTop } = region;
  // A funds block of label and value pairs may stand beside the name.
  return { top: headTop, bottom: Math.max(Math.min(...tables) - 1, headTop), left, right, titleRow };
}

/** True when the label is the phrase, with or without what it says in brackets. */
export function isLabelFor(label: string, phrase: Phrase): boolean {
  if (label === '' || label.length > 24) return false;
  const whole = label.replace(/[:;]+$/, '').replace(/^[★*]+/, '');
  const bare = whole.replace(/\([^()]*\)/g, '');
  return isPhrase(bare, phrase) || isPhrase(whole, phrase) || isPhrase(whole.replace(/[()]/g, ''), phrase);
}

/** True when a cell is a label of the head for the phrase: by itself, or with its value behind it in the cell. */
export function isHeadLabelFor(grid: Grid, row: number, column: number, phrase: Phrase): boolean {
  return isLabelFor(grid.label(row, column), phrase) || inlineValue(grid, row, column, phrase) !== null;
}

/** Finds the label in the head and the value beside it, or inside the same cell after the label. */
export function findLabelled(grid: Grid, area: HeadArea, phrase: Phrase): LabelledValue | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const label = grid.label(row, column);
      if (label === '' || row === area.titleRow) continue;
      if (isLabelFor(label, phrase)) {
        return { labelRow: row, labelColumn: column, value: valueBeside(grid, area, row, column) };
      }
      const inline = inlineValue(grid, row, column, phrase);
      if (inline) return { labelRow: row, labelColumn: column, value: inline };
    }
  }
  return null;
}

/** 项目名称：甲项目 in one cell. */
function inlineValue(grid: Grid, row: number, column: number, phrase: Phrase): TextField | null {
  const text = grid.value(row, column);
  const match = typeof text === 'string' && /^\s*([^\s:：]{2,20})(?:[:：]|\s)\s*(\S.*)$/s.exec(text);
  if (!match || !isLabelFor(normalise(match[1]!), phrase)) return null;
  return { row, column, text: match[2]!.trim() };
}

/** The first filled cell right of a label that is no label itself; blank ones count when nothing is filled. */
function valueBeside(grid: Grid, area: HeadArea, row: number, labelColumn: number): TextField {
  for (let column = labelColumn + 1; column <= area.right; column++) {
    if (grid.isBlank(row, column)) continue;
    if (isHeadLabel(grid.label(row, column)) && column > labelColumn + 1) break;
    if (isHeadLabel(grid.label(row, column)) && !grid.isBlank(row, column + 1)) break;
    return { row, column, text: String(grid.value(row, column)).trim() };
  }
  return { row, column: blankValueColumn(grid, area, row, labelColumn), text: '' };
}

/** Where the value of a label would stand: in the column where the labels above and below have theirs. */
function blankValueColumn(grid: Grid, area: HeadArea, row: number, labelColumn: number): number {
  for (let other = area.top; other <= area.bottom; other++) {
    if (other === row || !isHeadLabel(grid.label(other, labelColumn))) continue;
    for (let column = labelColumn + 1; column <= area.right; column++) {
      if (grid.isBlank(other, column)) continue;
      if (isHeadLabel(grid.label(other, column))) break;
      return column;
    }
  }
  return labelColumn + 1;
}

/** True for a label that stands beside its value in a form's head. */
export const isHeadLabel = onceByText((label): boolean => {
  const bare = label.replace(/\([^()]*\)/g, '').replace(/[:;*★]+$/, '');
  if (label.length > LONGEST_LABEL || /\d/.test(bare)) return false;
  return label.endsWith(':') || endsWith(bare, HEAD_LABEL_ENDINGS) || headingSense(label) !== null;
});

/** Whether a form is a department's: it says 整体, or names a department and no project. */
export function isDepartmentForm(grid: Grid, region: FormRegion): boolean {
  const title = region.titleRow === null ? '' : rowText(grid, region, region.titleRow);
  if (holds(title, WHOLE_DEPARTMENT)) return true;
  if (holds(title, ONE_PROJECT)) return false;
  const area = headOf(region);
  return (
    findLabelled(grid, area, PROJECT_NAME) === null && findLabelled(grid, area, DEPARTMENT_NAME) !== null
  );
}

/** 项目名称, or on a department form the department's name. */
export function findName(grid: Grid, region: FormRegion, department: boolean): LabelledValue | null {
  const order = department
    ? [DEPARTMENT_NAME, RESPONSIBLE_DEPARTMENT, PROJECT_NAME]
    : [PROJECT_NAME, PROJECT, DEPARTMENT_NAME];
  for (const phrase of order) {
    const found = findLabelled(grid, headOf(region), phrase);
    if (found) return found;
  }
  return null;
}

/** The form's title line. */
export function findTitle(grid: Grid, region: FormRegion): TextField | null {
  if (region.titleRow === null) return null;
  for (let column = region.left; column <= region.right; column++) {
    if (!grid.isBlank(region.titleRow, column)) {
      return { row: region.titleRow, column, text: String(grid.value(region.titleRow, column)).trim() };
    }
  }
  return null;
}

/** 自评总分 beside its value in the head of the form, for forms that have no total row. */
export function findTotalInHead(
  grid: Grid,
  region: FormRegion,
): (CellRef & { readonly score: CellRef }) | null {
  const found = findLabelled(grid, headOf(region), TOTAL);
  if (!found || found.value.column === found.labelColumn) return null;
  const { row, column } = found.value;
  return { row: found.labelRow, column: found.labelColumn, score: { row, column } };
}

function rowText(grid: Grid, { left, right }: FormRegion, row: number): string {
  let text = '';
  for (let column = left; column <= right; column++) text += grid.label(row, column);
  return text;
}
