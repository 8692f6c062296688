import { formulaPieces } from './pieces';

/** A formula with its references to one sheet pointed at another: '旧表'!A1 → '新表'!A1. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const pieces = formulaPieces(formula);
  if (!pieces.some(({ kind, text }) => kind === 'sheet' && isSheet(text, from))) return formula;
  const target = `'${to.replace(/'/g, "''")}'!`;
  return pieces
    .map(({ kind, text }, index) => {
      const isElsewhere = pieces[index - 1]?.text.endsWith(']') ?? false;
      return kind === 'sheet' && !isElsewhere && isSheet(text, from) ? target : text;
    })
    .join('');
}

/** The same for a sheet that is itself called otherwise: also where it is the first or last of several, 甲:丙!A1. */
export function followRenamedSheet(formula: string, from: string, to: string): string {
  return renameSheetIn(renameSpansIn(formula, from, to), from, to);
}

function renameSpansIn(formula: string, from: string, to: string): string {
  const pieces = formulaPieces(formula);
  return pieces
    .map(({ kind, text }, index) => {
      const span = kind === 'sheet' && !pieces[index - 1]?.text.endsWith(']') ? spanOf(text) : null;
      if (!span?.some((end) => isNamed(end, from))) return text;
      return spanText(span.map((end) => (isNamed(end, from) ? to : end)));
    })
    .join('');
}

/** First and last sheet of a 3-D reference; null for a piece that names one sheet, or sheets of another file. */
export function spanOf(piece: string): readonly string[] | null {
  const ends = sheetOf(piece).split(':');
  return ends.length === 2 && !piece.includes('[') ? ends : null;
}

/** Sheets from the first to the last, as a formula names them. */
export function spanText(ends: readonly string[]): string {
  return `'${ends.join(':').replace(/'/g, "''")}'!`;
}

/** The name that a sheet piece means, without quotes and exclamation mark. */
export function sheetOf(piece: string): string {
  const name = piece.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function isSheet(piece: string, name: string): boolean {
  return isNamed(sheetOf(piece), name);
}

function isNamed(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
