import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Funds, FundsRow } from '../form';
import {
  amountUnit,
  columnOf,
  FUNDS_BY_NATURE,
  FUNDS_ROW,
  FUNDS_TOTAL,
  pointsInScoreHeading,
  type Column,
} from '../labels';
import type { Grid } from '../../grid/grid';
import { readNatures } from './funds-by-nature';
import { ColumnMap, type Heading } from './header';
import type { FormRegion } from './regions';

/** Reads the funds block; null when the form has none. Of several headings the lowest with rows below it counts. */
export function readFunds(view: Grid, region: FormRegion): Funds | null {
  for (const headings of region.fundsHeaders) {
    const funds = readTable(view, region, headings) ?? readPairs(view, region, headings);
    if (funds) return funds;
  }
  return null;
}

function readTable(view: Grid, region: FormRegion, headings: readonly Heading[]): Funds | null {
  const columns = new ColumnMap(view, withoutLabelColumn(headings), region.right);
  const headingRow = Math.max(...headings.map((heading) => heading.row));
  const rows = readRows(view, region, columns, headingRow);
  if (rows.length === 0) return null;
  const scoreHeading = columns.heading('score')?.label ?? '';
  const stated = columns.has('weight') ? null : pointsInScoreHeading(scoreHeading);
  return {
    unit: unitOf(view, region, headings),
    rows,
    total: totalIndex(rows),
    statedWeight: stated === null ? null : new Decimal(stated).toNumber(),
    rateInPercent: isInPercent(headings),
    natures: readNatures(view, region, headingRow),
  };
}

/** 预算数 | 100 | 执行数 | 95 | 执行率 | 95%: each label with its value beside it, in one row. */
function readPairs(view: Grid, region: FormRegion, headings: readonly Heading[]): Funds | null {
  const beside = (column: Column): CellRef | null => {
    const heading = headings.findLast((candidate) => candidate.column === column);
    if (!heading) return null;
    const next = headings.find((candidate) => candidate.row === heading.row && candidate.at > heading.at);
    const limit = next ? next.at - 1 : region.right;
    for (let at = heading.at + 1; at <= limit; at++) {
      if (!view.isBlank(heading.row, at)) return { row: heading.row, column: at };
    }
    return heading.at < limit ? { row: heading.row, column: heading.at + 1 } : null;
  };
  const [budget, spent] = [beside('budget') ?? beside('initial'), beside('spent')];
  if (!budget || !spent || typeof view.at(budget) !== 'number' || typeof view.at(spent) !== 'number')
    return null;
  const row: FundsRow = {
    label: '年度资金总额',
    row: budget.row,
    initial: beside('initial'),
    budget,
    spent,
    weight: beside('weight'),
    rate: beside('rate'),
    score: beside('score'),
  };
  return {
    unit: unitOf(view, region, headings),
    rows: [row],
    total: 0,
    statedWeight: null,
    rateInPercent: isInPercent(headings),
    natures: [],
  };
}

function unitOf(view: Grid, region: FormRegion, headings: readonly Heading[]): Funds['unit'] {
  const blockLabel = labelLeftOf(view, region, headings[0]!.row, headings[0]!.at);
  return amountUnit([blockLabel, ...headings.map((heading) => heading.label)].join(' '));
}

function isInPercent(headings: readonly Heading[]): boolean {
  const rate = headings.findLast((heading) => heading.column === 'rate');
  return /\((%|百分比|百分数)\)/.test(rate?.label ?? '');
}

/** 年度预算数（万元） over the row labels reads like an amount column; the amounts begin right of it. */
function withoutLabelColumn(headings: readonly Heading[]): Heading[] {
  const first = headings[0]!;
  const repeated =
    first.column === 'budget' && headings.slice(1).some((heading) => heading.column === 'budget');
  return repeated ? headings.slice(1) : [...headings];
}

function readRows(view: Grid, region: FormRegion, columns: ColumnMap, headingRow: number): FundsRow[] {
  const amounts: Column[] = ['initial', 'budget', 'spent'];
  const firstAmount = Math.min(
    ...columns.headings.filter((h) => amounts.includes(h.column)).map((h) => h.at),
  );
  const limit = region.indicatorHeaders[0]!.row;
  const rows: FundsRow[] = [];
  for (let row = headingRow + 1; row < limit; row++) {
    const label = rowLabel(view, region, row, firstAmount);
    if (!label || FUNDS_BY_NATURE.test(label)) {
      if (rows.length) break;
      continue;
    }
    if (!FUNDS_ROW.test(label)) {
      if (rows.length || /目标|指标/.test(label)) break;
      continue;
    }
    rows.push({ label, row, ...fundsCells(columns, row) });
  }
  return rows;
}

function fundsCells(columns: ColumnMap, row: number): Omit<FundsRow, 'label' | 'row'> {
  const cell = (column: Column): CellRef | null => columns.cell(column, row);
  return {
    initial: cell('initial'),
    budget: cell('budget') ?? cell('initial'),
    spent: cell('spent'),
    weight: cell('weight'),
    rate: cell('rate'),
    score: cell('score'),
  };
}

/** The text of a row left of its amounts that is nearest to them. */
function rowLabel(view: Grid, region: FormRegion, row: number, firstAmount: number): string {
  for (let column = firstAmount - 1; column >= region.left; column--) {
    const label = view.label(row, column);
    if (label) return label;
  }
  return '';
}

function labelLeftOf(view: Grid, region: FormRegion, row: number, column: number): string {
  let text = '';
  for (let at = region.left; at < column; at++) text += view.label(row, at);
  return text;
}

/** The row that carries the score: 年度资金总额, wherever it stands; else the first that is no source. */
function totalIndex(rows: readonly FundsRow[]): number {
  const named = rows.findIndex((row) => FUNDS_TOTAL.test(row.label) && !/^其中/.test(row.label));
  if (named >= 0) return named;
  const own = rows.findIndex((row) => !/^其中|结转|其他|其它/.test(row.label));
  return Math.max(own, 0);
}

/** True when a row is the heading row of a table, repeated after a page break. */
export function isRepeatedHeading(view: Grid, row: number, left: number, right: number): boolean {
  let headings = 0;
  let others = 0;
  for (let column = left; column <= right; column++) {
    const label = view.label(row, column);
    if (columnOf(label)) headings++;
    else if (label) others++;
  }
  return headings >= 3 && headings > others;
}
