import type { Grid } from '../../grid/grid';
import type { Heading } from '../recognise/heading';
import { headingAtRow } from '../recognise/indicator-header';
import { holds } from '../vocabulary/phrases';
import type { Role } from '../vocabulary/headings';
import { ANNUAL, LONGER_TERM } from '../vocabulary/targets';

/** The heading of a table of targets: which column holds what. */
export interface TargetHeader {
  readonly row: number;
  readonly bottom: number;
  /** One for each role; of a longer term and a year only the year's. */
  readonly headings: readonly Heading[];
  /** Columns with other headings, which cells of those above do not reach into. */
  readonly others: readonly number[];
  readonly left: number;
  readonly right: number;
  /** Columns that may hold the year's targets; one where that is certain. */
  readonly targets: readonly Heading[];
  /** Null where it is certain which column holds the year's targets; else a sentence that says why not. */
  readonly doubt: string | null;
}

/** Roles of tables that say what came of it; a table of targets has none of them. */
const RESULTS: readonly Role[] = ['actual', 'score', 'forecast', 'spent', 'rate', 'reason'];

/** The heading of a table of targets that begins in a row; null where none does. */
export function targetHeaderAt(grid: Grid, row: number): TargetHeader | null {
  const heading = headingAtRow(grid, row);
  if (!heading) return null;
  const roles = new Set(heading.headings.map(({ role }) => role));
  const isTargets =
    roles.has('target') && (roles.has('level1') || (roles.has('level2') && roles.has('name')));
  if (!isTargets || RESULTS.some((role) => roles.has(role))) return null;
  return settled(grid, row, heading.bottom, heading.headings);
}

function settled(grid: Grid, row: number, bottom: number, all: readonly Heading[]): TargetHeader {
  const columns = all.map(({ column }) => column);
  const halves = splitHalves(all);
  const annual = halves ? isRightHalfAnnual(grid, row, halves.from) : true;
  const below = annualBelow(grid, bottom, all);
  const targets = (halves?.headings ?? all).filter(({ role }) => role === 'target');
  const target = below ?? onlyAnnual(targets);
  const kept = new Map<Role, Heading>();
  for (const heading of halves?.headings ?? all) {
    if (heading.role !== 'target' && !kept.has(heading.role)) kept.set(heading.role, heading);
  }
  const headings = [...kept.values(), target ?? targets[0]!].sort((a, b) => a.column - b.column);
  const used = new Set(headings.map(({ column }) => column));
  return {
    row,
    bottom: below ? bottom + 1 : bottom,
    headings,
    others: otherColumns(grid, below ? bottom + 1 : bottom, row).filter((column) => !used.has(column)),
    left: Math.min(...columns),
    right: Math.max(...columns, target?.column ?? 0),
    targets: target && annual ? [target] : targets,
    doubt: target && annual ? null : whichTarget(all),
  };
}

function whichTarget(all: readonly Heading[]): string {
  const labels = new Set(all.flatMap(({ role, label }) => (role === 'target' ? [label] : [])));
  const list = [...labels].map((label) => `“${label}”`).join('、');
  return `有几列目标值（${list}），分不清哪一列是年度指标值。请在列名写明年度和中期`;
}

/** Of 2025年指标值, 2026年指标值 and 2027年指标值 the one of the table's own year, where it states one. */
export function settledByYear(header: TargetHeader, year: string | null): TargetHeader {
  const [own, ...more] = header.targets.filter((target) => year !== null && target.year === year);
  if (header.doubt === null || !own || more.length > 0) return header;
  if (header.targets.some((target) => target.year === null)) return header;
  const headings = header.headings.map((heading) => (heading.role === 'target' ? own : heading));
  const left = header.targets.filter((target) => target !== own).map(({ column }) => column);
  const others = [...header.others.filter((column) => column !== own.column), ...left];
  return { ...header, headings, others, targets: [own], doubt: null };
}

/** Levels and targets twice beside each other: 中期 on the left, the year on the right, one 一级指标 for both. */
function splitHalves(all: readonly Heading[]): { headings: readonly Heading[]; from: number } | null {
  const starts = all.filter(({ role }) => role === 'level2');
  const targets = all.filter(({ role }) => role === 'target');
  if (starts.length !== 2 || targets.length !== 2 || targets[0]!.column > starts[1]!.column) return null;
  const from = starts[1]!.column;
  return { headings: all.filter(({ role, column }) => role === 'level1' || column >= from), from };
}

/** The goals above have the same two halves: 中期目标 on the left, 年度目标 on the right. */
function isRightHalfAnnual(grid: Grid, below: number, from: number): boolean {
  for (let row = below; row >= grid.top; row--) {
    let term: number | null = null;
    for (let column = grid.left; column <= grid.right; column++) {
      const label = grid.label(row, column);
      if (label === '' || label.length > 40) continue;
      if (holds(label, LONGER_TERM)) term = column;
      else if (term !== null && term < from && holds(label, ANNUAL) && label.includes('目标')) return true;
    }
  }
  return false;
}

/** 中期 and 年度 in the row below a 指标值 that spans both. */
function annualBelow(grid: Grid, bottom: number, all: readonly Heading[]): Heading | null {
  const target = all.find(({ role }) => role === 'target');
  if (!target) return null;
  let longer = false;
  let annual: Heading | null = null;
  for (let column = target.column; column <= target.column + 2; column++) {
    const label = grid.label(bottom + 1, column);
    if (label.length > 12) return null;
    if (holds(label, LONGER_TERM)) longer = true;
    else if (holds(label, ANNUAL)) annual = { ...target, row: bottom + 1, column, label };
  }
  return longer ? annual : null;
}

/** The only target, or the only one that speaks of the year, or of nothing but its value. */
function onlyAnnual(targets: readonly Heading[]): Heading | null {
  const yearly = targets.filter(({ label }) => !holds(label, LONGER_TERM));
  if (yearly.length === 1) return yearly[0]!;
  const named = yearly.filter(({ label }) => holds(label, ANNUAL));
  return named.length === 1 ? named[0]! : null;
}

function otherColumns(grid: Grid, bottom: number, top: number): number[] {
  const columns: number[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    if (grid.label(bottom, column) !== '' || grid.label(top, column) !== '') columns.push(column);
  }
  return columns;
}
