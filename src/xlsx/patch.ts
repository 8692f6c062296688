import type { Document, Element } from '@xmldom/xmldom';
import { zipSync, type Zippable } from 'fflate';
import { addressOf, parseAddress } from '../grid/address';
import type { CellRef, CellValue } from '../grid/cells';
import type { Highlight } from '../grid/highlight';
import { ownHighlights, setHighlights } from './conditional-formats';
import { rangeOf } from './ranges';
import { XlsxError } from './errors';
import { MTIME } from './time-stamp';
import { readCells, type ReadCell } from './read-cells';
import { StyleSheet } from './styles';
import { part, relationshipsPath, type SheetPart, type XlsxWorkbook } from './workbook';
import { escapeCharacters } from './write-text';
import { attribute, child, children, createChild, insertChild, serialiseXml } from './xml';

/** What a patched cell holds afterwards. `formula` begins with `=`; `cached` is its value until Excel recalculates. */
type CellContent = { readonly formula: string; readonly cached: CellValue } | { readonly value: CellValue };

export interface CellPatch extends CellRef {
  readonly sheet: string;
  readonly content: CellContent;
  /** Absent: the cell keeps its number format. */
  readonly numberFormat?: string;
}

export interface XlsxPatch {
  readonly cells: readonly CellPatch[];
  /** Our highlights per sheet name; a sheet that is absent keeps those it has. */
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>;
}

/**
 * The file with the patch applied. Only the parts that change are written anew; every other part keeps its
 * bytes. An empty patch returns the original file. Throws XlsxError when a cell cannot be written.
 */
export function patchXlsx(workbook: XlsxWorkbook, patch: XlsxPatch): Uint8Array {
  const changed = new Map<string, Uint8Array>();
  const styles = workbook.stylesPath ? new StyleSheet(part(workbook.entries, workbook.stylesPath)) : null;
  let formulas = false;
  for (const sheet of workbook.sheets) {
    const cells = patch.cells.filter((cell) => cell.sheet === sheet.name);
    const highlights = patch.highlights.get(sheet.name);
    const document = part(workbook.entries, sheet.path);
    const stale = highlights !== undefined && !sameHighlights(document, highlights);
    if (cells.length === 0 && !stale) continue;
    writeCells(document, sheet, cells, styles);
    if (stale)
      setHighlights(document, highlights, highlights.length ? needStyles(styles).highlightFormat() : 0);
    changed.set(sheet.path, serialiseXml(document));
    formulas ||= cells.length > 0;
  }
  if (changed.size === 0) return workbook.bytes;
  if (styles?.changed) changed.set(workbook.stylesPath!, serialiseXml(styles.document));
  const removed = formulas ? dropCalculationChain(workbook, changed) : null;
  return zip(workbook, changed, removed);
}

function sameHighlights(document: Document, highlights: readonly Highlight[]): boolean {
  const present = ownHighlights(document).map(({ range, formula }) => `${range} ${formula}`);
  const wanted = highlights.map((highlight) => `${rangeOf(highlight)} ${highlight.formula}`);
  return present.join('\n') === wanted.join('\n');
}

function needStyles(styles: StyleSheet | null): StyleSheet {
  if (!styles)
    throw new XlsxError('not-writable', '文件里没有样式表，无法写入。请用 Excel 打开并另存一份再试');
  return styles;
}

function writeCells(
  document: Document,
  sheet: SheetPart,
  cells: readonly CellPatch[],
  styles: StyleSheet | null,
): void {
  if (cells.length === 0) return;
  const present = new Map(readCells(document, []).map((cell) => [addressOf(cell), cell]));
  for (const cell of present.values()) writeAddress(cell);
  const patched = new Set(cells.map(addressOf));
  refuseArrays(document, sheet, cells);
  for (const { element, formula } of present.values()) makeExplicit(element, formula);
  const data = child(document.documentElement, 'sheetData')!;
  const rows = new Map(children(data, 'row').map((row) => [Number(attribute(row, 'r')), row]));
  for (const cell of cells) {
    const element = present.get(addressOf(cell))?.element ?? insertCell(data, rows, cell);
    if (cell.numberFormat !== undefined) {
      const style = Number(attribute(element, 's') ?? 0);
      element.setAttribute('s', String(needStyles(styles).withNumberFormat(style, cell.numberFormat)));
    }
    setContent(element, cell.content);
  }

  /** A shared formula whose master is overwritten must not take its followers along. */
  function makeExplicit(element: Element, formula: string | null): void {
    const f = child(element, 'f');
    if (!f || formula === null || attribute(f, 't') !== 'shared' || patched.size === 0) return;
    f.removeAttribute('t');
    f.removeAttribute('si');
    f.removeAttribute('ref');
    f.textContent = formula.slice(1);
  }
}

/** Some writers leave addresses out; once a cell is inserted they would count wrong. */
function writeAddress({ element, row, column }: ReadCell): void {
  if (!element.hasAttribute('r')) element.setAttribute('r', addressOf({ row, column }));
  const rowElement = element.parentNode as Element;
  if (!rowElement.hasAttribute('r')) rowElement.setAttribute('r', String(row));
}

