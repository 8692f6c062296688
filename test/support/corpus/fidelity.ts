import { addressOf, HIGHLIGHT_MARK, type CellRef } from '../../../src/form';
import { elementsOf, isElement, parseStrictly, textIn, type XmlElement, type XmlNode } from '../strict/xml';

/** A cell that was to be written. */
export interface Edited extends CellRef {
  readonly sheet: string;
}

/** A cell's element with the place it stands in, which its writer may have left to be counted. */
interface Placed {
  readonly address: string;
  readonly cell: XmlElement;
}

/** Every cell of a sheet's part. */
export function placedCells(sheet: XmlElement): Placed[] {
  const data = elementsOf(rootOf(sheet), 'sheetData').flatMap((element) => elementsOf(element, 'row'));
  let row = 0;
  return data.flatMap((line) => {
    row = Number(line.attributes['r'] ?? row + 1);
    let column = 0;
    return elementsOf(line, 'c').map((cell) => {
      column = cell.attributes['r'] ? columnOf(cell.attributes['r']) : column + 1;
      return { address: addressOf({ row, column }), cell };
    });
  });
}

function columnOf(address: string): number {
  return [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function rootOf(document: XmlElement): XmlElement {
  return document.children.find(isElement)!;
}

/**
 * A sheet's part before and after 一键重算, as lines of what a strict parser saw, with everything left out in which
 * the two may differ. These are all such things:
 * - the cells of the plan; rows that had to be made for them;
 * - the conditional formats that are ours;
 * - cached values that were dropped, because their formula hangs on what was written;
 * - formulas that shared with a cell of the plan and now stand by themselves;
 * - addresses of cells and rows that their writer had left to be counted.
 */
export function sheetLines(
  before: Uint8Array,
  after: Uint8Array,
  edits: readonly Edited[],
  sheet: string,
): [string[], string[]] {
  const [old, now] = [parseStrictly(before), parseStrictly(after)];
  const edited = new Set(edits.filter((edit) => edit.sheet === sheet).map(addressOf));
  const [oldCells, nowCells] = [old, now].map(
    (document) => new Map(placedCells(document).map((each) => [each.address, each.cell])),
  );
  writeAddresses(old);
  writeAddresses(now);
  const groups = new Set(
    [...edited].map((address) => oldCells!.get(address)).flatMap((cell) => (cell ? sharedGroup(cell) : [])),
  );
  for (const [address, cell] of oldCells!) {
    const other = nowCells!.get(address);
    if (!other || edited.has(address)) continue;
    if (sharedGroup(cell).some((group) => groups.has(group)))
      [cell, other].forEach((each) => without(each, 'f'));
    if (elementsOf(cell, 'f').length > 0 && elementsOf(other, 'v').length === 0)
      [cell, other].forEach((each) => {
        without(each, 'v');
        delete each.attributes['t'];
      });
  }
  for (const [document, cells] of [
    [old, oldCells!],
    [now, nowCells!],
  ] as const) {
    const gone = new Set([...edited].map((address) => cells.get(address)));
    for (const row of elementsOf(rootOf(document), 'sheetData').flatMap((data) => elementsOf(data, 'row')))
      remove(row, (node) => isElement(node) && gone.has(node));
    for (const data of elementsOf(rootOf(document), 'sheetData')) remove(data, isBareRow);
    remove(rootOf(document), isOurHighlight);
  }
  return [linesOf(old), linesOf(now)];
}

function sharedGroup(cell: XmlElement): string[] {
  return elementsOf(cell, 'f').flatMap(({ attributes }) =>
    attributes['t'] === 'shared' ? [attributes['si'] ?? ''] : [],
  );
}

function writeAddresses(document: XmlElement): void {
  for (const { address, cell } of placedCells(document)) cell.attributes['r'] = address;
  let row = 0;
  for (const line of elementsOf(rootOf(document), 'sheetData').flatMap((data) => elementsOf(data, 'row'))) {
    row = Number(line.attributes['r'] ?? row + 1);
    line.attributes['r'] = String(row);
  }
}

function without(element: XmlElement, local: string): void {
  remove(element, (node) => isElement(node) && node.local === local);
}

function remove(element: XmlElement, unwanted: (node: XmlNode) => boolean): void {
  element.children.splice(0, element.children.length, ...element.children.filter((node) => !unwanted(node)));
}

function isBareRow(node: XmlNode): boolean {
  return (
    isElement(node) &&
    node.local === 'row' &&
    node.children.length === 0 &&
    Object.keys(node.attributes).join() === 'r'
  );
}

function isOurHighlight(node: XmlNode): boolean {
  return isElement(node) && node.local === 'conditionalFormatting' && textIn(node).includes(HIGHLIGHT_MARK);
}

/** One line for each event; attributes by name, as their order says nothing. Text that touches is one. */
export function linesOf(document: XmlElement, depth = 0): string[] {
  const lines: string[] = [];
  let lastWasText = false;
  for (const node of document.children) {
    if (isElement(node)) {
      const attributes = Object.entries(node.attributes)
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        .sort();
      lines.push(
        `${' '.repeat(depth)}<${[node.name, ...attributes].join(' ')}>`,
        ...linesOf(node, depth + 1),
      );
    } else if (node.kind === 'text' && lastWasText) lines[lines.length - 1] += JSON.stringify(node.text);
    else lines.push(`${' '.repeat(depth)}${node.kind} ${JSON.stringify(node.text)}`);
    lastWasText = !isElement(node) && node.kind === 'text';
  }
  return lines;
}

/**
 * Lists that 一键重算 may lengthen in the styles, by appending alone: number formats, cell formats, and the looks of
 * conditional formats. Returns what else differs.
 */
export function stylesDifference(before: XmlElement, after: XmlElement): string[] {
  const growing = ['numFmts', 'cellXfs', 'dxfs'];
  const [old, now] = [rootOf(before), rootOf(after)];
  const faults: string[] = [];
  for (const local of growing) {
    const [less, more] = [old, now].map(
      (root) => elementsOf(root, local)[0]?.children.filter(isElement) ?? [],
    );
    const kept = linesOf({ ...now, children: more!.slice(0, less!.length) });
    if (kept.join('\n') !== linesOf({ ...old, children: less! }).join('\n'))
      faults.push(`${local} changed what it held`);
    remove(old, (node) => isElement(node) && node.local === local);
    remove(now, (node) => isElement(node) && node.local === local);
  }
  if (linesOf(before).join('\n') !== linesOf(after).join('\n'))
    faults.push('more than the growing lists differs');
  return faults;
}
