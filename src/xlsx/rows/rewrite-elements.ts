import { shiftFormula } from '../formulas/shift-formula';
import { blockOf } from '../sheet/read-sheets';
import { movedBlock, movedReference, movedRow, type RowMove } from './row-move';
import type { XmlEdits } from '../xml/edits';
import { attribute, child, children, descendants, type XmlElement } from '../xml/element';
import { encodeText } from '../xml/entities';

/** Elements whose text is a formula. */
const FORMULA = /^(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula)$/;
/** Attributes that hold a formula. */
const FORMULA_ATTRIBUTES = ['textlink', 'location', 'fmlaLink', 'fmlaRange'];

/** How a formula reads afterwards; the element is the one that bears it. */
export type Rewrite = (text: string, element: XmlElement) => string;

/** Formulas of an element and of all below it read otherwise. */
export function rewriteFormulasIn(root: XmlElement, edits: XmlEdits, rewrite: Rewrite): void {
  for (const element of [root, ...descendants(root)]) rewriteFormulasOf(element, edits, rewrite);
}

function rewriteFormulasOf(element: XmlElement, edits: XmlEdits, rewrite: Rewrite): void {
  if (FORMULA.test(element.name) && element.children.length === 0 && element.ownText !== '') {
    const now = rewrite(element.ownText, element);
    if (now !== element.ownText) edits.setContent(element, encodeText(now));
  }
  for (const { name, value } of element.attributes) {
    if (!FORMULA_ATTRIBUTES.includes(name.slice(name.indexOf(':') + 1)) || value === '') continue;
    const now = rewrite(value, element);
    if (now !== value) edits.setAttribute(element, name, now);
  }
}

/** Attributes that name cells of the sheet that they stand on. */
const PLACES = ['ref', 'sqref', 'activeCell', 'topLeftCell', 'r1', 'r2'];
/** They keep their place when what they name is gone: what a view shows, the sheet's extent, the list that notes must have. */
const ALWAYS_THERE = /^(?:selection|pane|sheetView|dimension|commentList)$/;

/**
 * Elements of a sheet, but for its cells: the places that they name move along, their formulas read otherwise, and one all
 * of whose cells are gone goes too.
 */
export function moveElementsIn(parent: XmlElement, edits: XmlEdits, move: RowMove, rewrite: Rewrite): void {
  for (const element of parent.children) {
    if (element.name === 'sheetData') continue;
    if (isGone(element, move)) {
      edits.remove(element);
      continue;
    }
    movePlacesOf(element, edits, move);
    const lost = rowsLostAtTop(element, move);
    const seen: Rewrite =
      lost === 0 ? rewrite : (text, bearer) => rewrite(shiftFormula(text, lost, 0), bearer);
    rewriteFormulasOf(element, edits, seen);
    moveElementsIn(element, edits, move, seen);
  }
}

/**
 * Formulas of formats and validation are written as their topmost cell means them: how many rows further down the topmost
 * one stands that remains.
 */
function rowsLostAtTop(element: XmlElement, move: RowMove): number {
  const sqref =
    element.attributes.find(({ name }) => name === 'sqref')?.value ?? child(element, 'sqref')?.ownText;
  if (sqref === undefined || move.kind === 'insert') return 0;
  const blocks = sqref.split(/\s+/).flatMap((one) => blockOf(one) ?? []);
  const remaining = blocks.flatMap(({ top, bottom }) => {
    const first = movedRow(top, move) === null ? move.row + move.count : top;
    return first <= bottom ? [first] : [];
  });
  return remaining.length ? Math.min(...remaining) - Math.min(...blocks.map(({ top }) => top)) : 0;
}

/** True for an element that is about cells that are gone, and for a list all of whose elements are. */
function isGone(element: XmlElement, move: RowMove): boolean {
  if (ALWAYS_THERE.test(element.name)) return false;
  if (placesOf(element).some(({ value }) => movedReference(value, move) === null)) return true;
  if (element.name === 'mergeCell' && !leavesArea(element, move)) return true;
  const [sqref] = children(element, 'sqref');
  if (sqref && movedReference(sqref.ownText, move) === null) return true;
  return element.children.length > 0 && element.children.every((child) => isGone(child, move));
}

/** One cell is no merged area: Excel repairs a file that says so. */
function leavesArea(element: XmlElement, move: RowMove): boolean {
  const block = blockOf(attribute(element, 'ref') ?? '');
  const now = block && movedBlock(block, move);
  return now === null || now.top !== now.bottom || now.left !== now.right;
}

function movePlacesOf(element: XmlElement, edits: XmlEdits, move: RowMove): void {
  for (const { name, value } of placesOf(element)) {
    const now = movedReference(value, move);
    if (now !== null && now !== value) edits.setAttribute(element, name, now);
  }
  if (element.name === 'sqref' && element.children.length === 0) {
    const now = movedReference(element.ownText, move);
    if (now !== null && now !== element.ownText) edits.setContent(element, now);
  }
  const remaining = element.children.filter((child) => !isGone(child, move)).length;
  if (element.attributes.some(({ name }) => name === 'count') && remaining !== element.children.length)
    edits.setAttribute(element, 'count', String(remaining));
  if (element.name === 'brk' && element.parent?.name === 'rowBreaks') moveBreak(element, edits, move);
}

function placesOf(element: XmlElement): { name: string; value: string }[] {
  return element.attributes.filter(({ name, value }) => PLACES.includes(name) && value !== '');
}

/** A page ends behind the row that a break names. */
function moveBreak(element: XmlElement, edits: XmlEdits, move: RowMove): void {
  const id = element.attributes.find(({ name }) => name === 'id');
  const now = id && (movedRow(Number(id.value), move) ?? move.row - 1);
  if (id && now && String(now) !== id.value) edits.setAttribute(element, 'id', String(now));
}

/** Rows of anchors (from and to, 0-based) of pictures, charts and shapes. */
export function moveAnchorsIn(root: XmlElement, edits: XmlEdits, move: RowMove): void {
  for (const element of descendants(root)) {
    if (element.name !== 'row' || !/^(?:from|to)$/.test(element.parent?.name ?? '')) continue;
    // A picture that stands where its sheet is looked at, not at cells, stays.
    const isAbsolute = element.parent?.parent?.attributes.some(
      ({ name, value }) => name === 'editAs' && value === 'absolute',
    );
    if (isAbsolute) continue;
    const row = Number(element.ownText) + 1;
    const now = movedRow(row, move) ?? move.row;
    if (now !== row) edits.setContent(element, String(now - 1));
  }
}
