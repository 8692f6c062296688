import type { Element } from '@xmldom/xmldom';
import type { Package } from './package';
import { attribute, child, children, createChild, insertChild, relationAttribute } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The list of sheets in workbook.xml, with the names and views that count by position in it. */
export class SheetList {
  private readonly root: Element;

  constructor(
    private readonly parts: Package,
    private readonly workbookPath: string,
  ) {
    this.root = parts.document(workbookPath).documentElement!;
  }

  /** Enters a worksheet part behind another sheet (at the end when that is absent). */
  insert(name: string, path: string, after: string | null): void {
    const list = child(this.root, 'sheets')!;
    const sheets = children(list, 'sheet');
    const before = sheets.findIndex((sheet) => attribute(sheet, 'name') === after);
    const position = before < 0 ? sheets.length : before + 1;
    const ids = sheets.map((sheet) => Number(attribute(sheet, 'sheetId')));
    const id = this.parts.relate(this.workbookPath, `${OFFICE}/worksheet`, path);
    const sheet = createChild(list, 'sheet', { name, sheetId: String(Math.max(0, ...ids) + 1) });
    sheet.setAttributeNS(OFFICE, `${this.relationPrefix(sheets)}:id`, id);
    insertChild(list, sheet, sheets[position] ?? null);
    this.shift(position);
  }

  /** The names that belong to one sheet: print area, print titles, filter. */
  localNames(sheet: string): { name: string; formula: string; hidden: boolean }[] {
    const index = String(this.positionOf(sheet));
    return this.definedNames()
      .filter((defined) => attribute(defined, 'localSheetId') === index)
      .map((defined) => ({
        name: attribute(defined, 'name') ?? '',
        formula: defined.textContent ?? '',
        hidden: attribute(defined, 'hidden') === '1',
      }));
  }

  addLocalName(
    sheet: string,
    { name, formula, hidden }: { name: string; formula: string; hidden: boolean },
  ): void {
    const list = child(this.root, 'definedNames') ?? this.insertNames();
    const defined = createChild(list, 'definedName', {
      name,
      localSheetId: String(this.positionOf(sheet)),
      ...(hidden ? { hidden: '1' } : {}),
    });
    defined.appendChild(list.ownerDocument!.createTextNode(formula));
    list.appendChild(defined);
  }

  private positionOf(sheet: string): number {
    return children(child(this.root, 'sheets'), 'sheet').findIndex(
      (node) => attribute(node, 'name') === sheet,
    );
  }

  private definedNames(): Element[] {
    return children(child(this.root, 'definedNames'), 'definedName');
  }

  private insertNames(): Element {
    const after = [
      'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing',
      'fileRecoveryPr', 'webPublishObjects', 'extLst',
    ]; // prettier-ignore
    const next = children(this.root).find((element) => after.includes(element.localName!)) ?? null;
    return insertChild(this.root, createChild(this.root, 'definedNames'), next);
  }

  /** What counted sheets from this position on counts one further now. */
  private shift(position: number): void {
    const move = (element: Element, name: string): void => {
      const index = attribute(element, name);
      if (index !== null && Number(index) >= position) element.setAttribute(name, String(Number(index) + 1));
    };
    this.definedNames().forEach((defined) => move(defined, 'localSheetId'));
    for (const view of children(child(this.root, 'bookViews'), 'workbookView')) {
      move(view, 'activeTab');
      move(view, 'firstSheet');
    }
  }

  private relationPrefix(sheets: readonly Element[]): string {
    const first = sheets[0];
    for (let i = 0; first && i < first.attributes.length; i++) {
      const candidate = first.attributes.item(i)!;
      if (candidate.localName === 'id' && relationAttribute(first, 'id') === candidate.value) {
        return candidate.prefix ?? 'r';
      }
    }
    return 'r';
  }
}

/** A formula with its references to one sheet pointed at another: '旧表'!A1 → '新表'!A1. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const quoted = `'${from.replace(/'/g, "''")}'!`;
  const target = `'${to.replace(/'/g, "''")}'!`;
  const literal = from.replace(/[.*+?^$()|{}[\]\\]/g, '\\$&');
  const plain = new RegExp(`(?<![\\w'\\u4e00-\\u9fff.])${literal}!`, 'g');
  return formula
    .split(quoted)
    .join(target)
    .replace(plain, () => target);
}
