import { HIGHLIGHT_STYLE } from '../../grid/highlight';
import { XlsxError } from '../errors';
import { firstBehind, STYLES_ORDER } from '../element-order';
import type { XmlEdits } from '../xml/edits';
import { attribute, child, children, parseXml, qualified, type XmlElement } from '../xml/element';
import { encodeAttribute } from '../xml/entities';
import { elementKey, printElement } from '../xml/print';
import { BUILT_IN, builtInId } from './built-in-formats';

type ListName = (typeof STYLES_ORDER)[number];

const FIRST_OWN_FORMAT = 164;
const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Excel's limit of cell formats (Excel specifications and limits, support.microsoft.com). */
const MOST_FORMATS = 65_490;

/** Adds formats to a styles part; what is there keeps its index. */
export class StyleEditor {
  private readonly lists = new Map<ListName, StyleList>();
  private readonly known = new Map<string, number>();

  /**
   * `highest` is the highest number of a cell format that a cell names. Where there is no such format it stays a plain one:
   * a format that is added must not become that of cells which never had it.
   */
  constructor(
    readonly root: XmlElement,
    private readonly highest: number,
  ) {}

  /** The cell format `style` with another number format: itself, an existing twin, or a new one. */
  withNumberFormat(style: number, code: string): number {
    const key = `${style} ${code}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const format = this.list('cellXfs').items[style] ?? parseXml(PLAIN_FORMAT);
    const index =
      this.codeOf(format) === code && this.list('cellXfs').items[style]
        ? style
        : this.append('cellXfs', format, {
            numFmtId: String(this.numberFormatId(code)),
            applyNumberFormat: '1',
          });
    this.known.set(key, index);
    return index;
  }

  /** Index of the differential format of our highlight. */
  highlightFormat(): number {
    const [fill, font] = [HIGHLIGHT_STYLE.fill, HIGHLIGHT_STYLE.font].map((colour) => `FF${colour.slice(1)}`);
    const xml =
      `<dxf><font><color rgb="${font}"/></font>` +
      `<fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill></dxf>`;
    return this.append('dxfs', parseXml(xml));
  }

  /** Index of an element in one of the lists that says the same; it is added when there is none. */
  append(list: ListName, element: XmlElement, set: Readonly<Record<string, string>> = {}): number {
    if (list === 'cellXfs') this.fillUp();
    return this.list(list).indexOf(parseXml(printElement(element, '', set)));
  }

  /** The id of a number format, which is added when no format has this code. */
  numberFormatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== null) return builtIn;
    const list = this.list('numFmts');
    const idOf = (format: XmlElement): number => Number(attribute(format, 'numFmtId'));
    const present = list.items.find((format) => attribute(format, 'formatCode') === code);
    if (present) return idOf(present);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...list.items.map(idOf).filter(Number.isFinite)) + 1;
    list.add(parseXml(`<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`));
    return id;
  }

  /** Writes what was added. */
  apply(edits: XmlEdits): void {
    for (const name of STYLES_ORDER) {
      const list = this.lists.get(name);
      if (!list || list.added.length === 0) continue;
      const items = list.added.map((element) => printElement(element, this.root.prefix)).join('');
      if (list.element) {
        edits.setAttribute(list.element, 'count', String(list.items.length));
        edits.append(list.element, items);
        continue;
      }
      const tag = qualified(this.root, name);
      const xml = `<${tag} count="${list.items.length}">${items}</${tag}>`;
      const next = firstBehind(this.root, STYLES_ORDER, name);
      if (next) edits.insertBefore(next, xml);
      else edits.append(this.root, xml);
    }
  }

  private fillUp(): void {
    if (this.highest >= MOST_FORMATS)
      throw new XlsxError(
        'not-writable',
        '有单元格的样式编号超出 Excel 的限度，无法写入。请用 Excel 打开并另存一份再试',
      );
    const formats = this.list('cellXfs');
    while (formats.items.length <= this.highest) formats.add(parseXml(PLAIN_FORMAT));
  }

  private codeOf(format: XmlElement): string {
    const id = attribute(format, 'numFmtId') ?? '0';
    const own = this.list('numFmts').items.find((candidate) => attribute(candidate, 'numFmtId') === id);
    return attribute(own, 'formatCode') ?? BUILT_IN[Number(id)] ?? 'General';
  }

  private list(name: ListName): StyleList {
    let list = this.lists.get(name);
    if (!list) this.lists.set(name, (list = new StyleList(child(this.root, name))));
    return list;
  }
}

/** One list of a styles part, with what is to be added to it. */
class StyleList {
  readonly items: XmlElement[];
  readonly added: XmlElement[] = [];
  private indexes: Map<string, number> | null = null;

  constructor(readonly element: XmlElement | null) {
    this.items = [...children(element)];
  }

  add(element: XmlElement): number {
    this.added.push(element);
    const index = this.items.push(element) - 1;
    this.indexes?.set(elementKey(element), index);
    return index;
  }

  indexOf(element: XmlElement): number {
    this.indexes ??= new Map(
      this.items.map((item, index): [string, number] => [elementKey(item), index]).reverse(),
    );
    return this.indexes.get(elementKey(element)) ?? this.add(element);
  }
}
