import type { Grid } from '../../grid/grid';
import type { TextField } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { placeOf } from '../place';
import { isTotalLabel } from '../recognise/funds-layout';
import { isLabelFor } from '../recognise/head-fields';
import { amountUnitIn } from '../recognise/heading';
import { powerOfTen } from '../values/power-of-ten';
import { readUnit } from '../values/unit';
import { OFFICE_COLUMN, UNIT_NAME } from '../vocabulary/head';
import { ANNUAL_GOALS, APPROVED_AMOUNT, GOALS_OF_FORM } from '../vocabulary/targets';
import { textField } from './cell-text';
import type { TargetRegion } from './find-tables';
import { readIndicators } from './read-indicators';
import type { TargetBudget, TargetTable } from './target-table';

/**
 * A list of several projects under one heading, as budgets are published: 项目名称 in a column, filled once for the rows
 * of its indicators. One table for each project; what stands above the heading is `shared`.
 */
export function projectsInList(
  grid: ParsedGrid,
  { header, head, last }: TargetRegion,
  nameColumn: number,
  shared: Pick<TargetTable, 'year' | 'department'>,
): TargetTable[] {
  const starts: number[] = [];
  for (let row = header.bottom + 1; row <= last; row++) if (!grid.isBlank(row, nameColumn)) starts.push(row);
  const columns = listColumns(grid, header.row, header.bottom, header.left);
  return starts.flatMap((first, index): TargetTable[] => {
    const name = textField(grid, { row: first, column: nameColumn });
    const rows = { first, last: (starts[index + 1] ?? last + 1) - 1 };
    const { indicators, last: bottom, doubts } = readIndicators(grid, header, rows);
    if (indicators.length === 0) return [];
    const field = (column: number | null): TextField | null =>
      column === null || grid.isBlank(first, column) ? null : textField(grid, { row: first, column });
    return [
      {
        ...{
          sheet: grid.name,
          title: null,
          ...shared,
          ofDepartment: false,
          projectName: name,
          indicators,
          doubts,
        },
        id: placeOf({ sheet: grid.name, cell: name }),
        ...{ unit: field(columns.unit), goals: field(columns.goals) },
        budget: budgetAt(grid, first, columns, head.top),
        ...{ top: first, left: nameColumn, bottom, right: header.right },
      },
    ];
  });
}

interface ListColumns {
  readonly unit: number | null;
  readonly goals: number | null;
  readonly amount: number | null;
  readonly amountLabel: string;
}

/** The columns left of the levels that say more of a project. */
function listColumns(grid: Grid, row: number, bottom: number, levels: number): ListColumns {
  const found = { unit: null, goals: null, amount: null, amountLabel: '' } as {
    -readonly [K in keyof ListColumns]: ListColumns[K];
  };
  for (let column = grid.left; column < levels; column++) {
    const label = grid.label(row, column) || grid.label(bottom, column);
    if (isLabelFor(label, UNIT_NAME)) found.unit = column;
    else if (isLabelFor(label, OFFICE_COLUMN)) found.unit ??= column;
    else if (isLabelFor(label, ANNUAL_GOALS) || isLabelFor(label, GOALS_OF_FORM)) found.goals = column;
    else if (found.amount === null && (isTotalLabel(label) || isLabelFor(label, APPROVED_AMOUNT)))
      [found.amount, found.amountLabel] = [column, label];
  }
  return found;
}

/** Null where the heading and the lines above it do not state the unit. */
function budgetAt(
  grid: ParsedGrid,
  row: number,
  { amount, amountLabel }: ListColumns,
  top: number,
): TargetBudget | null {
  const value = amount === null ? null : grid.parsed(row, amount);
  if (amount === null || value?.kind !== 'quantity' || value.percent) return null;
  const unit = amountUnitIn(amountLabel) ?? unitAbove(grid, top, row);
  if (unit === null) return null;
  const yuan = value.number.times(powerOfTen(readUnit(unit)?.exponent ?? 0));
  const total = { label: amountLabel, row, column: amount, yuan };
  return { total, sources: [], rounded: unit !== '元' };
}

function unitAbove(grid: Grid, top: number, below: number): ReturnType<typeof amountUnitIn> {
  for (let row = top; row < below; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      const label = grid.label(row, column);
      const unit = label.length <= 24 ? amountUnitIn(label) : null;
      if (unit) return unit;
    }
  }
  return null;
}
