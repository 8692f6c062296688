import { formulaPieces } from './pieces';
import { sheetOf } from './rename-sheet';

/** A formula after a sheet was taken out: what referred to it is lost. */
export function formulaWithoutSheet(formula: string, gone: string): string {
  const pieces = formulaPieces(formula);
  const out: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { kind, text } = pieces[at]!;
    const isElsewhere = pieces[at - 1]?.text.endsWith(']') ?? false;
    if (kind !== 'sheet' || isElsewhere || sheetOf(text).toLowerCase() !== gone.toLowerCase()) {
      out.push(text);
      continue;
    }
    out.push('#REF!');
    at++;
    if (pieces[at]?.kind === 'cell' && pieces[at + 1]?.text === ':' && pieces[at + 2]?.kind === 'cell')
      at += 2;
  }
  return out.join('');
}
