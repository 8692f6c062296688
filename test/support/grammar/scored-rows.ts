import fc from 'fast-check';
import { analyseWorkbook, planRecompute, type SheetCells } from '../../../src/form';
import { fuzzRuns } from '../fuzz';
import { makeForm } from '../made-form';
import { notationPair, scoreInHundredths, write, type Pair, type Written } from './notations';

const WEIGHT = 10;
const FIRST_ROW = 8;
const TARGET = 3;
const ACTUAL = 4;
const SCORE = 6;

/** An indicator in a notation, with two numbers in hundredths. */
export interface MadeRow {
  readonly pair: Pair;
  readonly target: number;
  readonly actual: number;
}

/** Indicators of every notation; targets are above 0. */
export function madeRows(count: number): MadeRow[] {
  const number = fc.oneof(
    fc.integer({ min: 1, max: 20_000 }).map((whole) => whole * 100),
    fc.integer({ min: 1, max: 2_000_000 }),
  );
  const row = fc
    .record({ pair: notationPair, target: number, percent: fc.integer({ min: 0, max: 230 }) })
    .map(({ pair, target, percent }) => ({ pair, target, actual: Math.floor((target * percent) / 100) }));
  return fc.sample(row, fuzzRuns(count));
}

export function targetOf({ pair, target }: MadeRow): Written {
  return write(target, pair.target);
}

export function actualOf({ pair, actual }: MadeRow): Written {
  return write(actual, pair.actual);
}

/** The points by the test's own arithmetic. */
export function pointsOf(row: MadeRow): number {
  const isCeiling = row.pair.target.bound === 'at-most';
  return Number(scoreInHundredths(targetOf(row).means, actualOf(row).means, isCeiling, WEIGHT)) / 100;
}

/** A form of these indicators; `scores` are formulas for its 得分 column, blank where null. */
export function formOf(rows: readonly MadeRow[], scores: readonly (string | null)[] = []): SheetCells {
  const form = makeForm(
    rows.map((row, index) => ({
      name: `任务完成数${index + 1}`,
      target: targetOf(row).value,
      actual: actualOf(row).value,
      weight: WEIGHT,
    })),
  );
  const isRow = (i: number): boolean => i >= FIRST_ROW - 1 && i < FIRST_ROW - 1 + rows.length;
  const replaced = <T>(
    lines: readonly (readonly T[])[],
    column: number,
    value: (index: number) => T,
  ): T[][] =>
    lines.map((line, i) => line.map((old, j) => (j === column && isRow(i) ? value(i - FIRST_ROW + 1) : old)));
  const withTargets = replaced(form.numberFormats, TARGET, (index) => targetOf(rows[index]!).format);
  return {
    ...form,
    numberFormats: replaced(withTargets, ACTUAL, (index) => actualOf(rows[index]!).format),
    formulas: replaced(form.formulas, SCORE, (index) => scores[index] ?? null),
  };
}

/** What a row of a made form got: the formula of its score and what that is expected to give. */
export interface Scored {
  readonly formula: string | null;
  readonly expected: number | null;
}

/** The form as the core scores it. Rows that are left to a person have neither. */
export function scored(form: SheetCells, count: number): Scored[] {
  const { edits } = planRecompute(analyseWorkbook([form]));
  return Array.from({ length: count }, (_, index) => {
    const edit = edits.find(({ row, column }) => row === FIRST_ROW + index && column === SCORE + 1);
    if (!edit) return { formula: null, expected: null };
    return { formula: edit.formula, expected: edit.expected === '' ? null : Number(edit.expected) };
  });
}

/** 1-based row and column of an indicator's score. */
export function scoreCell(index: number): { row: number; column: number } {
  return { row: FIRST_ROW + index, column: SCORE + 1 };
}

/** A row for a list of failures. */
export function described(row: MadeRow): string {
  return `${JSON.stringify(targetOf(row).value)} against ${JSON.stringify(actualOf(row).value)} (${row.pair.target.store})`;
}
