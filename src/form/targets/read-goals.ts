import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { TextField } from '../form';
import { isLabelFor, type HeadArea } from '../recognise/head-fields';
import { holds, type Phrase } from '../vocabulary/phrases';
import { ANNUAL_GOALS, GOALS_OF_FORM, LONGER_TERM } from '../vocabulary/targets';
import { textField } from './cell-text';

/** 年度目标 in the head of a table: the text beside its label, else below it. Null without one. */
export function readGoals(grid: Grid, head: HeadArea): TextField | null {
  return goalsFor(grid, head, ANNUAL_GOALS) ?? goalsFor(grid, head, GOALS_OF_FORM);
}

function goalsFor(grid: Grid, head: HeadArea, phrase: Phrase): TextField | null {
  for (let row = head.top; row <= head.bottom; row++) {
    for (let column = head.left; column <= head.right; column++) {
      if (row === head.titleRow || !isGoalsLabel(grid.label(row, column), phrase)) continue;
      const text = beside(grid, head, { row, column }) ?? below(grid, head, { row, column });
      if (text) return text;
    }
  }
  return null;
}

/** 年度目标(2024年): what stands in brackets is no part of the label. */
function isGoalsLabel(label: string, phrase: Phrase): boolean {
  return isLabelFor(label, phrase) && !holds(label, LONGER_TERM);
}

function beside(grid: Grid, head: HeadArea, { row, column }: CellRef): TextField | null {
  for (let at = column + 1; at <= head.right; at++) {
    if (!grid.isBlank(row, at))
      return isText(grid, { row, column: at }) ? textField(grid, { row, column: at }) : null;
  }
  return null;
}

function below(grid: Grid, head: HeadArea, { row, column }: CellRef): TextField | null {
  const cell = { row: row + 1, column };
  return cell.row <= head.bottom && isText(grid, cell) ? textField(grid, cell) : null;
}

/** A sentence, not another label: neither 中期目标 nor 年度目标 with its years in brackets. */
function isText(grid: Grid, { row, column }: CellRef): boolean {
  const label = grid.label(row, column);
  const isLabel = [ANNUAL_GOALS, GOALS_OF_FORM].some((phrase) => isLabelFor(label, phrase));
  return label !== '' && !isLabel && !(label.length <= 30 && holds(label, LONGER_TERM));
}
