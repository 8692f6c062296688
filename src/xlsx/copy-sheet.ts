import type { Element } from '@xmldom/xmldom';
import { Package, writtenRelationships, type WrittenRelationship } from './package';
import { renameSheetIn, SheetList } from './sheet-list';
import { openXlsx, relationshipsPath, resolveTarget, type XlsxWorkbook } from './workbook';
import { xmlText } from './write-text';
import { child, children, parseXml, relationAttribute, serialiseXml } from './xml';

/** Another sheet like one of the file's. */
export interface SheetCopy {
  /** Name of the sheet to copy. */
  readonly source: string;
  /** A name that no sheet has. */
  readonly name: string;
  /** Name of the sheet to stand behind. */
  readonly after: string;
}

/** What a copy takes along. The rest (tables, pivots, embedded objects) exists once in a file. */
const COPIED = /\/(printerSettings|drawing|comments|vmlDrawing|hyperlink|image)$/;
const CHART = /\/chart$/;
/** Parts that two sheets may share. */
const SHARED = /\/(image|printerSettings|theme|media)$/;

/**
 * The file with these copies, made one after the other: cells, formulas, merges, looks, validation, print set-up and
 * pictures as in the original. The file itself is not changed.
 */
export function copySheets(workbook: XlsxWorkbook, copies: readonly SheetCopy[]): XlsxWorkbook {
  if (copies.length === 0) return workbook;
  const parts = new Package(workbook.entries);
  const list = new SheetList(parts, workbook.workbookPath);
  for (const copy of copies) {
    const source = workbook.sheets.find(({ name }) => name === copy.source)!;
    const path = copySheetPart(parts, source.path, copy);
    list.insert(copy.name, path, copy.after);
    for (const local of list.localNames(copy.source)) {
      const formula = renameSheetIn(local.formula, copy.source, copy.name);
      list.addLocalName(copy.name, { ...local, formula });
    }
  }
  return openXlsx(parts.zip());
}

function copySheetPart(parts: Package, source: string, { source: from, name: to }: SheetCopy): string {
  const path = parts.freePath(source);
  const document = parseXml(parts.bytes(source), source);
  const root = document.documentElement!;
  const kept = copyRelationships(parts, source, path, COPIED, { from, to });
  dropUnrelated(root, kept);
  for (const view of children(child(root, 'sheetViews'), 'sheetView')) view.removeAttribute('tabSelected');
  renameIn(root, { from, to });
  parts.add(path, serialiseXml(document), parts.contentType(source));
  return path;
}

/** The name of the sheet that is copied, and of the copy. */
interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** What a formula of the sheet says of the sheet itself, it says of the copy. */
function renameIn(root: Element, { from, to }: Renaming): void {
  for (const formula of elementsOf(root, ['f', 'formula', 'formula1', 'formula2'])) {
    const text = formula.textContent ?? '';
    const renamed = renameSheetIn(text, from, to);
    if (renamed !== text) formula.textContent = renamed;
  }
}

/** Copies what a part is related to, and those parts' own relations; returns the ids that stay valid. */
function copyRelationships(
  parts: Package,
  source: string,
  copy: string,
  which: RegExp,
  names: Renaming,
): Set<string> {
  const relations = writtenRelationships(parts, source).filter(({ type }) => which.test(type));
  if (relations.length === 0) return new Set();
  const lines = relations.map((relation) => {
    const target = relation.external ? relation.target : `/${copyPart(parts, source, relation, names)}`;
    const mode = relation.external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${relation.id}" Type="${relation.type}" Target="${xmlText(target)}"${mode}/>`;
  });
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
  parts.add(relationshipsPath(copy), new TextEncoder().encode(xml), null);
  return new Set(relations.map(({ id }) => id));
}

function copyPart(
  parts: Package,
  source: string,
  { type, target }: WrittenRelationship,
  names: Renaming,
): string {
  const path = resolveTarget(source, target);
  if (SHARED.test(type) || !parts.has(path)) return path;
  const copy = parts.freePath(path);
  parts.add(
    copy,
    CHART.test(type) ? renamedChart(parts, path, names) : parts.bytes(path),
    parts.contentType(path),
  );
  copyRelationships(parts, path, copy, /./, names);
  return copy;
}

function renamedChart(parts: Package, path: string, names: Renaming): Uint8Array {
  const document = parseXml(parts.bytes(path), path);
  renameIn(document.documentElement!, names);
  return serialiseXml(document);
}

/** Elements that point to what was not copied would make Excel repair the file. */
function dropUnrelated(root: Element, kept: ReadonlySet<string>): void {
  for (const element of children(root)) {
    const nested = [element, ...elementsOf(element, null)];
    const ids = nested.map((node) => relationAttribute(node, 'id')).filter((id) => id !== null);
    if (ids.length > 0 && ids.some((id) => !kept.has(id)) && element.localName !== 'hyperlinks') {
      root.removeChild(element);
    }
  }
}

function elementsOf(root: Element, names: readonly string[] | null): Element[] {
  return children(root).flatMap((element) => [
    ...(names === null || names.includes(element.localName!) ? [element] : []),
    ...elementsOf(element, names),
  ]);
}