function refuseArrays(document: Document, sheet: SheetPart, cells: readonly CellPatch[]): void {
  for (const { element } of readCells(document, [])) {
    const f = child(element, 'f');
    const type = attribute(f, 't');
    const ref = attribute(f, 'ref');
    if (!ref || (type !== 'array' && type !== 'dataTable')) continue;
    const [first, last = first] = ref.split(':').map(parseAddress);
    const inside = cells.find(
      (cell) =>
        cell.row >= first!.row &&
        cell.row <= last!.row &&
        cell.column >= first!.column &&
        cell.column <= last!.column,
    );
    if (!inside) continue;
    throw new XlsxError(
      'not-writable',
      `工作表“${sheet.name}”的 ${addressOf(inside)} 在数组公式 ${ref} 里，不能单独改写。请先删除该数组公式`,
    );
  }
}

function insertCell(data: Element, rows: Map<number, Element>, { row, column }: CellRef): Element {
  let rowElement = rows.get(row);
  if (!rowElement) {
    rowElement = createChild(data, 'row', { r: String(row) });
    const next = [...rows].filter(([number]) => number > row).sort((a, b) => a[0] - b[0])[0];
    data.insertBefore(rowElement, next?.[1] ?? null);
    rows.set(row, rowElement);
  }
  const element = createChild(rowElement, 'c', { r: addressOf({ row, column }) });
  const next = children(rowElement, 'c').find((cell) => parseAddress(attribute(cell, 'r')!).column > column);
  return insertChild(rowElement, element, next ?? null);
}

function setContent(element: Element, content: CellContent): void {
  children(element)
    .filter((node) => ['f', 'v', 'is'].includes(node.localName!))
    .forEach((node) => element.removeChild(node));
  element.removeAttribute('t');
  const extension = child(element, 'extLst');
  const append = (name: string, text: string): Element => {
    const node = createChild(element, name);
    node.appendChild(element.ownerDocument!.createTextNode(text));
    return insertChild(element, node, extension);
  };
  const isFormula = 'formula' in content;
  if (isFormula) append('f', content.formula.slice(1));
  const value = isFormula ? content.cached : content.value;
  if (value === null) return;
  if (typeof value === 'number') append('v', String(value));
  else if (typeof value === 'boolean') {
    element.setAttribute('t', 'b');
    append('v', value ? '1' : '0');
  } else if (isFormula) {
    element.setAttribute('t', 'str');
    append('v', escapeCharacters(value));
  } else {
    element.setAttribute('t', 'inlineStr');
    const text = createChild(element, 't', /^\s|\s$|\n/.test(value) ? { 'xml:space': 'preserve' } : {});
    text.appendChild(element.ownerDocument!.createTextNode(escapeCharacters(value)));
    insertChild(element, createChild(element, 'is'), extension).appendChild(text);
  }
}

/** A calculation chain that names cells without formulas makes Excel repair the file; it builds a new one. */
function dropCalculationChain(workbook: XlsxWorkbook, changed: Map<string, Uint8Array>): string | null {
  const book = part(workbook.entries, workbook.workbookPath);
  const root = book.documentElement!;
  let calculation = child(root, 'calcPr');
  if (!calculation) {
    const after = [
      'oleSize',
      'customWorkbookViews',
      'pivotCaches',
      'smartTagPr',
      'smartTagTypes',
      'webPublishing',
      'fileRecoveryPr',
      'webPublishObjects',
      'extLst',
    ];
    const next = children(root).find((element) => after.includes(element.localName!)) ?? null;
    calculation = insertChild(root, createChild(root, 'calcPr'), next);
  }
  calculation.setAttribute('fullCalcOnLoad', '1');
  changed.set(workbook.workbookPath, serialiseXml(book));
  const path = workbook.calcChainPath;
  if (!path) return null;
  removeReferences(workbook, changed, relationshipsPath(workbook.workbookPath), 'Relationship', (element) =>
    /\/calcChain$/.test(attribute(element, 'Type') ?? ''),
  );
  removeReferences(
    workbook,
    changed,
    '[Content_Types].xml',
    'Override',
    (element) => attribute(element, 'PartName') === `/${path}`,
  );
  return path;
}

function removeReferences(
  workbook: XlsxWorkbook,
  changed: Map<string, Uint8Array>,
  path: string,
  name: string,
  matches: (element: Element) => boolean,
): void {
  const document = part(workbook.entries, path);
  const root = document.documentElement!;
  children(root, name)
    .filter(matches)
    .forEach((element) => root.removeChild(element));
  changed.set(path, serialiseXml(document));
}

function zip(
  workbook: XlsxWorkbook,
  changed: ReadonlyMap<string, Uint8Array>,
  removed: string | null,
): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of workbook.entries) {
    if (path !== removed) files[path] = [changed.get(path) ?? bytes, { mtime: MTIME }];
  }
  return zipSync(files);
}
