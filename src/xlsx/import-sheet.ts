import type { Document, Element } from '@xmldom/xmldom';
import { XlsxError } from './errors';
import { Package, writtenRelationships } from './package';
import { renameSheetIn, SheetList } from './sheet-list';
import { openXlsx, part, type XlsxWorkbook } from './workbook';
import { attribute, child, children, createChild, insertChild, serialiseXml } from './xml';

/** A sheet of another file that is to stand in this one. */
export interface SheetImport {
  readonly from: XlsxWorkbook;
  /** Its name there. */
  readonly source: string;
  /** A name that no sheet here has. */
  readonly name: string;
  /** Name of the sheet to stand behind. */
  readonly after: string;
}

/**
 * The file with sheets of other files in it: cells, merges, looks, validation and print set-up. Sheets that lean on
 * other parts (pictures, shared strings) are refused with an XlsxError: those that Ziping draws have none.
 */
export function importSheets(workbook: XlsxWorkbook, imports: readonly SheetImport[]): XlsxWorkbook {
  if (imports.length === 0) return workbook;
  if (!workbook.stylesPath)
    throw new XlsxError('not-writable', '文件里没有样式表，无法写入。请用 Excel 打开并另存一份再试');
  const parts = new Package(workbook.entries);
  const list = new SheetList(parts, workbook.workbookPath);
  const styles = parts.document(workbook.stylesPath);
  const adopters = new Map<XlsxWorkbook, StyleAdopter>();
  for (const { from, source, name, after } of imports) {
    const sheet = from.sheets.find((candidate) => candidate.name === source)!;
    if (from.sharedStringsPath || writtenRelationships(new Package(from.entries), sheet.path).length)
      throw new XlsxError('not-writable', `工作表“${source}”带有图片等内容，无法插入`);
    const adopter = adopters.get(from) ?? new StyleAdopter(part(from.entries, from.stylesPath!), styles);
    adopters.set(from, adopter);
    const document = part(from.entries, sheet.path);
    adopter.adopt(document);
    const path = parts.freePath('xl/worksheets/sheet.xml');
    parts.add(path, serialiseXml(document), new Package(from.entries).contentType(sheet.path));
    list.insert(name, path, after);
    const names = new SheetList(new Package(from.entries), from.workbookPath).localNames(source);
    for (const local of names) {
      list.addLocalName(name, { ...local, formula: renameSheetIn(local.formula, source, name) });
    }
  }
  return openXlsx(parts.zip());
}

/** Brings the styles of one file into another and points sheets to them. */
class StyleAdopter {
  private readonly formats = new Map<string, string>();
  private readonly differential = new Map<string, string>();
  private readonly lists = new Map<string, Map<string, number>>();

  constructor(
    private readonly source: Document,
    private readonly target: Document,
  ) {}

  /** Changes the style numbers of a sheet from the source's to the target's. */
  adopt(sheet: Document): void {
    for (const cell of sheet.getElementsByTagName('c'))
      this.renumber(cell, 's', this.formats, (i) => this.format(i));
    for (const rule of sheet.getElementsByTagName('cfRule')) {
      this.renumber(rule, 'dxfId', this.differential, (i) => this.append('dxfs', this.listed('dxfs', i)));
    }
  }

  private renumber(
    element: Element,
    name: string,
    known: Map<string, string>,
    make: (index: number) => number,
  ): void {
    const old = attribute(element, name);
    if (old === null) return;
    let index = known.get(old);
    if (index === undefined) known.set(old, (index = String(make(Number(old)))));
    element.setAttribute(name, index);
  }

  private format(index: number): number {
    const format = this.listed('cellXfs', index).cloneNode(true) as Element;
    const move = (reference: string, list: string): void => {
      const old = Number(attribute(format, reference) ?? 0);
      format.setAttribute(reference, String(this.append(list, this.listed(list, old))));
    };
    move('fontId', 'fonts');
    move('fillId', 'fills');
    move('borderId', 'borders');
    format.setAttribute('xfId', '0');
    format.setAttribute('numFmtId', String(this.numberFormat(Number(attribute(format, 'numFmtId') ?? 0))));
    return this.append('cellXfs', format);
  }

  /** Numbers below 164 are built in and mean the same in every file. */
  private numberFormat(id: number): number {
    const formats = children(child(this.source.documentElement, 'numFmts'), 'numFmt');
    const own = formats.find((format) => Number(attribute(format, 'numFmtId')) === id);
    if (!own) return id;
    const code = attribute(own, 'formatCode') ?? 'General';
    const list = this.list('numFmts');
    const present = children(list, 'numFmt');
    const twin = present.find((format) => attribute(format, 'formatCode') === code);
    if (twin) return Number(attribute(twin, 'numFmtId'));
    const free = Math.max(163, ...present.map((format) => Number(attribute(format, 'numFmtId')))) + 1;
    list.appendChild(createChild(list, 'numFmt', { numFmtId: String(free), formatCode: code }));
    list.setAttribute('count', String(present.length + 1));
    return free;
  }

  private listed(list: string, index: number): Element {
    return children(child(this.source.documentElement, list))[index]!;
  }

  /** Index of an equal element in the target's list, which is put there when it is missing. */
  private append(name: string, element: Element): number {
    const list = this.list(name);
    let known = this.lists.get(name);
    if (!known) {
      known = new Map(children(list).map((present, index) => [present.toString(), index]));
      this.lists.set(name, known);
    }
    const copy = this.target.importNode(element, true);
    const key = copy.toString();
    const present = known.get(key);
    if (present !== undefined) return present;
    const index = children(list).length;
    list.appendChild(copy);
    list.setAttribute('count', String(index + 1));
    known.set(key, index);
    return index;
  }

  private list(name: string): Element {
    const root = this.target.documentElement!;
    const order = [
      'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors',
      'extLst',
    ]; // prettier-ignore
    const after = order.slice(order.indexOf(name) + 1);
    const next = children(root).find((element) => after.includes(element.localName!)) ?? null;
    return child(root, name) ?? insertChild(root, createChild(root, name, { count: '0' }), next);
  }
}
