import { firstBehind, WORKBOOK_ORDER } from '../element-order';
import type { Package } from '../package/package';
import {
  attribute,
  child,
  children,
  isOn,
  namespaceOf,
  qualified,
  relationAttribute,
  type XmlElement,
} from '../xml/element';
import type { XmlEdits } from '../xml/edits';
import { encodeAttribute, encodeText } from '../xml/entities';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A name that belongs to one sheet: print area, print titles, filter. */
export interface LocalName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
}

/** The list of sheets in workbook.xml, with the names and views that count by position in it. */
export class SheetList {
  constructor(
    private readonly parts: Package,
    private readonly workbookPath: string,
  ) {}

  /** Enters a worksheet part behind another sheet (at the end when that is absent). */
  insert(name: string, path: string, after: string | null): void {
    const id = this.parts.relate(this.workbookPath, `${OFFICE}/worksheet`, path);
    this.parts.edit(this.workbookPath, (root, edits) => {
      const list = child(root, 'sheets')!;
      const sheets = children(list, 'sheet');
      const before = sheets.findIndex((sheet) => attribute(sheet, 'name') === after);
      const position = before < 0 ? sheets.length : before + 1;
      const number = Math.max(0, ...sheets.map((sheet) => Number(attribute(sheet, 'sheetId')))) + 1;
      const xml =
        `<${qualified(list, 'sheet')} name="${encodeAttribute(name)}" sheetId="${number}"` +
        ` ${relationId(list, sheets, id)}/>`;
      const next = sheets[position];
      if (next) edits.insertBefore(next, xml);
      else edits.append(list, xml);
      countFurther(root, edits, position);
    });
  }

  localNames(sheet: string): LocalName[] {
    const root = this.parts.root(this.workbookPath);
    const index = String(positionOf(root, sheet));
    return definedNames(root)
      .filter((defined) => attribute(defined, 'localSheetId') === index)
      .map((defined) => ({
        name: attribute(defined, 'name') ?? '',
        formula: defined.ownText,
        hidden: isOn(attribute(defined, 'hidden')),
      }));
  }

  addLocalName(sheet: string, { name, formula, hidden }: LocalName): void {
    this.parts.edit(this.workbookPath, (root, edits) => {
      const tag = qualified(root, 'definedName');
      const xml =
        `<${tag} name="${encodeAttribute(name)}" localSheetId="${positionOf(root, sheet)}"` +
        `${hidden ? ' hidden="1"' : ''}>${encodeText(formula)}</${tag}>`;
      const list = child(root, 'definedNames');
      if (list) edits.append(list, xml);
      else {
        const whole = qualified(root, 'definedNames');
        const next = firstBehind(root, WORKBOOK_ORDER, 'definedNames');
        const names = `<${whole}>${xml}</${whole}>`;
        if (next) edits.insertBefore(next, names);
        else edits.append(root, names);
      }
    });
  }
}

function positionOf(root: XmlElement, sheet: string): number {
  return children(child(root, 'sheets'), 'sheet').findIndex((node) => attribute(node, 'name') === sheet);
}

function definedNames(root: XmlElement): readonly XmlElement[] {
  return children(child(root, 'definedNames'), 'definedName');
}

/** What counted sheets from this position on counts one further now. */
function countFurther(root: XmlElement, edits: XmlEdits, position: number): void {
  const move = (element: XmlElement, name: string): void => {
    const index = attribute(element, name);
    if (index !== null && Number(index) >= position)
      edits.setAttribute(element, name, String(Number(index) + 1));
  };
  definedNames(root).forEach((defined) => move(defined, 'localSheetId'));
  for (const view of children(child(root, 'bookViews'), 'workbookView')) {
    move(view, 'activeTab');
    move(view, 'firstSheet');
  }
}

/** r:id under the prefix that the other sheets have, which is declared around them. */
function relationId(list: XmlElement, sheets: readonly XmlElement[], id: string): string {
  const beside = sheets[0] && relationAttribute(sheets[0], 'id')?.name;
  const prefix = beside?.split(':')[0] ?? 'r';
  const isDeclared = /\/relationships$/.test(namespaceOf(list, prefix) ?? '');
  return `${isDeclared ? '' : `xmlns:${prefix}="${OFFICE}" `}${prefix}:id="${id}"`;
}
