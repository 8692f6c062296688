import { cellKey, type CellRef } from '../../grid/cells';
import type { Highlight } from '../../grid/highlight';
import { XlsxError } from '../errors';
import { CONTENT_TYPES } from '../package/content-types';
import { partRoot } from '../package/parts';
import { relationshipsPath } from '../package/paths';
import { hasHighlights } from '../sheet/own-highlights';
import { readContent, type SheetCell, type SheetContent } from '../sheet/read-content';
import { numberFormatsOf } from '../styles/style-table';
import { openXlsx, type SheetPart, type XlsxWorkbook } from '../workbook/open';
import { attribute, children, type XmlElement } from '../xml/element';
import { elementKey } from '../xml/print';
import type { ZipEntry } from '../zip/directory';
import { cachedValue, type CellPatch } from './cell-patch';

/** A sheet that was written anew: what it was, and what was to happen on it. */
export interface PatchedSheet {
  readonly sheet: SheetPart;
  readonly before: SheetContent;
  readonly patches: readonly CellPatch[];
  readonly stale: readonly CellRef[];
  readonly highlights: readonly Highlight[] | undefined;
}

/**
 * Opens a patched file again and holds it against the plan: every edit is there, and every other cell, element and part is
 * what it was. Throws XlsxError when it is not so; then nothing is handed out.
 */
export function verifyPatched(
  workbook: XlsxWorkbook,
  bytes: Uint8Array,
  patched: readonly PatchedSheet[],
): void {
  const after = reopened(bytes);
  holds(sameSheets(workbook, after), '工作表的目录变了');
  const changed = new Set(patched.map(({ sheet }) => sheet.path));
  for (const entry of workbook.entries.list) {
    if (changed.has(entry.name)) continue;
    const now = after.entries.entry(entry.name);
    holds(
      now ? sameEntry(entry, now) || mayGrow(workbook, after, entry.name) : isCalcChain(workbook, entry),
      '没有要改的部分变了',
    );
  }
  for (const sheet of patched) verifySheet(after, sheet);
}

function reopened(bytes: Uint8Array): XlsxWorkbook {
  try {
    return openXlsx(bytes);
  } catch (cause) {
    throw refusal('写出的文件打不开', cause);
  }
}

function holds(condition: boolean, otherwise: string): void {
  if (!condition) throw refusal(otherwise);
}

function refusal(what: string, cause?: unknown): XlsxError {
  return new XlsxError(
    'not-writable',
    `写入后核对没有通过（${what}），没有写出文件。请用 Excel 打开原文件另存一份再试`,
    {
      cause,
    },
  );
}

function sameSheets(before: XlsxWorkbook, after: XlsxWorkbook): boolean {
  const listed = ({ sheets, sheetNames, date1904 }: XlsxWorkbook): string =>
    JSON.stringify([sheets, sheetNames, date1904]);
  return listed(before) === listed(after);
}

function sameEntry(before: ZipEntry, after: ZipEntry): boolean {
  return (
    before.crc === after.crc &&
    before.size === after.size &&
    before.method === after.method &&
    before.packed.length === after.packed.length &&
    before.packed.every((byte, index) => after.packed[index] === byte)
  );
}

function isCalcChain({ calcChainPath }: XlsxWorkbook, { name }: ZipEntry): boolean {
  return name === calcChainPath;
}

/** Parts of which only something named may have changed: recalculation, the calculation chain, styles that were added. */
function mayGrow(before: XlsxWorkbook, after: XlsxWorkbook, path: string): boolean {
  const roots = (): [XmlElement, XmlElement] => [
    partRoot(before.entries, path),
    partRoot(after.entries, path),
  ];
  if (path === before.workbookPath) return sameBut(...roots(), (element) => element.name === 'calcPr');
  if (path.toLowerCase() === relationshipsPath(before.workbookPath).toLowerCase())
    return sameBut(...roots(), ({ attributes }) =>
      attributes.some(({ name, value }) => name === 'Type' && /\/(calcChain|styles)$/.test(value)),
    );
  if (path.toLowerCase() === CONTENT_TYPES.toLowerCase())
    return sameBut(...roots(), (element) => {
      const name = attribute(element, 'PartName')?.slice(1).toLowerCase();
      return name === before.calcChainPath?.toLowerCase() || name === after.stylesPath?.toLowerCase();
    });
  return path === before.stylesPath && keepsStyles(...roots());
}

