import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { Doubt, FundsRow } from '../form';
import type { Role } from '../vocabulary/headings';
import { beginsWith, holds } from '../vocabulary/phrases';
import { BY_NATURE, GOALS, NATURE_PARTS, OF_WHICH } from '../vocabulary/rows';
import { isEmptyOrDash, isNumeric, plainNumber, sameAmount } from './amounts';
import { settleBudget, vouchForAssumed } from './budget-column';
import { Columns } from './columns';
import { isTotalLabel, type FundsLayout } from './funds-layout';
import { readNatures } from './funds-by-nature';
import type { FundsHeader } from './funds-header';
import { headingsOf, type Heading } from './heading';
import type { FormRegion } from './form-region';

const AMOUNTS: readonly Role[] = ['initial', 'budget', 'budget?', 'spent'];

/** 年度资金总额 and its sources in rows below the headings; null when no row of amounts stands there. */
export function readFundsTable(grid: Grid, region: FormRegion, header: FundsHeader): FundsLayout | null {
  const headings = withoutLabelColumn(grid, header);
  const firstAmount = Math.min(
    ...headings.filter(({ role }) => AMOUNTS.includes(role)).map(({ column }) => column),
  );
  const lines = readLines(grid, region, header, firstAmount);
  if (lines.length === 0) return null;
  const rows = { first: header.bottom + 1, last: lines.at(-1)!.row };
  const unknown = unknownColumns(grid, header, firstAmount);
  const columns = new Columns(
    grid,
    headings,
    region.right,
    rows,
    unknown.map(({ column }) => column),
  );
  settleScore(columns);
  if (!hasAmounts(grid, columns, unknown, lines)) return null;
  const total = totalIndex(grid, columns, lines);
  const doubts: Doubt[] = total.doubt ? [{ part: 'funds', ...total.doubt }] : [];
  doubts.push(...settleBudget(grid, columns, unknown, header, lines[total.index]!.row));
  doubts.push(...vouchForAssumed(grid, columns, header, lines[total.index]!.row));
  const scoreHeading = columns.span('score')?.heading;
  return {
    rows: lines.map((line) => ({ ...line, ...cellsOf(columns, line.row) })),
    total: total.index,
    statedWeight: columns.has('weight') || !scoreHeading?.points ? null : Number(scoreHeading.points),
    natures: readNatures(grid, region, header.bottom),
    doubts,
    headings,
  };
}

/** 年度预算数（万元） or 资金投入情况 over the row labels reads like an amount's heading; the amounts begin right of it. */
function withoutLabelColumn(grid: Grid, { headings, bottom }: FundsHeader): readonly Heading[] {
  const [first, second, ...others] = headings;
  if (!first || !second || others.length === 0) return headings;
  const rest = [second, ...others];
  if (first.letter === null && rest.some(({ role }) => role === first.role)) return rest;
  for (let column = first.column; column < second.column; column++) {
    const cell = { row: bottom + 1, column };
    if (!isEmptyOrDash(grid, cell) && !isNumeric(grid, cell.row, column)) return rest;
  }
  return headings;
}

interface Line {
  readonly label: string;
  readonly row: number;
}

/** The rows below the headings, down to where the next part of the form begins. An unknown source is a source. */
function readLines(grid: Grid, region: FormRegion, header: FundsHeader, firstAmount: number): Line[] {
  const limit = region.indicatorHeaders[0]!.row;
  const block = blockLabel(grid, region, header);
  const lines: Line[] = [];
  for (let row = header.bottom + 1; row < limit; row++) {
    const label = labelLeftOf(grid, region, row, firstAmount);
    const opensNext = block !== null && isOtherBlock(grid, row, block);
    if (opensNext || holds(label, GOALS) || headingsOf(grid, row, region.left, region.right).length >= 3)
      break;
    const amounts = holdsAmount(grid, row, firstAmount, region.right);
    if (beginsWith(label, BY_NATURE) || (!amounts && holds(label, NATURE_PARTS))) break;
    if (label === '' && !amounts) {
      if (lines.length) break;
      continue;
    }
    lines.push({ label, row });
  }
  while (lines.length && grid.isRowBlank(lines.at(-1)!.row, region.left, region.right)) lines.pop();
  return lines;
}

/** 项目资金 left of the headings: its column is empty beside the block's rows, and filled where the next part begins. */
function blockLabel(
  grid: Grid,
  region: FormRegion,
  header: FundsHeader,
): { column: number; label: string } | null {
  const first = header.headings[0]!;
  for (let column = region.left; column < first.column; column++) {
    const label = grid.label(header.row, column);
    if (label !== '') return { column, label };
  }
  return null;
}

