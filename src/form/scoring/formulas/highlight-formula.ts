import { columnLetters } from '../../../grid/address';
import { HIGHLIGHT_MARK } from '../../plan';

/**
 * True while 得分 < 分值 and the reason is blank; written for `row`, relative in the row (DESIGN 5).
 * Columns are 1-based. The marker is N("text"), which is 0.
 */
export function missingReasonFormula(
  columns: { readonly score: number; readonly weight: number; readonly reason: number },
  row: number,
): string {
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const [score, weight, reason] = [at(columns.score), at(columns.weight), at(columns.reason)];
  const isBlank = `SUBSTITUTE(SUBSTITUTE(${reason}," ",""),"\u3000","")=""`;
  const due = `IF(${score}="",FALSE,IFERROR(VALUE(${score})<VALUE(${weight}),FALSE))`;
  return `=IF(${isBlank},${due},FALSE)+${HIGHLIGHT_MARK}`;
}
