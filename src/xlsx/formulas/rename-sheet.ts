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

/** The name that a sheet piece means, without quotes and exclamation mark. */
export function sheetOf(piece: string): string {
  const name = piece.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function isSheet(piece: string, name: string): boolean {
  return sheetOf(piece).toLowerCase() === name.toLowerCase();
}
