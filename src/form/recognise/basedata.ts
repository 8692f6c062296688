import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { AmountsForm, ControlRate, SumRelation, TextField } from '../form';
import {
  AMOUNT_GROUPS,
  AMOUNT_GROUPS_ALONE,
  AUTHORISED_POSTS,
  CONTROL_RATE,
  FULL_ALTHOUGH_OF_WHICH,
  OF_WHICH_ROW,
  STAFF,
  THREE_PUBLIC,
  YEAR_AMOUNT,
} from '../vocabulary/amounts';
import { beginsWith, holds, isPhrase } from '../vocabulary/phrases';
import { amountsForm } from './amounts-form';
import { isBasedataTitle } from './titles';

/** 部门整体支出绩效评价基础数据表: its title, its years' columns and 三公经费 must all be there. */
export function readBasedata(grid: Grid): AmountsForm | null {
  const title = findTitle(grid);
  const header = findHeader(grid);
  if (!title || !header) return null;
  const rows = readRows(grid, header);
  if (!rows.some(({ label }) => holds(label, THREE_PUBLIC))) return null;
  return amountsForm(grid, {
    kind: 'basedata',
    title,
    projectName: null,
    sums: header.columns.flatMap((column) => relationsOf(rows, column)),
    controlRate: findControlRate(grid),
  });
}

function findTitle(grid: Grid): TextField | null {
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + 5); row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (isBasedataTitle(grid.label(row, column))) {
        return { row, column, text: String(grid.value(row, column)).trim() };
      }
    }
  }
  return null;
}

interface YearHeader {
  readonly row: number;
  readonly labelColumn: number;
  readonly columns: readonly number[];
}

function findHeader(grid: Grid): YearHeader | null {
  for (let row = grid.top; row <= grid.bottom; row++) {
    const columns: number[] = [];
    for (let column = grid.left; column <= grid.right; column++) {
      if (isYearAmount(grid.label(row, column))) columns.push(column);
    }
    if (columns.length >= 2) return { row, labelColumn: grid.left, columns };
  }
  return null;
}

/** True for the heading of a year's amounts: 2022年决算数. */
export function isYearAmount(label: string): boolean {
  const bare = label.replace(/\([^()]*\)/g, '').replace(/^20\d\d/, '');
  return isPhrase(bare, YEAR_AMOUNT) && bare.length < label.length + 1 && bare !== '';
}

/** How deep a row stands: a group of its own, 1、 below it, （1） or 其中 below that. */
type Depth = 0 | 1 | 2;

interface AmountRow {
  readonly row: number;
  readonly label: string;
  readonly depth: Depth;
  readonly numbered: boolean;
  readonly ofWhich: boolean;
}

/** Rows down to the next heading: a row whose amount columns hold words. */
function readRows(grid: Grid, header: YearHeader): AmountRow[] {
  const rows: AmountRow[] = [];
  let numbered = false;
  let ofWhich = false;
  for (let row = header.row + 1; row <= grid.bottom; row++) {
    const label = grid.label(row, header.labelColumn);
    if (!label || header.columns.some((column) => isWords(grid.label(row, column)))) break;
    const style = numberingOf(label);
    if (style !== 'none') ofWhich = false;
    if (style === 'group') numbered = false;
    if (style === 'item') numbered = true;
    if (beginsWith(label, OF_WHICH_ROW)) ofWhich = true;
    rows.push({ row, label, depth: depthOf(style, numbered), numbered: style !== 'none', ofWhich });
  }
  return rows;
}

function numberingOf(label: string): 'group' | 'item' | 'part' | 'none' {
  if (beginsWith(label, AMOUNT_GROUPS)) return 'group';
  const bare = label.replace(/[:]$/, '');
  if (AMOUNT_GROUPS_ALONE.some((group) => bare.endsWith(group) && (label.endsWith(':') || bare === group)))
    return 'group';
  if (/^(\d+|[一二三四五六七八九十]+)[、.．]/.test(label)) return 'item';
  return /^\(\d+\)|^[①-⑳]/.test(label) ? 'part' : 'none';
}

function depthOf(style: ReturnType<typeof numberingOf>, numbered: boolean): Depth {
  if (style === 'group') return 0;
  if (style === 'part') return numbered ? 2 : 1;
  return style === 'item' || !numbered ? 1 : 2;
}

/** Words in an amount column head the next table; a dash or 无 does not. */
function isWords(label: string): boolean {
  return /\p{Script=Han}{2,}/u.test(label.replace(/\([^()]*\)/g, '')) && !/^\d/.test(label);
}

function relationsOf(rows: readonly AmountRow[], column: number): SumRelation[] {
  return rows.flatMap((parent, index): SumRelation[] => {
    const children: AmountRow[] = [];
    for (const row of rows.slice(index + 1)) {
      if (row.depth <= parent.depth) break;
      if (row.depth === parent.depth + 1) children.push(row);
    }
    if (children.length === 0) return [];
    const partial = children[0]!.ofWhich && !holds(parent.label, FULL_ALTHOUGH_OF_WHICH);
    return [
      {
        label: parent.label,
        parent: { row: parent.row, column },
        children: children.map(({ row }): CellRef => ({ row, column })),
        relation: partial ? 'of-which' : 'sum',
        numbered: children.every((child) => child.numbered),
      },
    ];
  });
}

/** 编制数, 在职人数 and 控制率 beside each other, their values below. */
function findControlRate(grid: Grid): ControlRate | null {
  for (let row = grid.top; row < grid.bottom; row++) {
    const found = new Map<string, number>();
    for (let column = grid.left; column <= grid.right; column++) {
      const label = grid.label(row, column);
      if (holds(label, AUTHORISED_POSTS)) found.set('authorised', column);
      else if (holds(label, STAFF)) found.set('actual', column);
      else if (beginsWith(label, CONTROL_RATE)) found.set('rate', column);
    }
    if (found.size === 3) {
      const below = (key: string): CellRef => ({ row: row + 1, column: found.get(key)! });
      return { authorised: below('authorised'), actual: below('actual'), rate: below('rate') };
    }
  }
  return null;
}
