import { LAST_ROW } from '../sheet/limits';
import { movedRow, movedSpan, type RowMove } from '../rows/row-move';
import { formulaPieces, type FormulaPiece, type Place } from './pieces';
import { sheetOf } from './rename-sheet';

const LOST = '#REF!';

/**
 * A formula after rows of a sheet have moved, as Excel follows them: every reference to that sheet, fixed ones too.
 * `home` is the sheet that the formula stands on: what names no sheet means that one.
 */
export function formulaAfterMove(formula: string, home: string, moved: string, move: RowMove): string {
  const pieces = formulaPieces(formula);
  const out: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const before = pieces[at - 1];
    const isElsewhere = before?.kind === 'sheet' && (pieces[at - 2]?.text.endsWith(']') ?? false);
    const sheet = before?.kind === 'sheet' ? sheetOf(before.text) : home;
    if (isElsewhere || !isSame(sheet, moved)) {
      out.push(piece.text);
      // The end of a range stands on the sheet of its beginning: 甲!A1:B2.
      if (piece.kind === 'cell' && pieces[at + 1]?.text === ':' && pieces[at + 2]?.kind === 'cell') {
        out.push(':', pieces[at + 2]!.text);
        at += 2;
      }
      continue;
    }
    const end = pieces[at + 1]?.text === ':' ? pieces[at + 2] : undefined;
    if (piece.kind === 'cell' && end?.kind === 'cell') {
      out.push(movedRange(piece, end, move));
      at += 2;
    } else out.push(movedPiece(piece, move));
  }
  return out.join('');
}

type CellPiece = Extract<FormulaPiece, { kind: 'cell' }>;

function movedPiece(piece: FormulaPiece, move: RowMove): string {
  if (piece.kind === 'cell') {
    const row = movedRow(Number(piece.row.text), move);
    return row === null || row > LAST_ROW ? LOST : cell(piece, row);
  }
  if (piece.kind !== 'rows') return piece.text;
  const span = spanOf(piece.first, piece.last, move);
  return span ? `${written(piece.first, span[0])}:${written(piece.last, span[1])}` : LOST;
}

function movedRange(first: CellPiece, last: CellPiece, move: RowMove): string {
  const span = spanOf(first.row, last.row, move);
  return span ? `${cell(first, span[0])}:${cell(last, span[1])}` : LOST;
}

/** The rows of two ends in the order in which they are written. */
function spanOf(first: Place, last: Place, move: RowMove): readonly [number, number] | null {
  const [a, b] = [Number(first.text), Number(last.text)];
  const span = movedSpan(Math.min(a, b), Math.max(a, b), move);
  if (!span) return null;
  return a <= b ? span : [span[1], span[0]];
}

function cell({ column, row }: CellPiece, number: number): string {
  return `${column.fixed ? '$' : ''}${column.text}${written(row, number)}`;
}

function written({ fixed }: Place, number: number): string {
  return `${fixed ? '$' : ''}${number}`;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
