import { columnLetters, columnNumber } from '../../grid/address';
import { LAST_COLUMN, LAST_ROW } from '../sheet/limits';
import { formulaPieces, type FormulaPiece, type Place } from './pieces';

const LOST = '#REF!';

/** Moves the relative references of a formula by rows and columns, as a shared formula's followers mean it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return shiftPieces(formulaPieces(formula), rows, columns);
}

/** The same for a formula that was taken apart before: a shared one has many followers. */
export function shiftPieces(pieces: readonly FormulaPiece[], rows: number, columns: number): string {
  return pieces.map((piece) => shifted(piece, rows, columns)).join('');
}

function shifted(piece: FormulaPiece, rows: number, columns: number): string {
  if (piece.kind === 'cell') {
    const column = movedColumn(piece.column, columns);
    const row = movedRow(piece.row, rows);
    return column === null || row === null ? LOST : `${column}${row}`;
  }
  if (piece.kind === 'columns')
    return range([piece.first, piece.last].map((end) => movedColumn(end, columns)));
  if (piece.kind === 'rows') return range([piece.first, piece.last].map((end) => movedRow(end, rows)));
  return piece.text;
}

function range(ends: readonly (string | null)[]): string {
  return ends.includes(null) ? LOST : ends.join(':');
}

function movedRow({ fixed, text }: Place, rows: number): string | null {
  if (fixed) return `$${text}`;
  const row = Number(text) + rows;
  return row < 1 || row > LAST_ROW ? null : String(row);
}

function movedColumn({ fixed, text }: Place, columns: number): string | null {
  if (fixed) return `$${text}`;
  if (columns === 0) return text;
  const column = columnNumber(text) + columns;
  return column < 1 || column > LAST_COLUMN ? null : columnLetters(column);
}
