import type { Block } from '../../grid/block';
import type { Grid } from '../../grid/grid';

/** 预算年度 beside its year; 立项年度 and 起始年度 are others. */
const LABELLED = / (?:预算|所属|评价|自评)?年度:? ?(20\d\d)年?(?: |$)/u;
const STATED = /(20\d\d)\p{Script=Han}/u;
const DEADLINE = /(20\d\d)(?:\p{Script=Han}\p{Script=Han}|\p{Script=Han}12\p{Script=Han})/gu;

/** The year that a form's head states, or that most of its deadlines down to `bottom` name; null without any. */
export function yearIn(grid: Grid, head: Block, bottom: number): string | null {
  for (const [pattern, withNumbers] of [
    [LABELLED, true],
    [STATED, false],
  ] as const) {
    for (let row = head.top; row <= head.bottom; row++) {
      const year = pattern.exec(rowText(grid, head, row, withNumbers))?.[1];
      if (year) return year;
    }
  }
  const seen = new Map<string, number>();
  for (let row = head.bottom + 1; row <= bottom; row++) {
    for (const [, year] of rowText(grid, head, row).matchAll(DEADLINE)) {
      seen.set(year!, (seen.get(year!) ?? 0) + 1);
    }
  }
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function rowText(grid: Grid, { left, right }: Block, row: number, withNumbers = false): string {
  let text = '';
  for (let column = left; column <= right; column++) {
    const label = grid.label(row, column) || (withNumbers ? String(grid.value(row, column) ?? '') : '');
    if (label !== '') text += ` ${label}`;
  }
  return text;
}
