import { formulaPieces } from './pieces';
import { sheetOf, spanOf, spanText } from './rename-sheet';

const LOST = '#REF!';

/**
 * A formula after a sheet was taken out: what referred to it is lost. Several sheets (甲:丙!A1) that began or ended with it
 * begin or end with the next one. `order`: the sheets before it was taken out.
 */
export function formulaWithoutSheet(formula: string, gone: string, order: readonly string[]): string {
  const pieces = formulaPieces(formula);
  const out: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { kind, text } = pieces[at]!;
    const isElsewhere = pieces[at - 1]?.text.endsWith(']') ?? false;
    const left = kind !== 'sheet' || isElsewhere ? text : withoutSheet(text, gone, order);
    out.push(left ?? LOST);
    if (left !== null) continue;
    at++;
    // What was lost before reads 甲!#REF!, in two pieces.
    if (pieces[at]?.text === '#') at++;
    if (pieces[at]?.kind === 'cell' && pieces[at + 1]?.text === ':' && pieces[at + 2]?.kind === 'cell')
      at += 2;
  }
  return out.join('');
}

/** What a sheet piece reads afterwards; null where it meant the sheet that is gone. */
function withoutSheet(piece: string, gone: string, order: readonly string[]): string | null {
  const position = (name: string): number =>
    order.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  const span = spanOf(piece);
  if (!span) return sheetOf(piece).toLowerCase() === gone.toLowerCase() ? null : piece;
  const ends = span.map(position);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const at = position(gone);
  if (first < 0 || (at !== first && at !== last)) return piece;
  if (first === last) return null;
  return spanText([order[at === first ? first + 1 : first]!, order[at === last ? last - 1 : last]!]);
}
