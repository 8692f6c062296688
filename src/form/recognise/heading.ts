import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import { once, onceByText } from '../../grid/memo';
import {
  AMOUNT_UNITS,
  BUDGET_LETTERS,
  CONVERTED,
  EARLIER_YEAR,
  HEADINGS,
  OTHER_SCORER,
  OWN_SCORER,
  PART_OF_YEAR,
  REASON_ABOUT,
  REASON_HEADINGS,
  REASON_WHAT,
  SPENT_LETTERS,
  SUB_HEADINGS,
  type Role,
} from '../vocabulary/headings';
import { holds, isPhrase } from '../vocabulary/phrases';

/** What a heading says by its words alone. */
export interface HeadingSense {
  readonly role: Role;
  /** The letter in brackets: (A) the budget, (B) what was spent. Another witness than the word. */
  readonly letter: 'budget' | 'spent' | null;
  /** Who scored: the office itself, or somebody who checks it; null when the heading does not say. */
  readonly scorer: 'own' | 'other' | null;
  /** 折算得分 */
  readonly converted: boolean;
  /** Four digits, or null. */
  readonly year: string | null;
  /** 万元, %, … in brackets: 年度指标值（万元）. */
  readonly unit: string | null;
  /** 20 in 得分（20分*执行率） and in 分值（20分）. */
  readonly points: string | null;
}

/** One heading cell of a table. */
export interface Heading extends HeadingSense, CellRef {
  readonly label: string;
}

const LONGEST_HEADING = 32;
/** 1-7月 in front of a heading. */
const PERIOD = /^\d+[-~至到]\d+\p{Script=Han}/u;

const senseOf = onceByText(readSense);

/** What a normalised label says as a heading; null when it is none that we know. */
export function headingSense(label: string): HeadingSense | null {
  if (label === '' || label.length > LONGEST_HEADING) return null;
  return senseOf(label);
}

function readSense(label: string): HeadingSense | null {
  const remarks = [...label.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1] ?? '');
  const year = /(20\d\d)/.exec(label)?.[1] ?? null;
  const bare = plain(label.replace(/\([^()]*\)?/g, ''));
  // 全年(调整)预算数: a remark inside the word is part of it.
  const joined = plain(label.replace(/[()]/g, ''));
  const role = roleOf(bare) ?? roleOf(joined) ?? roleOf(plain(bare.replace(PERIOD, '')));
  if (role === null) return null;
  const ofPart = remarks.some((remark) => /\d/.test(remark) && holds(remark, PART_OF_YEAR));
  if (ofPart || isPartOfYear(label)) return { ...NO_MORE, role: 'forecast' };
  if (holds(label, EARLIER_YEAR)) return { ...NO_MORE, role: 'none' };
  return {
    role,
    letter: letterOf(remarks),
    scorer: scorerOf(label),
    converted: holds(label, CONVERTED),
    year,
    unit: unitOf(remarks),
    points: pointsIn(remarks),
  };
}

/** What a heading says that says nothing but its role. */
export const NO_MORE = {
  letter: null,
  scorer: null,
  converted: false,
  year: null,
  unit: null,
  points: null,
} as const;

/** Without the year, marks and a closing colon. */
function plain(text: string): string {
  return text.replace(/^20\d\d\p{Script=Han}?/u, '').replace(/^[★*☆]+|[::;★*/]+$/g, '');
}

function roleOf(bare: string): Role | null {
  if (bare === '') return null;
  if (REASON_HEADINGS.includes(bare) || (holds(bare, REASON_ABOUT) && holds(bare, REASON_WHAT)))
    return 'reason';
  return HEADINGS.find(([, phrase]) => isPhrase(bare, phrase))?.[0] ?? null;
}

/** 1-7月执行数 */
function isPartOfYear(label: string): boolean {
  return /\d+[-~至到]\d+/.test(label) && holds(label, PART_OF_YEAR);
}

function letterOf(remarks: readonly string[]): HeadingSense['letter'] {
  if (remarks.some((remark) => BUDGET_LETTERS.includes(remark))) return 'budget';
  return remarks.some((remark) => SPENT_LETTERS.includes(remark)) ? 'spent' : null;
}

function scorerOf(label: string): HeadingSense['scorer'] {
  if (holds(label, OTHER_SCORER)) return 'other';
  return holds(label, OWN_SCORER) ? 'own' : null;
}

function unitOf(remarks: readonly string[]): string | null {
  const unit = remarks.find((remark) => remark !== '' && remark.length <= 6 && !/[\dA-Za-z/]/.test(remark));
  return unit === undefined ? null : unit;
}

function pointsIn(remarks: readonly string[]): string | null {
  for (const remark of remarks) {
    const points = /^(\d+(?:\.\d+)?)\p{Script=Han}?(?:[*×xX].*)?$/u.exec(remark)?.[1];
    if (points !== undefined) return points;
  }
  return null;
}

/** 元 or 万元 where a text states the unit of its amounts; null when it does not. */
export function amountUnitIn(text: string): (typeof AMOUNT_UNITS)[number] | null {
  const remarks = [...text.matchAll(/[(:]([^()]*)\)?/g)].map((match) => match[1] ?? '');
  return AMOUNT_UNITS.find((unit) => remarks.some((remark) => remark.endsWith(unit))) ?? null;
}

/** Each row of a sheet is asked for its headings by every part of recognition: read once. */
const headingsOfSheet = once((grid: Grid) =>
  Array.from({ length: grid.bottom - grid.top + 1 }, (_, index) => headingsOfRow(grid, grid.top + index)),
);

/** The headings of one row between two columns, left to right. */
export function headingsOf(grid: Grid, row: number, left = grid.left, right = grid.right): Heading[] {
  const all = headingsOfSheet(grid)[row - grid.top] ?? [];
  return all.filter(({ column }) => column >= left && column <= right);
}

function headingsOfRow(grid: Grid, row: number): Heading[] {
  const headings: Heading[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const label = grid.label(row, column);
    const sense = headingSense(label);
    if (sense) headings.push(headingAt(sense, row, column, label));
  }
  return headings;
}

/** A sense at its cell. Each field by name: every cell of a workbook may be one, and spreading costs most of the reading. */
export function headingAt(sense: HeadingSense, row: number, column: number, label: string): Heading {
  const { role, letter, scorer, converted, year, unit, points } = sense;
  return { role, letter, scorer, converted, year, unit, points, row, column, label };
}

/** What a heading in the second row says below the one that spans it; null when it adds nothing that we know. */
export function subHeadingSense(label: string, above: HeadingSense | null): HeadingSense | null {
  if (label === '' || label.length > LONGEST_HEADING) return null;
  if (above && (above.role === 'score' || above.role === 'points?')) {
    const scorer = scorerOf(label);
    if (scorer) return { ...above, scorer };
  }
  if (above?.role === 'target') {
    const role = SUB_HEADINGS.find(([, words]) => words.includes(label))?.[0];
    if (role && role !== 'actual') return { ...above, role };
  }
  const own = headingSense(label);
  return own && above ? { ...own, year: own.year ?? above.year, scorer: own.scorer ?? above.scorer } : own;
}
