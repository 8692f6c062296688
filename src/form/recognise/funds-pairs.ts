import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { FundsRow } from '../form';
import type { Role } from '../vocabulary/headings';
import { isNumeric } from './amounts';
import type { FundsLayout } from './funds-layout';
import { headingsOf, type Heading } from './heading';
import type { FormRegion } from './form-region';

/**
 * Amounts that stand right of their labels or right below them, in one row or in several: 预算数 | 100 | 执行数 | 95,
 * 预算 above and 支出 further down. Null when 预算 and 支出 are not both there with a number.
 */
export function readFundsPairs(grid: Grid, region: FormRegion): FundsLayout | null {
  const labels = moneyLabels(grid, region);
  const found = new Map<Role, { heading: Heading; value: CellRef }>();
  for (const heading of labels) {
    const value = valueOf(grid, region, heading, labels);
    if (value && !found.has(heading.role)) found.set(heading.role, { heading, value });
  }
  const cell = (role: Role): CellRef | null => found.get(role)?.value ?? null;
  const initial = cell('initial');
  const budget = cell('budget') ?? initial ?? cell('budget?');
  const spent = cell('spent');
  if (!budget || !spent) return null;
  const row: FundsRow = {
    label: found.get('budget')?.heading.label ?? '',
    row: spent.row,
    initial,
    budget,
    spent,
    weight: cell('weight'),
    rate: cell('rate'),
    score: cell('score'),
  };
  return {
    rows: [row],
    total: 0,
    statedWeight: null,
    natures: [],
    doubts: [],
    headings: [...found.values()].map(({ heading }) => heading),
  };
}

const MONEY: readonly Role[] = ['initial', 'budget', 'budget?', 'spent', 'rate', 'weight', 'score'];

/** Labels of amounts between the head and the indicators, top to bottom. */
function moneyLabels(grid: Grid, region: FormRegion): Heading[] {
  const labels: Heading[] = [];
  for (let row = region.headTop; row < region.indicatorHeaders[0]!.row; row++) {
    if (row === region.titleRow) continue;
    labels.push(
      ...headingsOf(grid, row, region.left, region.right).filter(({ role }) => MONEY.includes(role)),
    );
  }
  return labels;
}

/** The number right of a label, before the next text; else the one below it. */
function valueOf(
  grid: Grid,
  region: FormRegion,
  { row, column }: Heading,
  labels: readonly Heading[],
): CellRef | null {
  for (let at = column + 1; at <= region.right; at++) {
    if (isNumeric(grid, row, at)) return { row, column: at };
    if (!grid.isBlank(row, at)) break;
  }
  const below = { row: row + 1, column };
  const isLabel = labels.some((other) => other.row === below.row && other.column === column);
  return !isLabel && isNumeric(grid, below.row, below.column) ? below : null;
}
