import { renameSheetIn } from '../formulas/rename-sheet';
import { Package } from '../package/package';
import { partText } from '../package/parts';
import { relationshipsPath } from '../package/paths';
import { relationships, type Relationship } from '../package/relationships';
import { XmlEdits } from '../xml/edits';
import { attribute, child, children, descendants, relationAttribute, type XmlElement } from '../xml/element';
import { encodeAttribute, encodeText } from '../xml/entities';
import { encodePart } from '../xml/text-coding';
import { openXlsx, type XlsxWorkbook } from './open';
import { SheetList } from './sheet-list';

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
const LINK = /\/hyperlink$/;
/** Parts that two sheets may share. */
const SHARED = /\/(image|printerSettings|theme|media)$/;
/** Parts in which formulas and links name sheets. */
const NAMES_SHEETS = /\/(chart|drawing)$/;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

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
    list.insert(copy.name, new SheetCopier(parts, copy).copySheet(source.path), copy.after);
    for (const local of list.localNames(copy.source)) {
      const formula = renameSheetIn(local.formula, copy.source, copy.name);
      list.addLocalName(copy.name, { ...local, formula });
    }
  }
  return openXlsx(parts.zip());
}

/** Makes one copy of a sheet and of what hangs on it. What says something of the sheet itself says it of the copy. */
class SheetCopier {
  /** Copies of parts, by the original's path: what is related twice is copied once. */
  private readonly made = new Map<string, string>();

  constructor(
    private readonly parts: Package,
    private readonly names: Pick<SheetCopy, 'source' | 'name'>,
  ) {}

  /** Copies the sheet part and returns the copy's path. */
  copySheet(source: string): string {
    const path = this.parts.freePath(source);
    const kept = this.copyRelationships(source, path, COPIED);
    const part = partText(this.parts, source);
    const root = this.parts.root(source);
    const edits = new XmlEdits(part.text);
    const dropped = unrelated(root, kept);
    for (const element of dropped) edits.remove(element);
    for (const view of children(child(root, 'sheetViews'), 'sheetView'))
      edits.removeAttribute(view, 'tabSelected');
    this.rename(
      root.children.filter((element) => !dropped.includes(element)),
      edits,
    );
    this.parts.add(path, encodePart({ ...part, text: edits.apply() }), this.parts.statedType(source));
    return path;
  }

  /** Copies what a part is related to, and those parts' own relations; returns the ids that stay valid. */
  private copyRelationships(source: string, copy: string, which: RegExp): Set<string> {
    const relations = relationships(this.parts, source).filter(({ type }) => which.test(type));
    if (relations.length === 0) return new Set();
    const lines = relations.map((relation) => {
      const { target, external } = this.copyTarget(relation);
      const mode = external ? ' TargetMode="External"' : '';
      return `<Relationship Id="${encodeAttribute(relation.id)}" Type="${encodeAttribute(relation.type)}" Target="${encodeAttribute(target)}"${mode}/>`;
    });
    const xml = `<Relationships xmlns="${PACKAGE}">${lines.join('')}</Relationships>`;
    this.parts.add(relationshipsPath(copy), xml, null);
    return new Set(relations.map(({ id }) => id));
  }

  private copyTarget({ type, target, path }: Relationship): { target: string; external: boolean } {
    // A shape's link to a place in the workbook is written as #甲!A1, with and without TargetMode.
    if (LINK.test(type)) return { target: this.renamedLink(target), external: path === null };
    if (path === null) return { target, external: true };
    return { target: `/${this.copyPart(type, path)}`, external: false };
  }

  private copyPart(type: string, path: string): string {
    if (SHARED.test(type) || !this.parts.has(path)) return path;
    const known = this.made.get(path);
    if (known !== undefined) return known;
    const copy = this.parts.freePath(path);
    this.made.set(path, copy);
    const content = NAMES_SHEETS.test(type) ? this.renamed(path) : this.parts.get(path)!;
    this.parts.add(copy, content, this.parts.statedType(path));
    this.copyRelationships(path, copy, /./);
    return copy;
  }

  private renamed(path: string): Uint8Array {
    const part = partText(this.parts, path);
    const edits = new XmlEdits(part.text);
    this.rename([this.parts.root(path)], edits);
    return edits.isEmpty ? this.parts.get(path)! : encodePart({ ...part, text: edits.apply() });
  }

  private rename(roots: readonly XmlElement[], edits: XmlEdits): void {
    for (const element of roots.flatMap((root) => [root, ...descendants(root)])) {
      if (/^(f|formula|formula1|formula2)$/.test(element.name) && element.children.length === 0) {
        const renamed = this.renamedFormula(element.ownText);
        if (renamed !== element.ownText) edits.setContent(element, encodeText(renamed));
      }
      for (const name of ['textlink', 'location']) {
        const formula = attribute(element, name);
        const renamed = formula && this.renamedFormula(formula);
        if (renamed && renamed !== formula) edits.setAttribute(element, name, renamed);
      }
    }
  }

  private renamedFormula(formula: string): string {
    return renameSheetIn(formula, this.names.source, this.names.name);
  }

  private renamedLink(target: string): string {
    return target.startsWith('#') ? `#${this.renamedFormula(target.slice(1))}` : target;
  }
}

/** Elements that point to what was not copied would make Excel repair the file. */
function unrelated(root: XmlElement, kept: ReadonlySet<string>): XmlElement[] {
  return root.children.filter((element) => {
    const ids = [element, ...descendants(element)]
      .map((node) => relationAttribute(node, 'id')?.value)
      .filter((id) => id !== undefined);
    return element.name !== 'hyperlinks' && ids.some((id) => !kept.has(id));
  });
}
