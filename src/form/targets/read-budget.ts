import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { ParsedGrid } from '../parsed-grid';
import { sameAmount } from '../recognise/amounts';
import { isTotalLabel } from '../recognise/funds-layout';
import { isLabelFor, type HeadArea } from '../recognise/head-fields';
import { amountUnitIn } from '../recognise/heading';
import { powerOfTen } from '../values/power-of-ten';
import { parseValue } from '../values/parse-value';
import { readUnit, knownUnit } from '../values/unit';
import type { Value } from '../values/value';
import { ANNUAL, APPROVED_AMOUNT, LONGER_TERM } from '../vocabulary/targets';
import { beginsWith, holds } from '../vocabulary/phrases';
import { GOALS, OF_WHICH } from '../vocabulary/rows';
import type { TargetAmount, TargetBudget, TargetDoubt } from './target-table';

interface ReadBudget {
  readonly budget: TargetBudget | null;
  readonly doubts: readonly TargetDoubt[];
}

interface Found extends CellRef {
  readonly label: string;
  readonly value: Value & { readonly kind: 'quantity' };
}

/** The approved money of a year in the head of a table: 年度资金总额 and its sources. In doubt it is null. */
export function readBudget(grid: ParsedGrid, head: HeadArea): ReadBudget {
  const totals = findTotals(grid, head);
  const [total] = totals;
  if (!total) return { budget: null, doubts: [] };
  const unit = unitOf(grid, head, total);
  const amount = inYuan(total, unit);
  if (!amount) return inDoubt(total, '没有写明金额单位（元或万元），预算数没有采用');
  const others = totals.slice(1).map((other) => inYuan(other, unitOf(grid, head, other) ?? unit));
  if (others.some((other) => other && !other.yuan.eq(amount.yuan)))
    return inDoubt(total, '有几个不同的资金总额，分不清哪一个是年度预算数，没有采用');
  const sources = sourcesBelow(grid, head, total).map((source) => inYuan(source, unit));
  const parts = sources.filter((source) => source !== null).filter(({ yuan }) => !yuan.isZero());
  if (parts.length > 0 && !addUp(parts, amount))
    return inDoubt(total, '各项资金来源之和与年度资金总额不符，预算数没有采用');
  return { budget: { total: amount, sources: parts, rounded: unit !== '元' }, doubts: [] };
}

function inDoubt({ row, column }: CellRef, message: string): ReadBudget {
  return { budget: null, doubts: [{ part: 'budget', row, column, message }] };
}

/** Labels of the whole sum with a number beside them, or behind them in the same cell; those of the year first. */
function findTotals(grid: ParsedGrid, head: HeadArea): Found[] {
  const found: (Found & { rank: number })[] = [];
  for (let row = head.top; row <= head.bottom; row++) {
    for (let column = head.left; column <= head.right; column++) {
      const label = grid.label(row, column);
      if (label === '' || label.length > 40 || row === head.titleRow || holds(label, LONGER_TERM)) continue;
      const bare = label.replace(/:.*$/, '');
      const isTotal = isTotalLabel(bare);
      if (!isTotal && !isLabelFor(bare, APPROVED_AMOUNT)) continue;
      const amount = amountBeside(grid, head, { row, column });
      if (amount) found.push({ ...amount, label: bare, rank: holds(bare, ANNUAL) ? 0 : isTotal ? 1 : 2 });
    }
  }
  const best = Math.min(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank === best);
}

/** 年度资金总额：350 in one cell, or the number in the next filled one. */
function amountBeside(
  grid: ParsedGrid,
  head: HeadArea,
  { row, column }: CellRef,
): Omit<Found, 'label'> | null {
  const inline = /[:]([^:]+)$/.exec(grid.label(row, column))?.[1];
  const own = inline === undefined ? null : parseValue(inline, 'General');
  if (own?.kind === 'quantity' && !own.percent) return { row, column, value: own };
  for (let at = column + 1; at <= head.right; at++) {
    if (grid.isBlank(row, at)) continue;
    const value = grid.parsed(row, at);
    return value.kind === 'quantity' && !value.percent ? { row, column: at, value } : null;
  }
  return null;
}

const OF_WHICH_MARK = new RegExp(`^(${OF_WHICH.join('|')})[:,]?`);

/** Rows below the total whose label stands in its label's column and whose number in its number's. */
function sourcesBelow(grid: ParsedGrid, head: HeadArea, total: Found): Found[] {
  const sources: Found[] = [];
  for (let row = total.row + 1; row <= head.bottom; row++) {
    const label = labelLeftOf(grid, head, { row, column: total.column });
    if (label === null || beginsWith(label.text, GOALS) || label.text.includes('目标')) break;
    const amount = amountBeside(grid, head, { row, column: label.column });
    const inColumn = amount && (amount.column === total.column || amount.column === label.column);
    if (amount && inColumn)
      sources.push({ ...amount, label: label.text.replace(OF_WHICH_MARK, '').replace(/:.*$/, '') });
  }
  return sources;
}

function labelLeftOf(
  grid: ParsedGrid,
  head: HeadArea,
  { row, column }: CellRef,
): { readonly text: string; readonly column: number } | null {
  for (let at = column; at >= head.left; at--) {
    const text = grid.label(row, at);
    if (text !== '' && !/^[\d.,-]+$/.test(text)) return { text, column: at };
  }
  return null;
}

type Unit = '元' | '千元' | '万元' | '亿元';

/** In the amount's own row or a label above it in the block, else in a line of the head: 单位：万元. */
function unitOf(grid: ParsedGrid, head: HeadArea, { row }: CellRef): Unit | null {
  for (let at = row; at >= head.top; at--) {
    for (let column = head.left; column <= head.right; column++) {
      const label = grid.label(at, column);
      const unit = label.length <= 24 ? amountUnitIn(label) : null;
      if (unit) return unit;
    }
  }
  return null;
}

function inYuan({ label, row, column, value }: Found, unit: Unit | null): TargetAmount | null {
  if (value.unit !== '' && knownUnit(value.unit).family !== 'money') return null;
  const stated = value.unit !== '' || value.scale !== 1;
  if (!stated && unit === null) return null;
  const yuan = stated ? value.number : value.number.times(powerOfTen(readUnit(unit ?? '')?.exponent ?? 0));
  return { label, row, column, yuan };
}

function addUp(parts: readonly TargetAmount[], total: TargetAmount): boolean {
  // 其中 may itemise a source that stands above it: the rows not so marked must add up.
  const all = sum(parts);
  if (sameAmount(all.toNumber(), total.yuan.toNumber())) return true;
  return parts.some((_, index) =>
    sameAmount(sum(parts.slice(0, index + 1)).toNumber(), total.yuan.toNumber()),
  );
}

function sum(parts: readonly TargetAmount[]): Decimal {
  return parts.reduce((whole, { yuan }) => whole.plus(yuan), new Decimal(0));
}
