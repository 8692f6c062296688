import { columnNumber } from '../../grid/address';
import type { Block } from '../../grid/block';
import { LAST_COLUMN, LAST_ROW } from '../sheet/limits';
import { formulaPieces, type FormulaPiece } from './pieces';
import { sheetOf } from './rename-sheet';

/** Cells of a sheet that a formula refers to; the sheet's name in small letters. */
interface Reference {
  readonly sheet: string;
  readonly block: Block;
}

/** What a formula depends on. */
export interface References {
  readonly cells: readonly Reference[];
  /** True when it refers to cells in a way that is not followed: it may depend on anything. */
  readonly isOpaque: boolean;
}

/** The formula that a name stands for on a sheet; undefined when there is no such name. */
export type NameLookup = (name: string, sheet: string) => string | undefined;

/** INDIRECT and OFFSET reach cells that the formula does not name. */
const REACHES_ANYWHERE = /^(?:INDIRECT|OFFSET)\($/i;
/** Names within names nest a few deep; a circle of them must end. */
const DEEPEST_NAME = 8;

/** The cells that a formula on this sheet refers to, through names too. */
export function referencesOf(formula: string, sheet: string, lookUp: NameLookup): References {
  const cells: Reference[] = [];
  return { cells, isOpaque: collect(formula, sheet, lookUp, cells, 0) };
}

function collect(
  formula: string,
  sheet: string,
  lookUp: NameLookup,
  cells: Reference[],
  depth: number,
): boolean {
  const pieces = formulaPieces(formula);
  let isOpaque = false;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const place = placeBefore(pieces, at);
    if (place === 'elsewhere') continue;
    if (place === 'several' || piece.kind === 'table') isOpaque = true;
    else if (piece.kind === 'name') {
      const meant = /\($/.test(piece.text) ? undefined : lookUp(piece.text, (place ?? sheet).toLowerCase());
      if (REACHES_ANYWHERE.test(piece.text) || depth === DEEPEST_NAME) isOpaque = true;
      else if (meant !== undefined && collect(meant, place ?? sheet, lookUp, cells, depth + 1))
        isOpaque = true;
    } else {
      const block = blockAt(pieces, at);
      if (!block) continue;
      cells.push({ sheet: (place ?? sheet).toLowerCase(), block: block.block });
      at = block.last;
    }
  }
  return isOpaque;
}

/** The sheet that stands before a piece; null for none, 'several' for a 3-D reference, 'elsewhere' for another file. */
function placeBefore(pieces: readonly FormulaPiece[], at: number): string | null {
  const before = pieces[at - 1];
  if (before?.kind !== 'sheet') return null;
  const name = sheetOf(before.text);
  if (name.includes('[') || pieces[at - 2]?.text.endsWith(']')) return 'elsewhere';
  return name.includes(':') ? 'several' : name;
}

function blockAt(pieces: readonly FormulaPiece[], at: number): { block: Block; last: number } | null {
  const piece = pieces[at]!;
  if (piece.kind === 'columns') {
    const [left, right] = sorted(columnNumber(piece.first.text), columnNumber(piece.last.text));
    return { block: { top: 1, bottom: LAST_ROW, left, right }, last: at };
  }
  if (piece.kind === 'rows') {
    const [top, bottom] = sorted(Number(piece.first.text), Number(piece.last.text));
    return { block: { top, bottom, left: 1, right: LAST_COLUMN }, last: at };
  }
  if (piece.kind !== 'cell') return null;
  const end = pieces[at + 1]?.text === ':' ? pieces[at + 2] : undefined;
  const other = end?.kind === 'cell' ? end : piece;
  const [top, bottom] = sorted(Number(piece.row.text), Number(other.row.text));
  const [left, right] = sorted(columnNumber(piece.column.text), columnNumber(other.column.text));
  return { block: { top, bottom, left, right }, last: other === piece ? at : at + 2 };
}

function sorted(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
