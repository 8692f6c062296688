import type { CellRef } from '../../grid/cells';
import type { ControlRate, Form, SumRelation, TextField } from '../form';
import { BASEDATA_GROUP, BASEDATA_TITLE, YEAR_AMOUNT } from '../labels';
import type { Grid } from '../../grid/grid';
import { withoutRemarks } from '../../grid/text';
import { plainForm } from './plain-form';

/** 部门整体支出绩效评价基础数据表: its title, its years' columns and 三公经费 must all be there. */
export function readBasedata(view: Grid): Form | null {
  const title = findTitle(view);
  const header = findHeader(view);
  if (!title || !header) return null;
  const rows = readRows(view, header);
  if (!rows.some(({ label }) => /三公/.test(label))) return null;
  return plainForm(view, {
    kind: 'basedata',
    title,
    projectName: null,
    sums: header.columns.flatMap((column) => relationsOf(rows, column)),
    controlRate: findControlRate(view),
  });
}

function findTitle(view: Grid): TextField | null {
  for (let row = view.top; row <= Math.min(view.bottom, view.top + 5); row++) {
    for (let column = view.left; column <= view.right; column++) {
      if (BASEDATA_TITLE.test(view.label(row, column))) {
        return { row, column, text: String(view.value(row, column)).trim() };
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

function findHeader(view: Grid): YearHeader | null {
  for (let row = view.top; row <= view.bottom; row++) {
    const columns: number[] = [];
    for (let column = view.left; column <= view.right; column++) {
      if (YEAR_AMOUNT.test(view.label(row, column))) columns.push(column);
    }
    if (columns.length >= 2) return { row, labelColumn: view.left, columns };
  }
  return null;
}

interface AmountRow {
  readonly row: number;
  readonly label: string;
  /** 0: a group of its own, 1: numbered, 2: below a numbered one or headed 其中. */
  readonly depth: number;
  readonly ofWhich: boolean;
}

/** Rows down to the next heading: a row whose amount columns hold words. */
function readRows(view: Grid, header: YearHeader): AmountRow[] {
  const rows: AmountRow[] = [];
  let numbered = false;
  let ofWhich = false;
  for (let row = header.row + 1; row <= view.bottom; row++) {
    const label = view.label(row, header.labelColumn);
    if (!label || header.columns.some((column) => isHeading(view.label(row, column)))) break;
    const isGroup = BASEDATA_GROUP.test(label);
    const isNumbered = /^(\d+|[一二三四五六七八九十]+)[、.．]|^\(\d+\)/.test(label);
    if (isGroup || isNumbered) ofWhich = false;
    if (isGroup) numbered = false;
    if (isNumbered) numbered = true;
    if (/^其中/.test(label)) ofWhich = true;
    const depth = isGroup ? 0 : isNumbered || !numbered ? 1 : 2;
    rows.push({ row, label, depth, ofWhich });
  }
  return rows;
}

/** Words in an amount column head the next table; a dash or 无 does not. */
function isHeading(label: string): boolean {
  return /\p{Script=Han}{2,}/u.test(withoutRemarks(label));
}

/** 公务用车 = 购置 + 运行维护 by definition, although the form writes 其中. */
const FULL_ALTHOUGH_OF_WHICH = /公务用车/;

function relationsOf(rows: readonly AmountRow[], column: number): SumRelation[] {
  return rows.flatMap((parent, index): SumRelation[] => {
    const children: AmountRow[] = [];
    for (const row of rows.slice(index + 1)) {
      if (row.depth <= parent.depth) break;
      if (row.depth === parent.depth + 1) children.push(row);
    }
    if (children.length === 0) return [];
    const partial = children[0]!.ofWhich && !FULL_ALTHOUGH_OF_WHICH.test(parent.label);
    return [
      {
        label: parent.label,
        parent: { row: parent.row, column },
        children: children.map(({ row }): CellRef => ({ row, column })),
        relation: partial ? 'of-which' : 'sum',
      },
    ];
  });
}

/** 编制数, 在职人数 and 控制率 beside each other, their values below. */
function findControlRate(view: Grid): ControlRate | null {
  for (let row = view.top; row < view.bottom; row++) {
    const found = new Map<string, number>();
    for (let column = view.left; column <= view.right; column++) {
      const label = view.label(row, column);
      if (/编制(人)?数/.test(label)) found.set('authorised', column);
      else if (/在职(人员|人)?(总)?数/.test(label)) found.set('actual', column);
      else if (/^控制率/.test(label)) found.set('rate', column);
    }
    if (found.size === 3) {
      const below = (key: string): CellRef => ({ row: row + 1, column: found.get(key)! });
      return { authorised: below('authorised'), actual: below('actual'), rate: below('rate') };
    }
  }
  return null;
}
