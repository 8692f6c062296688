import type { Grid } from '../../grid/grid';
import type { Doubt } from '../form';
import type { Role } from '../vocabulary/headings';
import { isNumeric, plainNumber, sameAmount } from './amounts';
import { Columns, type RowRange, type Span } from './columns';
import type { IndicatorHeader } from './indicator-header';

/** The columns of an indicator table, and what about them two witnesses do not vouch for. */
export interface SettledColumns {
  readonly columns: Columns;
  readonly doubts: readonly Doubt[];
}

/** Settles which column each role of an indicator table has (docs/rules.md 2, two witnesses). */
export function settleColumns(
  grid: Grid,
  header: IndicatorHeader,
  rows: RowRange,
  lastColumn: number,
  year: string | null,
): SettledColumns {
  const unknown = header.unknown.map(({ column }) => column);
  const columns = new Columns(grid, header.headings, lastColumn, rows, unknown);
  const table: Table = { grid, header, rows, columns, doubts: [] };
  settlePoints(columns);
  settleWeight(table);
  settleScore(table, year);
  settleYears(table, year);
  settleActual(table);
  assumeOpen(table);
  checkAgainstEachOther(table);
  return { columns, doubts: table.doubts };
}

interface Table {
  readonly grid: Grid;
  readonly header: IndicatorHeader;
  readonly rows: RowRange;
  readonly columns: Columns;
  readonly doubts: Doubt[];
}

function doubt({ doubts, header }: Table, column: number, message: string): void {
  doubts.push({ part: 'indicators', row: header.bottom, column, message });
}

/** 分数 is what neither 分值 nor 得分 takes. */
function settlePoints(columns: Columns): void {
  const span = columns.span('points?');
  if (!span) return;
  const role: Role | null = !columns.has('weight') ? 'weight' : !columns.has('score') ? 'score' : null;
  if (role) columns.keep(role, { ...span, heading: { ...span.heading, role } });
}

/** Of 分值 for a group and 分值 for an indicator, the one behind the indicator's name is its own. */
function settleWeight(table: Table): void {
  const { columns } = table;
  const all = columns.all('weight');
  const used = all.filter((span) => isUsed(table, span));
  const spans = used.length ? used : all;
  if (all.length < 2) return;
  const name = columns.start('name') ?? columns.start('level2') ?? 0;
  columns.keep('weight', spans.find(({ left }) => left > name) ?? spans.at(-1)!);
}

/** Scores of others are theirs; 折算得分 counts before the raw score; else the office's own, or the year's. */
function settleScore(table: Table, year: string | null): void {
  const { columns } = table;
  const all = columns.all('score');
  const own = all.filter(({ heading }) => heading.scorer !== 'other');
  const left = narrowed(own, [
    ({ heading }) => heading.converted,
    ({ heading }) => heading.scorer === 'own',
    ({ heading }) => heading.year !== null && heading.year === year,
    (span) => standsOverTotal(table, span),
  ]);
  if (all.length && !own.length) columns.keep('score', null);
  else if (left[0]) columns.keep('score', left[0]);
  if (left.length > 1)
    doubt(table, left[1]!.left, '有两列得分，分不清哪一列是自评得分。请在列名写明“自评得分”');
}

/** Keeps those that pass a test where some do, test by test, until one is left. */
function narrowed(spans: readonly Span[], tests: readonly ((span: Span) => boolean)[]): readonly Span[] {
  return tests.reduce((left, test) => {
    const passing = left.length > 1 ? left.filter(test) : left;
    return passing.length ? passing : left;
  }, spans);
}

/** True when the last number of a column holds all above it, as 总分 does. */
function standsOverTotal({ grid, rows }: Table, { left }: Span): boolean {
  const numbers: number[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const number = plainNumber(grid, { row, column: left });
    if (number !== null) numbers.push(number);
  }
  const total = numbers.pop();
  if (total === undefined || numbers.length < 2) return false;
  const sum = numbers.reduce((a, b) => a + b, 0);
  return sum < total || sameAmount(sum, total);
}