/** True when the children are the same but for some that may differ. */
function sameBut(
  before: XmlElement,
  after: XmlElement,
  mayDiffer: (element: XmlElement) => boolean,
): boolean {
  const keys = (root: XmlElement): string =>
    children(root)
      .filter((element) => !mayDiffer(element))
      .map(elementKey)
      .join('\n');
  return keys(before) === keys(after);
}

/** Every list of styles begins with what it had: what cells and tables refer to by index means the same. */
function keepsStyles(before: XmlElement, after: XmlElement): boolean {
  return children(before).every((list) => {
    const now = children(after, list.name);
    return (
      now.length === 1 &&
      list.children.every((item, i) => elementKey(item) === elementKey(now[0]!.children[i]!))
    );
  });
}

function verifySheet(after: XlsxWorkbook, { sheet, before, patches, stale, highlights }: PatchedSheet): void {
  const what = `工作表“${sheet.name}”`;
  const now = readContent(after, sheet);
  if (!now) throw refusal(`${what}读不出来`);
  const written = new Map(patches.map((patch) => [cellKey(patch), patch]));
  holds(sameCells(before, now, written, new Set(stale.map(cellKey))), `${what}里别的单元格变了`);
  holds(hasEdits(now, written, numberFormatsOf(after)), `${what}的改动没有写对`);
  holds(sameElements(before.root, now.root), `${what}的合并、打印等设置变了`);
  holds(sameRows(before, now), `${what}的行变了`);
  if (highlights) holds(hasHighlights(now.root, highlights), `${what}的标色没有写对`);
}

type Written = ReadonlyMap<string, CellPatch>;

/** Every cell that was not to be written: the same, but that outdated values are gone. */
function sameCells(
  before: SheetContent,
  now: SheetContent,
  written: Written,
  stale: ReadonlySet<string>,
): boolean {
  const others = (content: SheetContent): SheetCell[] =>
    content.cells.filter((cell) => !written.has(cellKey(cell)));
  const known = new Map(others(now).map((cell) => [cellKey(cell), cell]));
  const expected = others(before);
  const same = expected.every((cell) => {
    const key = cellKey(cell);
    const found = known.get(key);
    const value = stale.has(key) ? null : cell.value;
    // What an array formula spilled is gone with the formula's own value.
    if (!found) return value === null && cell.formula === null && cell.group === null;
    known.delete(key);
    return found.value === value && found.formula === cell.formula && found.style === cell.style;
  });
  return same && known.size === 0 && sameBlanks(before, now, written, stale);
}

function sameBlanks(
  before: SheetContent,
  now: SheetContent,
  written: Written,
  stale: ReadonlySet<string>,
): boolean {
  const list = ({ blanks }: SheetContent): string => {
    const found: string[] = [];
    blanks.forEach((row, column, style) => {
      const key = cellKey({ row, column });
      if (!written.has(key) && !stale.has(key)) found.push(`${key} ${style}`);
    });
    return found.join();
  };
  return list(before) === list(now);
}

function hasEdits({ cells }: SheetContent, written: Written, formats: readonly string[]): boolean {
  const known = new Map(cells.map((cell) => [cellKey(cell), cell]));
  return [...written].every(([key, patch]) => {
    const cell = known.get(key);
    const formula = 'formula' in patch.content ? patch.content.formula : null;
    const value = cachedValue(patch);
    if (!cell) return formula === null && value === null;
    const hasFormat =
      patch.numberFormat === undefined || (formats[cell.style] ?? 'General') === patch.numberFormat;
    return cell.formula === formula && cell.value === value && hasFormat;
  });
}

/** Everything of a sheet but its rows and the conditional formats. */
function sameElements(before: XmlElement, now: XmlElement): boolean {
  return sameBut(before, now, ({ name }) => name === 'sheetData' || name === 'conditionalFormatting');
}

function sameRows(before: SheetContent, now: SheetContent): boolean {
  const known = new Map(now.rows.map((row) => [row.number, row]));
  return before.rows.every(({ number, height, hidden }) => {
    const row = known.get(number);
    return row?.height === height && row.hidden === hidden;
  });
}
