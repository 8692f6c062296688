import { addressOf } from '../../grid/address';
import { placedCells } from '../sheet/placed-cells';
import { XmlEdits } from '../xml/edits';
import { attribute, child, parseFragment, type XmlElement } from '../xml/element';
import { encodeText } from '../xml/entities';

/** What becomes of the formula of a cell in a row: its text, and whether it gives up what it shares with others. */
export interface RewrittenFormula {
  /** Without `=`. */
  readonly text: string;
  readonly standsAlone: boolean;
  /** Where an array formula stands afterwards; null for other formulas. */
  readonly ref: string | null;
  /** True when its stored value may no longer be what it gives. */
  readonly dropsValue: boolean;
}

/** The text of a row at its new number, with its formulas anew. */
export function rewrittenRow(
  text: string,
  number: number,
  formulas: ReadonlyMap<number, RewrittenFormula>,
): string {
  const row = parseFragment(text);
  const edits = new XmlEdits(text);
  if (attribute(row, 'r') !== String(number)) edits.setAttribute(row, 'r', String(number));
  for (const [column, cell] of placedCells(row)) {
    const moved = addressOf({ row: number, column });
    if (attribute(cell, 'r') !== moved) edits.setAttribute(cell, 'r', moved);
    const formula = formulas.get(column);
    if (formula) rewriteFormula(cell, formula, edits);
  }
  return edits.apply();
}

function rewriteFormula(
  cell: XmlElement,
  { text, standsAlone, ref, dropsValue }: RewrittenFormula,
  edits: XmlEdits,
): void {
  const f = child(cell, 'f');
  if (!f) return;
  if (standsAlone) for (const name of ['t', 'si', 'ref']) edits.removeAttribute(f, name);
  else if (ref !== null && ref !== attribute(f, 'ref')) edits.setAttribute(f, 'ref', ref);
  if (f.ownText !== text) edits.setContent(f, encodeText(text));
  const v = child(cell, 'v');
  if (!dropsValue || !v) return;
  edits.remove(v);
  edits.removeAttribute(cell, 't');
}
