import { addressOf } from '../grid/address';
import type { CellRef } from '../grid/cells';
import type { Grid } from '../grid/grid';
import { once } from '../grid/memo';
import { isHeadLabelFor } from './recognise/head-fields';
import { headingsOf, type Heading } from './recognise/heading';
import { claimOf, isTitle } from './recognise/titles';
import { readTargetTables } from './targets/read-targets';
import { PROJECT_NAME } from './vocabulary/head';
import type { Role } from './vocabulary/headings';
import type { WorkbookReading } from './workbook-reading';

/** A sheet that looks like a form of ours and was not recognised: what was found of one, and what is missing. */
export interface NearForm {
  readonly sheet: string;
  readonly found: readonly (CellRef & { readonly what: string })[];
  readonly missing: readonly string[];
  /** Both as a Chinese sentence that says what to do. */
  readonly message: string;
}

/** The near forms of a workbook, one for each sheet at most. A sheet with a form or a table of targets is none. Pure. */
export function nearForms(reading: WorkbookReading): NearForm[] {
  const targets = new Set(readTargetTables(reading).map(({ sheet }) => sheet));
  return reading.sheets
    .filter(({ forms, cells }) => forms.length === 0 && !targets.has(cells.name))
    .flatMap(({ grid }) => nearForm(grid) ?? []);
}

/** Columns of the indicators as the national form heads them, and the roles that serve for each. */
const COLUMNS: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: '三级指标', roles: ['level1', 'level2', 'name'] },
  { name: '年度指标值', roles: ['target'] },
  { name: '实际完成值', roles: ['actual'] },
  { name: '分值', roles: ['weight', 'points?'] },
  { name: '得分', roles: ['score'] },
];
/** A heading with fewer of them may be that of any table. */
const FEWEST_COLUMNS = 3;
/** Name and headings stand near the top; a sheet of 60,000 rows is not read to its end for a hint. */
const ROWS_LOOKED_AT = 300;

const nearForm = once((grid: Grid): NearForm | null => {
  const title = titleOf(grid);
  if (title === 'others') return null;
  const name = firstCell(grid, (row, column) => isHeadLabelFor(grid, row, column, PROJECT_NAME));
  const funds = bestRow(grid, (headings) => (hasFunds(headings) ? 1 : 0));
  const heading = bestRow(grid, (headings) => (isForecast(headings) ? 0 : columnsIn(headings).length));
  const columns = heading ? columnsIn(heading) : [];
  const hasTable = columns.length >= FEWEST_COLUMNS;
  const parts = [name, funds, hasTable ? heading : null].filter((part) => part !== null).length;
  if (parts + (title ? 1 : 0) < 2 || (!title && !hasTable)) return null;
  const found = [
    ...(title ? [{ ...title, what: '标题' }] : []),
    ...(name ? [{ ...name, what: '项目名称' }] : []),
    ...(funds ? [{ ...placeOf(funds), what: '预算数和执行数' }] : []),
    ...(heading && hasTable ? [{ ...placeOf(heading), what: `“${columns.join('”“')}”等列` }] : []),
  ];
  const missing = [
    ...(title ? [] : ['“绩效自评表”字样的标题']),
    ...(name ? [] : ['项目名称']),
    ...(hasTable
      ? COLUMNS.filter((column) => !columns.includes(column.name)).map((column) => column.name)
      : ['指标各列的名称（三级指标、年度指标值、实际完成值、分值、得分，写在同一行）']),
  ];
  return { sheet: grid.name, found, missing, message: messageOf(grid.name, found, missing) };
});

function messageOf(sheet: string, found: NearForm['found'], missing: NearForm['missing']): string {
  const seen = found.map(({ what, ...cell }) => `${what}（${addressOf(cell)}）`).join('、');
  const lacks = missing.length
    ? `没有找到${missing.join('、')}。在表里补上后就能计算`
    : '但列名下面没有找到指标。请核对指标是否紧接在列名下面';
  return `工作表“${sheet}”像自评表：找到了${seen}，${lacks}`;
}

/** The first title of a form of ours; `others` where a title says that the table is somebody else's. */
function titleOf(grid: Grid): CellRef | 'others' | null {
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + TITLE_ROWS); row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      const label = grid.label(row, column);
      if (label === '') continue;
      const claim = label.length <= LONGEST_TITLE ? claimOf(label) : 'none';
      if (claim === 'others') return 'others';
      if (claim === 'ours' && isTitle(label)) return { row, column };
    }
  }
  return null;
}

const TITLE_ROWS = 5;
const LONGEST_TITLE = 60;

function lastRow({ top, bottom }: Grid): number {
  return Math.min(bottom, top + ROWS_LOOKED_AT - 1);
}

function firstCell(grid: Grid, fits: (row: number, column: number) => boolean): CellRef | null {
  for (let row = grid.top; row <= lastRow(grid); row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (fits(row, column)) return { row, column };
    }
  }
  return null;
}

/** The headings of the row that scores most; null where none scores. */
function bestRow(grid: Grid, score: (headings: readonly Heading[]) => number): readonly Heading[] | null {
  let best: readonly Heading[] | null = null;
  let most = 0;
  for (let row = grid.top; row <= lastRow(grid); row++) {
    const headings = headingsOf(grid, row);
    const points = headings.length > 1 ? score(headings) : 0;
    if (points > most) [best, most] = [headings, points];
  }
  return best;
}

function columnsIn(headings: readonly Heading[]): string[] {
  return COLUMNS.filter(({ roles }) => headings.some(({ role }) => roles.includes(role))).map(
    ({ name }) => name,
  );
}

function hasFunds(headings: readonly Heading[]): boolean {
  const has = (...roles: readonly Role[]): boolean => headings.some(({ role }) => roles.includes(role));
  return has('budget', 'initial', 'budget?') && has('spent');
}

/** 预计完成 and the like head the tables of another stage. */
function isForecast(headings: readonly Heading[]): boolean {
  return headings.some(({ role }) => role === 'forecast');
}

function placeOf(headings: readonly Heading[]): CellRef {
  const { row, column } = headings[0]!;
  return { row, column };
}
