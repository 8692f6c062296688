import type { Document, Element } from '@xmldom/xmldom';
import { HIGHLIGHT_STYLE } from '../grid/highlight';
import { builtInId } from './built-in-formats';
import { numberFormatsOf } from './number-formats';
import { attribute, child, children, createChild, insertChild } from './xml';

/** Adds formats to styles.xml; what is there keeps its index. */
export class StyleSheet {
  changed = false;

  constructor(readonly document: Document) {}

  /** The cell format `style` with another number format: an existing twin, or a new one. */
  withNumberFormat(style: number, code: string): number {
    const list = child(this.root, 'cellXfs')!;
    const formats = children(list, 'xf');
    if ((numberFormatsOf(this.document)[style] ?? 'General') === code) return style;
    const copy = formats[style]!.cloneNode(true) as Element;
    copy.setAttribute('numFmtId', String(this.numberFormatId(code)));
    copy.setAttribute('applyNumberFormat', '1');
    const twin = formats.findIndex((xf) => sameElement(xf, copy));
    if (twin >= 0) return twin;
    list.appendChild(copy);
    list.setAttribute('count', String(formats.length + 1));
    this.changed = true;
    return formats.length;
  }

  /** Index of the differential format of our highlight. */
  highlightFormat(): number {
    const list = child(this.root, 'dxfs') ?? this.insertList('dxfs', ['tableStyles', 'colors', 'extLst']);
    const fill = argb(HIGHLIGHT_STYLE.fill);
    const font = argb(HIGHLIGHT_STYLE.font);
    const existing = children(list, 'dxf').findIndex((dxf) => {
      const background = child(child(child(dxf, 'fill'), 'patternFill'), 'bgColor');
      const colour = child(child(dxf, 'font'), 'color');
      return (
        children(dxf).length === 2 &&
        attribute(background, 'rgb') === fill &&
        attribute(colour, 'rgb') === font
      );
    });
    if (existing >= 0) return existing;
    const dxf = createChild(list, 'dxf');
    const fontElement = dxf.appendChild(createChild(list, 'font'));
    fontElement.appendChild(createChild(list, 'color', { rgb: font }));
    const pattern = dxf.appendChild(createChild(list, 'fill')).appendChild(createChild(list, 'patternFill'));
    pattern.appendChild(createChild(list, 'bgColor', { rgb: fill }));
    list.appendChild(dxf);
    const count = children(list, 'dxf').length;
    list.setAttribute('count', String(count));
    this.changed = true;
    return count - 1;
  }

  private get root(): Element {
    return this.document.documentElement!;
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== null) return builtIn;
    const list = child(this.root, 'numFmts') ?? this.insertFirst('numFmts');
    const formats = children(list, 'numFmt');
    const existing = formats.find((format) => attribute(format, 'formatCode') === code);
    if (existing) return Number(attribute(existing, 'numFmtId'));
    const id = Math.max(163, ...formats.map((format) => Number(attribute(format, 'numFmtId')))) + 1;
    list.appendChild(createChild(list, 'numFmt', { numFmtId: String(id), formatCode: code }));
    list.setAttribute('count', String(formats.length + 1));
    return id;
  }

  private insertFirst(name: string): Element {
    return insertChild(this.root, createChild(this.root, name), this.root.firstChild);
  }

  private insertList(name: string, before: readonly string[]): Element {
    const next = children(this.root).find((element) => before.includes(element.localName!)) ?? null;
    return insertChild(this.root, createChild(this.root, name, { count: '0' }), next);
  }
}

function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}

function sameElement(a: Element, b: Element): boolean {
  return a.toString() === b.toString();
}
