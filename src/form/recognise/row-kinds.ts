import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import { beginsWith, endsWith, holds, isPhrase } from '../vocabulary/phrases';
import {
  COLUMN_NUMBER_LABELS,
  CONTINUED,
  FOOT,
  SUBTOTAL,
  SUBTOTAL_WORDS,
  SUM,
  TOTAL,
} from '../vocabulary/rows';
import { isEmptyOrDash, plainNumber } from './amounts';
import type { Columns } from './columns';
import { isRepeatedHeading } from './indicator-header';
import { isEmptyName, isLevelLabel, withoutNumbering, withoutPoints } from './label-text';
import { isTitle } from './titles';

/** What a row of an indicator table is, by its place and not by a word in it (docs/rules.md 2). */
export type RowKind =
  | { readonly kind: 'blank' | 'heading' | 'note' | 'foot' | 'title' | 'indicator' }
  | { readonly kind: 'sum'; readonly label: SumLabel };

/** The label of a row that adds up others. `total`: 总分. `sum`: 合计, of a part or of all. `part`: 小计. */
export interface SumLabel extends CellRef {
  readonly text: string;
  readonly of: 'total' | 'sum' | 'part';
  /** 总分：97.8分 in one cell leaves nothing to write. */
  readonly inline: boolean;
}

/** Where an indicator table stands and what its columns are. */
export interface TableShape {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly left: number;
  readonly right: number;
  /** The first column of values: everything left of it are labels. */
  readonly firstValue: number;
  /** The column of the indicators' names; null when the table has none. */
  readonly nameColumn: number | null;
}

const LONGEST_LABEL = 40;

export function kindOfRow(table: TableShape, row: number): RowKind {
  const { grid, left, right } = table;
  if (grid.isRowBlank(row, left, right)) return { kind: 'blank' };
  if (isColumnNumbers(grid, row, left, right) || isRepeatedHeading(grid, row, left, right)) {
    return { kind: 'heading' };
  }
  const head = firstLabel(table, row);
  if (!head || !isWithoutValues(table, row)) return { kind: 'indicator' };
  const sum = sumLabel(table, head);
  if (sum) return { kind: 'sum', label: sum };
  if (isTitle(head.text) && isAlone(table, row)) {
    return { kind: holds(head.text, CONTINUED) ? 'heading' : 'title' };
  }
  const atEdge = table.nameColumn === null || head.column < table.nameColumn;
  if (atEdge && beginsWith(head.text, FOOT) && hasNoPoints(table, row) && !isLevelLabel(head.text)) {
    return { kind: 'foot' };
  }
  if (atEdge && isAlone(table, row) && (head.text.length > LONGEST_LABEL || !isLevelLabel(head.text))) {
    return isEmptyName(head.text) ? { kind: 'indicator' } : { kind: 'note' };
  }
  return { kind: 'indicator' };
}

interface Label extends CellRef {
  readonly text: string;
}

/** The first text of a row left of its values. */
function firstLabel({ grid, left, firstValue, nameColumn }: TableShape, row: number): Label | null {
  for (let column = left; column < Math.max(firstValue, (nameColumn ?? left) + 1); column++) {
    const text = grid.label(row, column);
    if (text !== '') return { row, column, text };
  }
  return null;
}

function isWithoutValues({ grid, columns }: TableShape, row: number): boolean {
  return (['target', 'actual'] as const).every((role) =>
    columns.filled(role, row).every((cell) => isEmptyOrDash(grid, cell)),
  );
}

function hasNoPoints({ grid, columns }: TableShape, row: number): boolean {
  return (['weight', 'score'] as const).every(
    (role) => plainNumber(grid, columns.numberCell(role, row)) === null,
  );
}

/** True when a row holds one text and nothing else. */
function isAlone({ grid, left, right }: TableShape, row: number): boolean {
  let filled = 0;
  for (let column = left; column <= right; column++) if (!grid.isBlank(row, column)) filled++;
  return filled === 1;
}

/** A sum stands left of the names, or in their column when the rest of the row is points alone. */
function sumLabel(table: TableShape, { text, row, column }: Label): SumLabel | null {
  const { nameColumn, firstValue } = table;
  if (nameColumn !== null && column > nameColumn) return null;
  const inline = /[:](\d.*)$/.exec(text)?.[1] ?? null;
  const bare = withoutPoints(withoutNumbering(text.replace(/\([^()]*\)/g, '').replace(/[:].*$/, '')));
  const of = sumOf(bare);
  if (of === null) return null;
  // A name that is a total's word, with a criterion beside it, is an indicator's name.
  const others = otherTexts(table, row, column, firstValue);
  if (column === nameColumn && others > 0) return null;
  return { row, column, text, of, inline: inline !== null };
}

function sumOf(bare: string): SumLabel['of'] | null {
  if (endsWith(bare, SUBTOTAL)) return 'part';
  if (isPhrase(bare, SUM)) return 'sum';
  if (isPhrase(bare, TOTAL)) return 'total';
  // 产出指标合计
  return endsWith(bare, SUBTOTAL_WORDS) && isLevelLabel(bare.slice(0, -2)) ? 'part' : null;
}

function otherTexts({ grid }: TableShape, row: number, label: number, firstValue: number): number {
  let texts = 0;
  for (let column = label + 1; column < firstValue; column++) if (grid.label(row, column) !== '') texts++;
  return texts;
}

/** 1 2 3 … below the headings, with 栏次 in front at times. */
function isColumnNumbers(grid: Grid, row: number, left: number, right: number): boolean {
  const numbers: number[] = [];
  for (let column = left; column <= right; column++) {
    if (grid.isBlank(row, column)) continue;
    const label = grid.label(row, column);
    if (numbers.length === 0 && COLUMN_NUMBER_LABELS.includes(label)) continue;
    const number = Number(label.replace(/^\((\d+)\)$/, '$1') || grid.value(row, column));
    if (!Number.isInteger(number)) return false;
    numbers.push(number);
  }
  return numbers.length >= 4 && numbers.every((number, index) => number === numbers[0]! + index);
}
