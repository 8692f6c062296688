import type { ParsedGrid } from '../parsed-grid';
import { isTotalLabel } from '../recognise/funds-layout';
import type { HeadArea } from '../recognise/head-fields';
import { HEAD_LABEL_ENDINGS } from '../vocabulary/head';
import { beginsWith, endsWith, holds } from '../vocabulary/phrases';
import { GOALS, OF_WHICH } from '../vocabulary/rows';
import { FUND_SOURCES, LONGER_TERM, SPENDING } from '../vocabulary/targets';
import { amountBeside, type FoundAmount } from './found-amount';

const OF_WHICH_MARK = new RegExp(`^(${OF_WHICH.join('|')})[:,]?`);

/** What a total is made of: labels with amounts right of it in its row, and in the rows below as far as the goals. */
export function findSources(grid: ParsedGrid, head: HeadArea, total: FoundAmount): FoundAmount[] {
  const block = { ...head, left: leftEnd(grid, head, total), right: rightEnd(grid, head, total) };
  const found = pairsIn(grid, block, total.row, total.column + 1);
  for (let row = total.row + 1; row <= head.bottom; row++) {
    const labels = labelsIn(grid, block, row, total.column);
    if (labels.length === 0 || labels.some(isNextPart)) break;
    found.push(...pairsIn(grid, block, row, block.left, total.column));
  }
  return found;
}

/** Right of the amount that stands left of the total's label, as that of 中期资金总额 does. */
function leftEnd(grid: ParsedGrid, { left }: HeadArea, { row, column }: FoundAmount): number {
  for (let at = column - 1; at >= left; at--) if (isNumber(grid, row, at)) return at + 1;
  return left;
}

/** Left of a second total, as 中期资金总额 right of the year's. */
function rightEnd(grid: ParsedGrid, { right }: HeadArea, { row, column }: FoundAmount): number {
  for (let at = column + 1; at <= right; at++) {
    const label = grid.label(row, at);
    if (isTotalLabel(label.replace(/:.*$/, '')) || holds(label, LONGER_TERM)) return at - 1;
  }
  return right;
}

/** Labels with their amounts. Where the amount is not in the total's column only what names a source: anything may stand there. */
function pairsIn(
  grid: ParsedGrid,
  block: HeadArea,
  row: number,
  from: number,
  ofTotal: number | null = null,
): FoundAmount[] {
  const pairs: FoundAmount[] = [];
  for (let column = from; column <= block.right; column++) {
    if (grid.isBlank(row, column) || isNumber(grid, row, column)) continue;
    const label = grid.label(row, column);
    const amount = amountBeside(grid, block, { row, column });
    if (!amount || (amount.column !== ofTotal && !isSource(label))) continue;
    pairs.push({ ...amount, label: plain(label) });
    column = amount.column;
  }
  return pairs;
}

function isNumber(grid: ParsedGrid, row: number, column: number): boolean {
  return grid.parsed(row, column).kind === 'quantity';
}

/** What stands in a row as far as the total's column; numbers are no labels. */
function labelsIn(grid: ParsedGrid, { left }: HeadArea, row: number, right: number): string[] {
  const labels: string[] = [];
  for (let column = left; column <= right; column++) {
    if (!grid.isBlank(row, column) && !isNumber(grid, row, column)) labels.push(grid.label(row, column));
  }
  return labels;
}

function isSource(label: string): boolean {
  return beginsWith(label, OF_WHICH) || holds(label, [...FUND_SOURCES.flat(), ...SPENDING]);
}

/** 年度目标, or 联系电话 and its like. */
function isNextPart(label: string): boolean {
  if (beginsWith(label, GOALS) || label.includes('目标')) return true;
  return endsWith(label.replace(/:$/, ''), HEAD_LABEL_ENDINGS) && !isSource(label);
}

function plain(label: string): string {
  return label.replace(OF_WHICH_MARK, '').replace(/:.*$/, '');
}
