import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { Doubt } from '../form';
import { plainNumber, sameAmount } from './amounts';
import type { Columns, Span } from './columns';
import type { FundsHeader } from './funds-header';

/** A printed rate says which column it was computed from when it is as near as this to spent ÷ column. */
const RATE_TOLERANCE = 0.006;

/**
 * Settles which column is 全年预算数 (docs/rules.md 2): its heading is one witness; the letter (A), the rate that is printed
 * in the total row, or its standing alone beside what was spent is the other. Returns doubts where they fail.
 */
export function settleBudget(
  grid: Grid,
  columns: Columns,
  unknown: readonly { readonly column: number; readonly label: string }[],
  header: FundsHeader,
  totalRow: number,
): Doubt[] {
  const named = columns.all('budget');
  const maybe = columns.all('budget?');
  const spent = columns.span('spent')!;
  const strange = unknown
    .filter(({ column }) => column < spent.left && plainNumber(grid, { row: totalRow, column }) !== null)
    .map(({ column, label }) => strangeSpan(columns, column, label, header));
  const all = [...named, ...maybe, ...strange];
  const initial = columns.span('initial');
  const lettered = all.filter(({ heading }) => heading.letter === 'budget');
  const printed = (spans: readonly Span[]): Span[] => reproducingRate(grid, columns, spans, totalRow);

  if (lettered.length === 1) return take(columns, lettered[0]!);
  if (named.length === 1 && (all.length === 1 || !contradicted(printed(all), named[0]!))) {
    return take(columns, named[0]!);
  }
  const [byRate, ...others] = printed(initial && named.length === 0 ? [...all, initial] : all);
  if (byRate && others.length === 0) return take(columns, byRate);
  if (all.length === 0) return [];
  if (all.length === 1 && !initial && maybe.length === 1) return take(columns, all[0]!);
  const rivals = initial && named.length === 0 ? [...all, initial] : all;
  take(columns, all.at(-1)!);
  if (agree(grid, rivals, totalRow)) return [];
  const { column, label } = all.at(-1)!.heading;
  const message = `分不清哪一列是全年预算数（列名“${label}”），没有计算执行率。请把列名改成“全年预算数”，再点一键重算`;
  return [{ part: 'funds', row: header.bottom, column, message }];
}

/** A heading that we do not know is 全年预算数 or 全年执行数 when the printed rate was computed from the numbers below it. */
export function vouchForAssumed(
  grid: Grid,
  columns: Columns,
  { assumed }: FundsHeader,
  totalRow: number,
): Doubt[] {
  if (!assumed || reproducingRate(grid, columns, columns.all('budget'), totalRow).length > 0) return [];
  const { row, column, label, role } = assumed;
  const likely = role === 'spent' ? '全年执行数' : '全年预算数';
  const message = `列名“${label}”不认识，可能是${likely}，没有计算执行率。请把列名改成“${likely}”，再点一键重算`;
  return [{ part: 'funds', row, column, message }];
}

function take(columns: Columns, span: Span): Doubt[] {
  columns.keep('budget', { ...span, heading: { ...span.heading, role: 'budget' } });
  return [];
}

function strangeSpan(columns: Columns, column: number, label: string, header: FundsHeader): Span {
  const like = columns.span('spent')!.heading;
  const letter = /\([Aa]\)/.test(label) ? ('budget' as const) : null;
  return {
    left: column,
    right: column,
    heading: {
      ...like,
      role: 'budget?',
      label,
      column,
      letter,
      row: header.bottom,
      points: null,
      year: null,
    },
  };
}

function reproducingRate(grid: Grid, columns: Columns, spans: readonly Span[], row: number): Span[] {
  const printed = rateIn(grid, columns.numberCell('rate', row));
  const spent = plainNumber(grid, columns.numberCell('spent', row));
  if (printed === null || spent === null) return [];
  return spans.filter(({ left }) => {
    const amount = plainNumber(grid, { row, column: left });
    return amount !== null && amount > 0 && Math.abs(spent / amount - printed) < RATE_TOLERANCE;
  });
}

/** A printed rate as a fraction, whichever way it is printed: 0.98, 98, 98%. */
function rateIn(grid: Grid, cell: CellRef | null): number | null {
  const number = plainNumber(grid, cell);
  if (number === null) return null;
  const inText = cell !== null && grid.label(cell.row, cell.column).includes('%');
  return inText || number > 2 ? number / 100 : number;
}

/** The printed rate was computed from another column than the one that bears the name. */
function contradicted(byRate: readonly Span[], named: Span): boolean {
  return byRate.length > 0 && !byRate.some(({ left }) => left === named.left);
}

function agree(grid: Grid, spans: readonly Span[], row: number): boolean {
  const amounts = spans.map(({ left }) => plainNumber(grid, { row, column: left }));
  return amounts.every((amount) => amount !== null && sameAmount(amount, amounts[0]!));
}
