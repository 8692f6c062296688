import type Decimal from 'decimal.js';
import { normalise } from '../../grid/text';
import type { ScoredForm, StatedGroup } from '../form';
import { ITEM_NUMERALS, OF_WHICH_WORDS } from '../vocabulary/points';
import { beginsWith } from '../vocabulary/phrases';
import { FULL_POINTS, sumOf, weightsOf } from './points';
import type { IndicatorReading } from './form-reading';

/** A row and the rows below it that may itemise it. */
interface Itemised {
  readonly head: IndicatorReading;
  readonly items: readonly IndicatorReading[];
}

/** More candidates than this are not told apart by the sum of the points. */
const MOST_CANDIDATES = 10;

/**
 * The rows that are parts of the row above them (其中, or 1、 2、 under 一、), whose points are in that row's already.
 * They are parts when their points add up to it and the form's points need it: Σ分值 is 100, or what its group states,
 * without them (docs/rules.md 2). Rows without 分值 of their own need no such proof. `execution`: 分值 of the funds block.
 */
export function partsOf(
  rows: readonly IndicatorReading[],
  form: ScoredForm,
  execution: Decimal | null,
): ReadonlySet<IndicatorReading> {
  const itemised = rows.map((head, index) => itemisedAt(rows, head, index)).filter((one) => one !== null);
  const sure = itemised.filter(({ items }) => items.every(({ weight }) => weight === null));
  const open = itemised.filter((one) => !sure.includes(one)).slice(0, MOST_CANDIDATES);
  const needed = neededByGroups(rows, form.groups, open) ?? neededByForm(rows, execution, open);
  return new Set([...sure, ...needed].flatMap(({ items }) => items));
}

function itemisedAt(
  rows: readonly IndicatorReading[],
  head: IndicatorReading,
  index: number,
): Itemised | null {
  if (isItem(head, head)) return null;
  const items: IndicatorReading[] = [];
  for (const row of rows.slice(index + 1)) {
    if (!isItem(row, head) || row.indicator.level1 !== head.indicator.level1) break;
    items.push(row);
  }
  return items.length > 0 && (addUp(head, items, 'weight') || addUp(head, items, 'typed'))
    ? { head, items }
    : null;
}

function addUp(
  head: IndicatorReading,
  items: readonly IndicatorReading[],
  points: 'weight' | 'typed',
): boolean {
  const all = items.map((item) => item[points]).filter((number) => number !== null);
  const whole = head[points];
  return whole !== null && all.length === items.length && sumOf(all).eq(whole);
}

/** 其中… under any row, 1、 or (1) under 一、. */
function isItem(row: IndicatorReading, head: IndicatorReading): boolean {
  const name = normalise(row.indicator.name);
  if (beginsWith(name, OF_WHICH_WORDS)) return true;
  const above = normalise(head.indicator.name);
  return head !== row && startsWithNumeral(above) && /^(\d+[、.．)]|\(\d+\))/.test(name);
}

function startsWithNumeral(name: string): boolean {
  const end = [...name].findIndex((character) => !ITEM_NUMERALS.includes(character));
  return end > 0 && ['、', '.', '．'].includes([...name][end] ?? '');
}

/** The candidates whose group holds its stated points without them; null when a group is not settled so. */
function neededByGroups(
  rows: readonly IndicatorReading[],
  groups: readonly StatedGroup[],
  candidates: readonly Itemised[],
): readonly Itemised[] | null {
  const needed: Itemised[] = [];
  for (const candidate of candidates) {
    const group = groups.find((one) => one.rows.includes(candidate.head.indicator.row));
    if (!group) return null;
    const inGroup = rows.filter(({ indicator }) => group.rows.includes(indicator.row));
    const others = candidates.filter((one) => inGroup.includes(one.head));
    const settled = subsetThatLeaves(group.points, weightOf(inGroup), others);
    if (!settled) return null;
    if (settled.includes(candidate)) needed.push(candidate);
  }
  return needed;
}

function neededByForm(
  rows: readonly IndicatorReading[],
  execution: Decimal | null,
  candidates: readonly Itemised[],
): readonly Itemised[] {
  if (candidates.length === 0) return [];
  const all = weightOf(rows).plus(execution ?? 0);
  return subsetThatLeaves(FULL_POINTS, all, candidates) ?? [];
}

/** The one set of candidates without which the points are `points`; null when there is none or more than one. */
function subsetThatLeaves(
  points: number,
  all: Decimal,
  candidates: readonly Itemised[],
): readonly Itemised[] | null {
  const fitting: Itemised[][] = [];
  for (let choice = 0; choice < 2 ** candidates.length; choice++) {
    const subset = candidates.filter((_, bit) => (choice >> bit) % 2 === 1);
    const left = subset.reduce((sum, { items }) => sum.minus(weightOf(items)), all);
    if (left.eq(points)) fitting.push(subset);
  }
  return fitting.length === 1 ? fitting[0]! : null;
}

function weightOf(rows: readonly IndicatorReading[]): Decimal {
  return sumOf(weightsOf(rows));
}
