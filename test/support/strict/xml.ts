import { SaxesParser } from 'saxes';

/** An element as a strict parser saw it; attribute names as written. */
export interface XmlElement {
  readonly name: string;
  /** The name without its prefix. */
  readonly local: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** Text, CDATA, comments and processing instructions keep what kind they were. */
export type XmlNode =
  XmlElement | { readonly kind: 'text' | 'cdata' | 'comment' | 'instruction'; text: string };

export function isElement(node: XmlNode): node is XmlElement {
  return 'name' in node;
}

export function elementsOf(parent: XmlElement, local: string): XmlElement[] {
  return parent.children.filter(isElement).filter((child) => child.local === local);
}

export function textIn(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textIn(node) : node.text)).join('');
}

/** The text of an XML part in UTF-8 or UTF-16. Throws on bytes that are no such text. */
function decodeXml(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const label = (bytes[0] === 0xff || bytes[0] === 0xfe) && bytes[0] !== bytes[1] ? utf16 : 'utf-8';
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

/**
 * Parses a part with a parser that forgives nothing: well-formed, prefixes bound, no DTD.
 * Returns the document as a nameless element. Throws an Error with what is wrong.
 */
export function parseStrictly(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', local: '', attributes: {}, children: [] };
  const open = [root];
  const add = (kind: 'text' | 'cdata' | 'comment' | 'instruction', text: string): void => {
    open.at(-1)!.children.push({ kind, text });
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a DTD');
  });
  parser.on('opentag', ({ name, local, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: XmlElement = { name, local, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => add('text', text));
  parser.on('cdata', (text) => add('cdata', text));
  parser.on('comment', (text) => add('comment', text));
  parser.on('processinginstruction', ({ target, body }) => add('instruction', `${target} ${body}`));
  parser.write(decodeXml(bytes)).close();
  return root;
}

/** True for the parts of a package that are XML. */
export function isXmlPath(path: string): boolean {
  return /\.(xml|rels|vml)$/i.test(path);
}
