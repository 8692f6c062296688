import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { ParsedGrid } from '../parsed-grid';
import { sameAmount } from '../recognise/amounts';
import { isTotalLabel } from '../recognise/funds-layout';
import { isLabelFor, type HeadArea } from '../recognise/head-fields';
import { amountUnitIn } from '../recognise/heading';
import { powerOfTen } from '../values/power-of-ten';
import { readUnit, knownUnit } from '../values/unit';
import { ANNUAL, APPROVED_AMOUNT, LONGER_TERM, SPENDING } from '../vocabulary/targets';
import { holds } from '../vocabulary/phrases';
import { findSources } from './find-sources';
import { amountBeside, type FoundAmount } from './found-amount';
import type { TargetAmount, TargetBudget, TargetDoubt } from './target-table';

interface ReadBudget {
  readonly budget: TargetBudget | null;
  readonly doubts: readonly TargetDoubt[];
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
  const found = findSources(grid, head, total).flatMap((source) => inYuan(source, unit) ?? []);
  const parts = found.filter(({ yuan }) => !yuan.isZero());
  const sources = madeOf(
    parts.filter(({ label }) => !holds(label, SPENDING)),
    amount,
  );
  if (!sources) return inDoubt(total, '各项资金来源之和与年度资金总额不符，预算数没有采用');
  const spending = madeOf(
    parts.filter(({ label }) => holds(label, SPENDING)),
    amount,
  );
  const budget = { total: amount, sources: [...sources, ...(spending ?? [])], rounded: unit !== '元' };
  const { row, column } = total;
  const message = '基本支出与项目支出之和与年度资金总额不符，没有采用';
  return { budget, doubts: spending ? [] : [{ part: 'budget', row, column, message }] };
}

function inDoubt({ row, column }: CellRef, message: string): ReadBudget {
  return { budget: null, doubts: [{ part: 'budget', row, column, message }] };
}

/** Labels of the whole sum with a number beside them, or behind them in the same cell; those of the year first. */
function findTotals(grid: ParsedGrid, head: HeadArea): FoundAmount[] {
  const found: (FoundAmount & { rank: number })[] = [];
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

function inYuan({ label, row, column, value }: FoundAmount, unit: Unit | null): TargetAmount | null {
  if (value.unit !== '' && knownUnit(value.unit).family !== 'money') return null;
  const stated = value.unit !== '' || value.scale !== 1;
  if (!stated && unit === null) return null;
  const yuan = stated ? value.number : value.number.times(powerOfTen(readUnit(unit ?? '')?.exponent ?? 0));
  return { label, row, column, yuan };
}

/** The parts that add up to a total, without those that only itemise one of them; null where none do. */
function madeOf(parts: readonly TargetAmount[], total: TargetAmount): readonly TargetAmount[] | null {
  const isWhole = (some: readonly TargetAmount[]): boolean =>
    sameAmount(sum(some).toNumber(), total.yuan.toNumber());
  if (parts.length === 0 || isWhole(parts)) return parts;
  // 其中 may itemise a source that stands above it: the rows not so marked must add up.
  const first = parts.map((_, index) => parts.slice(0, index + 1)).find(isWhole);
  if (first) return first;
  const outer = withoutItems(parts);
  return isWhole(outer) ? outer : null;
}

/** 财政拨款 300, 中央 200, 省级 100, 其他 20: the two that make up the one above go. */
function withoutItems(parts: readonly TargetAmount[]): TargetAmount[] {
  const outer: TargetAmount[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    outer.push(part);
    const items = parts
      .slice(index + 1)
      .findIndex((_, count) => sum(parts.slice(index + 1, index + 2 + count)).eq(part.yuan));
    index += items + 1;
  }
  return outer;
}

function sum(parts: readonly TargetAmount[]): Decimal {
  return parts.reduce((whole, { yuan }) => whole.plus(yuan), new Decimal(0));
}
