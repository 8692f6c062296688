import { columnLetters } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';
import { HIGHLIGHT_MARK } from '../../plan';
import { NO_REASON_MARKS, POINTS_UNIT } from '../../vocabulary/highlight-marks';
import { quoted } from './read-number';

/**
 * True while 得分 < 分值 and the reason is missing; written for `row`, relative in the row (docs/rules.md 5).
 * Columns are 1-based; `factor` is 100 where weights are kept as 10%. The marker is N("text"), which is 0.
 */
export function missingReasonFormula(
  columns: { readonly score: number; readonly weight: number; readonly reason: number },
  row: number,
  factor = 1,
): string {
  const at = (column: number): string => address({ row, column });
  return formula(at(columns.reason), fallsShort(at(columns.score), at(columns.weight), factor));
}

/** The same for one reason cell that several rows share: due while any of them falls short. */
export function missingSharedReasonFormula(
  reason: CellRef,
  rows: readonly { readonly score: CellRef; readonly weight: CellRef }[],
  factor = 1,
): string {
  const due = rows.map(({ score, weight }) => `(${fallsShort(address(score), address(weight), factor)})`);
  return formula(address(reason), `${due.join('+')}>0`);
}

/** A mark is looked for within all marks: text that is part of them is none of its own. */
function formula(reason: string, due: string): string {
  const isBlank = `SUBSTITUTE(SUBSTITUTE(${reason}," ",""),"\u3000","")=""`;
  const marks = quoted(NO_REASON_MARKS.join('|'));
  const isMark = `SUBSTITUTE(${marks},${reason},"")<>${marks}`;
  return `=IF((${isBlank})+(${isMark}),${due},0)+${HIGHLIGHT_MARK}`;
}

/**
 * Points as 8 or 8分, against a weight as 10, 10分 or 10%. A row that lacks either falls short of nothing: no number can
 * be read from a blank.
 */
function fallsShort(score: string, weight: string, factor: number): string {
  const points = `VALUE(${withoutUnit(score)}&"e0")${factor === 1 ? '' : `/${factor}`}`;
  return `IFERROR(${points}<VALUE(${withoutUnit(weight)}),0)`;
}

function withoutUnit(cell: string): string {
  return `SUBSTITUTE(${cell},${quoted(POINTS_UNIT)},"")`;
}

function address({ row, column }: CellRef): string {
  return `$${columnLetters(column)}${row}`;
}
