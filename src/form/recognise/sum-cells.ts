import type { CellRef } from '../../grid/cells';
import type { Role } from '../vocabulary/headings';
import { plainNumber } from './amounts';
import type { SumLabel, TableShape } from './row-kinds';

/** The 分值 of a row that adds up others: under its heading; null where the label's own merge covers it. */
export function sumWeight(table: TableShape, label: SumLabel): CellRef | null {
  return underHeading(table, label, 'weight');
}

/** The 得分 of a row that adds up others: under its heading, or right of its label where a number stands there instead. */
export function sumScore(table: TableShape, label: SumLabel): CellRef | null {
  const cell = underHeading(table, label, 'score');
  if (cell && !table.grid.isBlank(cell.row, cell.column)) return cell;
  return numberBeside(table, label) ?? cell ?? blankBeside(table, label);
}

function underHeading({ columns }: TableShape, label: SumLabel, role: Role): CellRef | null {
  const cell = columns.numberCell(role, label.row);
  return cell && cell.row === label.row && cell.column !== label.column ? cell : null;
}

/** The first number right of the label that is neither the 分值 nor somebody else's. */
function numberBeside(table: TableShape, label: SumLabel): CellRef | null {
  return cellsBeside(table, label).find((cell) => plainNumber(table.grid, cell) !== null) ?? null;
}

function blankBeside(table: TableShape, label: SumLabel): CellRef | null {
  if (!table.columns.has('score')) return null;
  return cellsBeside(table, label).find(({ row, column }) => table.grid.isBlank(row, column)) ?? null;
}

function cellsBeside(table: TableShape, label: SumLabel): CellRef[] {
  const { grid, columns, right } = table;
  const weight = columns.numberCell('weight', label.row);
  const score = columns.start('score') ?? right;
  const cells: CellRef[] = [];
  for (let column = label.column + 1; column <= right; column++) {
    const cell = grid.anchor({ row: label.row, column });
    if (cell.column !== column || cell.row !== label.row || column === weight?.column) continue;
    // 复核得分, and numbers of their own right of the scores, are summed up by others.
    if (columns.isRival('score', column) || (column > score && columns.hasNumbers(column, label.row)))
      continue;
    cells.push(cell);
  }
  return cells;
}
