import { encodeAttribute } from './entities';
import { qualified, type XmlElement } from './element';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Changes of one text, collected and made at once: everything between them stays the very same text. */
export class XmlEdits {
  private readonly splices: Splice[] = [];
  /** What goes into elements that are written as one empty tag. */
  private readonly filled = new Map<XmlElement, string>();

  constructor(readonly text: string) {}

  get isEmpty(): boolean {
    return this.splices.length === 0 && this.filled.size === 0;
  }

  /** Puts text in the place of what stands from one offset to another. */
  replace(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text });
  }

  remove(element: XmlElement): void {
    this.replace(element.from, element.to, '');
  }

  insertBefore(element: XmlElement, xml: string): void {
    this.replace(element.from, element.from, xml);
  }

  insertAfter(element: XmlElement, xml: string): void {
    this.replace(element.to, element.to, xml);
  }

  /** Puts XML behind the last child. */
  append(parent: XmlElement, xml: string): void {
    if (isEmptyTag(this.text, parent)) this.filled.set(parent, (this.filled.get(parent) ?? '') + xml);
    else this.replace(parent.contentTo, parent.contentTo, xml);
  }

  setContent(element: XmlElement, xml: string): void {
    if (isEmptyTag(this.text, element)) this.filled.set(element, xml);
    else this.replace(element.contentFrom, element.contentTo, xml);
  }

  /** Sets an attribute, by its whole name; it must be set once only. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const written = `${name}="${encodeAttribute(value)}"`;
    const present = element.attributes.find((attribute) => attribute.name === name);
    if (present) this.replace(present.from, present.to, written);
    else {
      const at = endOfName(element);
      this.replace(at, at, ` ${written}`);
    }
  }

  removeAttribute(element: XmlElement, name: string): void {
    const present = element.attributes.find((attribute) => attribute.name === name);
    // With the blank before it.
    if (present) this.replace(present.from - 1, present.to, '');
  }

  /** The changed text. Throws a RangeError when changes overlap. */
  apply(): string {
    for (const [element, content] of this.filled) this.open(element, content);
    this.filled.clear();
    // The sort is stable: what is put in at one place keeps its order.
    const sorted = [...this.splices].sort((a, b) => a.from - b.from || a.to - b.to);
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, text } of sorted) {
      if (from < at) throw new RangeError(`two changes of the same text at ${from}`);
      pieces.push(this.text.slice(at, from), text);
      at = to;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }

  /** Writes an element that is one empty tag as two with content between them. */
  private open(element: XmlElement, content: string): void {
    const slash = element.contentFrom - 2;
    const name = qualified(element, element.name);
    this.replace(slash, element.contentFrom, `>${content}</${name}>`);
  }
}

function isEmptyTag(text: string, { contentFrom, to }: XmlElement): boolean {
  return contentFrom === to && text[to - 2] === '/';
}

function endOfName(element: XmlElement): number {
  return element.from + 1 + qualified(element, element.name).length;
}
