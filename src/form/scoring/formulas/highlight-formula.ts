import { columnLetters } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';
import { HIGHLIGHT_MARK } from '../../plan';
import { NO_REASON_MARKS } from '../../vocabulary/highlight-marks';
import { quoted } from './read-number';

/**
 * True while 得分 < 分值 and the reason is missing; written for `row`, relative in the row (docs/rules.md 5).
 * Columns are 1-based. The marker is N("text"), which is 0.
 */
export function missingReasonFormula(
  columns: { readonly score: number; readonly weight: number; readonly reason: number },
  row: number,
): string {
  const at = (column: number): string => address({ row, column });
  return formula(at(columns.reason), fallsShort(at(columns.score), at(columns.weight)));
}

/** The same for one reason cell that several rows share: due while any of them falls short. */
export function missingSharedReasonFormula(
  reason: CellRef,
  rows: readonly { readonly score: CellRef; readonly weight: CellRef }[],
): string {
  const due = rows.map(({ score, weight }) => `(${fallsShort(address(score), address(weight))})`);
  return formula(address(reason), `${due.join('+')}>0`);
}

/** A mark is looked for within all marks: text that is part of them is none of its own. */
function formula(reason: string, due: string): string {
  const isBlank = `SUBSTITUTE(SUBSTITUTE(${reason}," ",""),"\u3000","")=""`;
  const marks = quoted(NO_REASON_MARKS.join('|'));
  const isMark = `SUBSTITUTE(${marks},${reason},"")<>${marks}`;
  return `=IF((${isBlank})+(${isMark}),${due},FALSE)+${HIGHLIGHT_MARK}`;
}

function fallsShort(score: string, weight: string): string {
  return `IF(${score}="",FALSE,IFERROR(VALUE(${score})<VALUE(${weight}),FALSE))`;
}

function address({ row, column }: CellRef): string {
  return `$${columnLetters(column)}${row}`;
}
