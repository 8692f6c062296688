import { addressOf } from '../../grid/address';
import type { CellRef } from '../../grid/cells';
import { placedCells } from '../sheet/placed-cells';
import { XmlEdits } from '../xml/edits';
import { attribute, child, parseFragment, qualified, type XmlElement } from '../xml/element';
import { encodeText } from '../xml/entities';
import type { CellPatch } from './cell-patch';
import { cellXml } from './cell-xml';

/** What is done with a cell that is not written: its formula gets a text of its own, its stored value goes. */
export interface CellRepair extends CellRef {
  readonly ownFormula: string | null;
  readonly dropsValue: boolean;
}

/** What happens in one row. */
export interface RowChange {
  readonly patches: readonly CellPatch[];
  readonly repairs: readonly CellRepair[];
}

/** The format that a cell has afterwards; null: the one that it has. */
export type StyleOf = (patch: CellPatch, style: number) => number | null;

/** The text of a row with its changes. `number` is its row. */
export function changedRow(text: string, number: number, change: RowChange, styleOf: StyleOf): string {
  const row = parseFragment(text);
  const edits = new XmlEdits(text);
  const cells = placedCells(row);
  if (attribute(row, 'r') === null) edits.setAttribute(row, 'r', String(number));
  const isNew = change.patches.some(({ column }) => !cells.has(column));
  const replaced = new Set(change.patches.map(({ column }) => column));
  if (isNew) writeAddresses(cells, number, replaced, edits);
  for (const patch of [...change.patches].sort((a, b) => a.column - b.column)) {
    const { column } = patch;
    const element = cells.get(column) ?? null;
    const style = styleOf(patch, Number(attribute(element, 's') ?? 0) || 0);
    const xml = cellXml({ row: number, column, element, like: row, text, style }, patch.content);
    if (element) edits.replace(element.from, element.to, xml);
    else insert(row, cells, column, xml, edits);
  }
  for (const repair of change.repairs) repairCell(cells.get(repair.column)!, repair, edits);
  return edits.apply();
}

/** A new row of new cells, with the prefix of the element that holds the rows. */
export function newRow(
  data: XmlElement,
  number: number,
  patches: readonly CellPatch[],
  styleOf: StyleOf,
): string {
  const tag = qualified(data, 'row');
  const cells = [...patches]
    .sort((a, b) => a.column - b.column)
    .map((patch) => {
      const { column } = patch;
      const target = { row: number, column, element: null, like: data, text: '', style: styleOf(patch, 0) };
      return cellXml(target, patch.content);
    });
  return `<${tag} r="${number}">${cells.join('')}</${tag}>`;
}

/** Some writers leave addresses out; once a cell is put in they would count wrong. */
function writeAddresses(
  cells: ReadonlyMap<number, XmlElement>,
  row: number,
  except: ReadonlySet<number>,
  edits: XmlEdits,
): void {
  for (const [column, cell] of cells) {
    if (attribute(cell, 'r') === null && !except.has(column))
      edits.setAttribute(cell, 'r', addressOf({ row, column }));
  }
}

function insert(
  row: XmlElement,
  cells: ReadonlyMap<number, XmlElement>,
  column: number,
  xml: string,
  edits: XmlEdits,
): void {
  const next = [...cells].find(([other]) => other > column)?.[1];
  const last = [...cells.values()].at(-1);
  if (next) edits.insertBefore(next, xml);
  else if (last) edits.insertAfter(last, xml);
  else edits.append(row, xml);
}

function repairCell(cell: XmlElement, { ownFormula, dropsValue }: CellRepair, edits: XmlEdits): void {
  const f = child(cell, 'f');
  if (f && ownFormula !== null) {
    for (const name of ['t', 'si', 'ref']) edits.removeAttribute(f, name);
    edits.setContent(f, encodeText(ownFormula.slice(1)));
  }
  const v = child(cell, 'v');
  if (!dropsValue || !v) return;
  edits.remove(v);
  edits.removeAttribute(cell, 't');
}