/** Last year beside this year: each role goes with the form's own year. */
function settleYears(table: Table, year: string | null): void {
  for (const role of ['target', 'actual', 'weight'] as const) {
    const spans = table.columns.all(role);
    const dated = spans.filter(({ heading }) => heading.year !== null);
    if (spans.length < 2 || dated.length === 0) continue;
    const own = spans.filter(({ heading }) => heading.year === year);
    if (own.length === 1) table.columns.keep(role, own[0]!);
    else doubt(table, spans[0]!.left, `有几个年度的“${spans[0]!.heading.label}”，分不清哪一列是本年度的`);
  }
  const targets = table.columns.all('target');
  // 调整指标值 stands right of 年初指标值 and counts before it.
  if (targets.length > 1) {
    const filled = targets.filter((span) => isUsed(table, span));
    table.columns.keep('target', (filled.length ? filled : targets).at(-1)!);
  }
}

function settleActual(table: Table): void {
  const spans = table.columns.all('actual');
  if (spans.length < 2) return;
  table.columns.keep('actual', narrowed(spans, [(span) => isUsed(table, span)])[0]!);
}

function isUsed({ grid, rows }: Table, { left, right }: Span): boolean {
  for (let row = rows.first; row <= rows.last; row++) {
    for (let column = left; column <= right; column++) if (isNumeric(grid, row, column)) return true;
  }
  return false;
}

const OPEN: readonly { readonly role: Role; readonly after: readonly Role[]; readonly label: string }[] = [
  { role: 'target', after: ['unit', 'sign', 'name', 'level2'], label: '年度指标值' },
  { role: 'actual', after: ['target'], label: '实际完成值' },
  { role: 'score', after: ['weight', 'actual'], label: '得分' },
  { role: 'weight', after: ['actual', 'name'], label: '分值' },
];

/** A column with a heading that we do not know, where the national form has a role that is still open. */
function assumeOpen(table: Table): void {
  const { columns, header } = table;
  if (header.kind === 'rating') return;
  for (const { role, after, label } of OPEN) {
    if (columns.has(role)) continue;
    const behind = after.map((before) => columns.span(before)).find((span) => span !== null);
    const next = header.unknown.find(({ column }) => behind && column === behind.right + 1);
    if (!next || !hasNumbers(table, next.column, role)) continue;
    columns.assume(role, next.column, next.label, header.bottom);
    doubt(
      table,
      next.column,
      `列名“${next.label}”不认识，可能是${label}。请把列名改成“${label}”，再点一键重算`,
    );
  }
}

/** Points are numbers; targets have their sign and unit around them: ≥95%. */
function hasNumbers({ grid, rows }: Table, column: number, role: Role): boolean {
  const isPoints = role === 'weight' || role === 'score';
  let count = 0;
  for (let row = rows.first; row <= rows.last; row++) {
    if (isPoints ? isNumeric(grid, row, column) : /\d/.test(String(grid.value(row, column) ?? ''))) count++;
  }
  return count >= 2;
}

/** Scores never exceed their weights: where all do or are equal, one of the two is not what its heading says. */
function checkAgainstEachOther(table: Table): void {
  const { columns, grid, rows } = table;
  let under = 0;
  let over = 0;
  for (let row = rows.first; row <= rows.last; row++) {
    const weight = plainNumber(grid, columns.numberCell('weight', row));
    const score = plainNumber(grid, columns.numberCell('score', row));
    if (weight === null || score === null) continue;
    if (sameAmount(score, weight)) continue;
    if (score > weight) over++;
    else under++;
  }
  if (over >= 3 && under === 0) {
    doubt(table, columns.start('score')!, '多数得分比分值大，“分值”和“得分”两列可能填反了。请核对列名');
  }
}
