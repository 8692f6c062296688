import type { CellRef } from '../../grid/cells';
import type { Indicator } from '../form';
import { isEmptyOrDash, isNumeric } from './amounts';
import { isEmptyName } from './label-text';
import type { TableShape } from './row-kinds';

/** One row of an indicator table, by its columns. */
export function readIndicatorRow(
  table: TableShape,
  at: Pick<Indicator, 'row' | 'block' | 'level1' | 'level2'>,
): Indicator {
  const { grid, columns } = table;
  const { row, block, level1, level2 } = at;
  const nameCell = columns.cell('name', row);
  const name = nameCell ? withoutSpaces(String(grid.at(nameCell) ?? '')) : '';
  const target = splitCell(table, 'target', row);
  const actual = splitCell(table, 'actual', row);
  const weight = columns.numberCell('weight', row);
  const score = columns.numberCell('score', row);
  const empty = [target.value, actual.value, weight, score].every((cell) => isEmptyOrDash(grid, cell));
  // Each field by name: spreading two objects into one costs more than all the reading.
  return {
    row,
    block,
    level1,
    level2,
    name,
    nameCell,
    target: target.value,
    actual: actual.value,
    weight,
    score,
    reason: columns.cell('reason', row),
    sign: columns.cell('sign', row) ?? target.sign,
    unit: columns.cell('unit', row),
    targetUnit: target.unit,
    actualUnit: actual.unit,
    statedUnit: {
      target: columns.span('target')?.heading.unit ?? null,
      actual: columns.span('actual')?.heading.unit ?? null,
    },
    placeholder: empty && isEmptyName(name),
  };
}

interface SplitValue {
  readonly value: CellRef | null;
  readonly sign: CellRef | null;
  readonly unit: CellRef | null;
}

function withoutSpaces(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

const SIGN = /^[<>=≤≥≦≧⩽⩾≮≯《》]{1,2}$/;

/** A value whose heading covers two columns may have its sign in front of it or its unit behind it. */
function splitCell({ grid, columns }: TableShape, role: 'target' | 'actual', row: number): SplitValue {
  const filled = columns.filled(role, row);
  const whole = { value: columns.cell(role, row), sign: null, unit: null };
  if (filled.length !== 2) return whole;
  const [first, second] = [filled[0]!, filled[1]!];
  if (SIGN.test(grid.label(first.row, first.column))) return { value: second, sign: first, unit: null };
  const numberFirst = isNumeric(grid, first.row, first.column);
  const wordSecond = !isNumeric(grid, second.row, second.column);
  return numberFirst && wordSecond ? { value: first, sign: null, unit: second } : whole;
}