function isOtherBlock(grid: Grid, row: number, block: { column: number; label: string }): boolean {
  const label = grid.label(row, block.column);
  // 项目资金 and （万元） may stand in two cells.
  if (/^\([^()]*\)$/.test(label)) return false;
  return (
    label !== '' && label !== block.label && !isTotalLabel(label) && grid.label(row, block.column + 1) !== ''
  );
}

function labelLeftOf(grid: Grid, region: FormRegion, row: number, firstAmount: number): string {
  for (let column = firstAmount - 1; column >= region.left; column--) {
    const label = grid.label(row, column);
    if (label) return label;
  }
  return '';
}

function holdsAmount(grid: Grid, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (isNumeric(grid, row, column)) return true;
  return false;
}

function unknownColumns(
  grid: Grid,
  header: FundsHeader,
  firstAmount: number,
): { column: number; label: string }[] {
  const known = new Set(header.headings.map(({ column }) => column));
  const last = Math.max(...known);
  const unknown: { column: number; label: string }[] = [];
  for (let column = firstAmount; column < last; column++) {
    const label = grid.label(header.bottom, column) || grid.label(header.row, column);
    if (label !== '' && !known.has(column)) unknown.push({ column, label });
  }
  return unknown;
}

/** Scores of others stay theirs. */
function settleScore(columns: Columns): void {
  const all = columns.all('score');
  const own = all.filter(({ heading }) => heading.scorer !== 'other');
  if (all.length > 1 && own.length) columns.keep('score', own[0]!);
}

/** Labels with blank amounts are a blank form's; prose in the amounts' columns is another table's. */
function hasAmounts(
  grid: Grid,
  columns: Columns,
  unknown: readonly { readonly column: number }[],
  lines: readonly Line[],
): boolean {
  const spent = columns.span('spent');
  return (
    lines.some(({ row }) => {
      const cells = AMOUNTS.map((role) => columns.numberCell(role, row)).filter((cell) => cell !== null);
      const others = unknown.map(({ column }) => ({ row, column }));
      return [...cells, ...others].every(
        (cell) => isEmptyOrDash(grid, cell) || isNumeric(grid, cell.row, cell.column),
      );
    }) && spent !== null
  );
}

function cellsOf(columns: Columns, row: number): Omit<FundsRow, 'label' | 'row'> {
  const cell = (role: Role): CellRef | null => columns.numberCell(role, row);
  return {
    initial: cell('initial'),
    budget: cell('budget') ?? cell('initial'),
    spent: cell('spent'),
    weight: cell('weight'),
    rate: cell('rate'),
    score: cell('score'),
  };
}

interface TotalRow {
  readonly index: number;
  readonly doubt: (CellRef & { readonly message: string }) | null;
}

/** The row that carries the score: 年度资金总额, wherever it stands; of several, the one that the others add up to. */
function totalIndex(grid: Grid, columns: Columns, lines: readonly Line[]): TotalRow {
  const sure = (index: number): TotalRow => ({ index, doubt: null });
  const named = lines.flatMap(({ label }, index) =>
    isTotalLabel(label) && !beginsWith(label, OF_WHICH) ? [index] : [],
  );
  if (named.length === 1) return sure(named[0]!);
  if (named.length > 1)
    return sure(named.find((index) => hasScore(grid, columns, lines[index]!)) ?? named[0]!);
  if (lines.length === 1) return sure(0);
  const scored = lines.flatMap((line, index) => (hasScore(grid, columns, line) ? [index] : []));
  if (scored.length === 1) return sure(scored[0]!);
  const sum = lines.findIndex((line) => isSumOfOthers(grid, columns, line, lines));
  if (sum >= 0) return sure(sum);
  const main = lines.findIndex(({ label }) => !beginsWith(label, OF_WHICH));
  const index = Math.max(main, 0);
  const { row } = lines[index]!;
  const column = columns.start('spent')!;
  return {
    index,
    doubt: { row, column, message: '资金部分没有“年度资金总额”一行，不知道按哪一行计算执行率，请核对' },
  };
}

function hasScore(grid: Grid, columns: Columns, { row }: Line): boolean {
  return (['weight', 'score', 'rate'] as const).some(
    (role) => plainNumber(grid, columns.numberCell(role, row)) !== null,
  );
}

function isSumOfOthers(grid: Grid, columns: Columns, line: Line, lines: readonly Line[]): boolean {
  const amount = ({ row }: Line): number | null => plainNumber(grid, columns.numberCell('spent', row));
  const whole = amount(line);
  if (whole === null || whole === 0) return false;
  const parts = lines.filter((other) => other !== line).map(amount);
  return sameAmount(
    whole,
    parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
  );
}
