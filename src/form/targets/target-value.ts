import type { CellRef } from '../../grid/cells';
import { normalise } from '../../grid/text';
import type { ParsedGrid } from '../parsed-grid';
import { isEmptyOrDash } from '../recognise/amounts';
import { isBare } from '../scoring/comparison';
import { signInColumn } from '../scoring/direction';
import { quantityOf } from '../values/quantity';
import { readUnit } from '../values/unit';
import type { DayNumber, Value } from '../values/value';
import { shownText } from './cell-text';
import type { TargetValue } from './target-table';

/** Where the parts of a 指标值 stand in a row; null for columns that the table has not. */
export interface TargetCells {
  readonly value: CellRef;
  readonly sign: CellRef | null;
  readonly unit: CellRef | null;
  /** The unit that the heading states: 指标值(万元). */
  readonly statedUnit: string | null;
}

const SIGNS = { 'at-least': '≥', 'at-most': '≤', equal: '=' } as const;

/** Reads a 指标值 with its sign and unit; null where there is none. */
export function readTarget(grid: ParsedGrid, cells: TargetCells): TargetValue | null {
  const { row, column } = cells.value;
  if (isEmptyOrDash(grid, cells.value)) return null;
  const own = grid.parsed(row, column);
  const unit = cells.unit && !isEmptyOrDash(grid, cells.unit) ? shownText(grid, cells.unit) : '';
  const stated = unit || cells.statedUnit || '';
  const inColumn = signInColumn(cells.sign && grid.at(cells.sign));
  const bound = inColumn ?? (own.kind === 'quantity' ? own.bound : null);
  const sign = inColumn !== null && inColumn in SIGNS ? SIGNS[inColumn as keyof typeof SIGNS] : '';
  const value = withUnit(own, stated);
  const hasUnit = own.kind !== 'quantity' || !isBare(own);
  const body = bodyOf(grid, cells.value, own, hasUnit || stated === '');
  const tail = hasUnit ? '' : stated;
  // A sign that the cell has itself is not written twice.
  const head = own.kind === 'quantity' && own.bound === null ? sign : '';
  return {
    row,
    column,
    sign: head,
    body,
    unit: tail,
    whole: head === '' && tail === '' ? body : `${head}${String(body)}${tail}`,
    value,
    bound,
  };
}

/** A bare number with the unit that its column, or the heading, states. */
function withUnit(value: Value, stated: string): Value {
  const unit = stated === '' ? null : readUnit(normalise(stated));
  if (!unit || value.kind !== 'quantity' || !isBare(value)) return value;
  return quantityOf(value.number, unit, value);
}

/** Text as it stands; a number that its format shows as a date, in per cent or with a unit, as people read it. */
function bodyOf(grid: ParsedGrid, cell: CellRef, value: Value, isWhole: boolean): TargetValue['body'] {
  const raw = grid.at(cell);
  if (typeof raw === 'boolean') return raw ? '是' : '否';
  if (typeof raw !== 'number') return raw === null ? null : String(raw).trim();
  if (value.kind === 'moment') return dayText(value.earliest);
  if (value.kind === 'quantity' && value.percent) return `${value.number.times(100).toString()}%`;
  return value.kind === 'quantity' && value.unit !== '' && isWhole ? `${raw}${value.unit}` : raw;
}

function dayText(day: DayNumber): string {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  return `${year}年${month}月${date}日`;
}
