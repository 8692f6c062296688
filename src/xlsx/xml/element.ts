import { decodeAttribute } from './entities';
import { Token, XmlScanner } from './scanner';

/** An attribute, and where it stands: from its name to behind its closing quote. */
export interface XmlAttribute {
  /** With its prefix. */
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** An element of a part, and where it stands in the part's text. It is read only: changes are splices of the text. */
export interface XmlElement {
  /** Without its prefix, which a writer may choose. */
  readonly name: string;
  readonly prefix: string;
  readonly parent: XmlElement | null;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly ownText: string;
  readonly from: number;
  /** Where its content begins. */
  readonly contentFrom: number;
  /** Where its content ends; the same as `to` of an empty element's only tag. */
  readonly contentTo: number;
  readonly to: number;
}

/** Reads the content of a child in another way, up to its end. */
type ChildReader = (child: XmlElement) => void;

/** What is done with the children of the element that is read; those that are not named are kept whole. */
export interface ChildReaders {
  /** Only children of these names are kept; all are scanned. */
  readonly only?: readonly string[];
  /** Children that are read in another way; they are kept without content. */
  readonly instead?: Readonly<Record<string, ChildReader>>;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { readonly children: XmlElement[] };

/** The element that a scanner has just opened, with what is in it; the scanner stands on its end afterwards. */
export function readElement(scanner: XmlScanner, { only, instead = {} }: ChildReaders = {}): XmlElement {
  const root = opened(scanner, null);
  const base = scanner.depth;
  let current: Growing | null = root;
  while (current) {
    const token = scanner.next();
    if (token === Token.Open) {
      const isOfRoot = scanner.depth === base + 1;
      if (isOfRoot && only && !only.includes(scanner.name)) {
        while (scanner.toChild(base + 1));
        continue;
      }
      const child: Growing = opened(scanner, current);
      current.children.push(child);
      const read = isOfRoot ? instead[child.name] : undefined;
      if (read) {
        read(child);
        close(child, scanner);
      } else current = child;
    } else if (token === Token.Text) current.ownText += scanner.tokenText();
    else {
      close(current, scanner);
      current = current === root ? null : (current.parent as Growing | null);
    }
  }
  return root;
}

/** The root of a part's text. Throws XmlSyntaxError. */
export function parseXml(text: string, readers?: ChildReaders): XmlElement {
  const scanner = new XmlScanner(text);
  scanner.next();
  const root = readElement(scanner, readers);
  scanner.next();
  return root;
}

/** An element cut out of a part that has been read. */
export function parseFragment(text: string): XmlElement {
  const scanner = new XmlScanner(text, true);
  scanner.next();
  return readElement(scanner);
}

function close(element: Growing, scanner: XmlScanner): void {
  element.contentTo = scanner.from;
  element.to = scanner.to;
}

function opened(scanner: XmlScanner, parent: XmlElement | null): Growing {
  const { text } = scanner;
  const spans = scanner.attributeSpans();
  const attributes: XmlAttribute[] = [];
  for (let i = 0; i < spans.length; i += 4) {
    attributes.push({
      name: text.slice(spans[i], spans[i + 1]),
      value: decodeAttribute(text.slice(spans[i + 2], spans[i + 3])),
      from: spans[i]!,
      to: spans[i + 3]! + 1,
    });
  }
  const { name, prefix, from, to } = scanner;
  return {
    name,
    prefix,
    parent,
    attributes,
    children: [],
    ownText: '',
    from,
    contentFrom: to,
    contentTo: to,
    to,
  };
}

/** Child elements, all or those of a local name. */
export function children(parent: XmlElement | null | undefined, name?: string): readonly XmlElement[] {
  if (!parent) return [];
  return name === undefined ? parent.children : parent.children.filter((child) => child.name === name);
}

/** The first child element of a local name. */
export function child(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  return parent?.children.find((candidate) => candidate.name === name) ?? null;
}

/** An attribute's value by its whole name, or null when it is absent. */
export function attribute(element: XmlElement | null | undefined, name: string): string | null {
  return element?.attributes.find((candidate) => candidate.name === name)?.value ?? null;
}

/** All text within an element. */
export function textContent(element: XmlElement): string {
  return element.children.length === 0 ? element.ownText : element.children.map(textContent).join('');
}

/** Every element below one, in the order of the text. */
export function descendants(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!);
  }
  return found;
}

/** An attribute in the relationships namespace (r:id), under the prefix that stands for it here. */
export function relationAttribute(element: XmlElement, name: string): XmlAttribute | null {
  return (
    element.attributes.find((candidate) => {
      const [prefix, local] = candidate.name.split(':');
      return local === name && /\/relationships$/.test(namespaceOf(element, prefix!) ?? '');
    }) ?? null
  );
}

/** The namespace that a prefix stands for at an element ('' is the default one); null when it is not declared. */
export function namespaceOf(element: XmlElement, prefix: string): string | null {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const value = attribute(at, declaration);
    if (value !== null) return value;
  }
  return null;
}

/** A name with the prefix that elements beside or in this one have. */
export function qualified(like: XmlElement, name: string): string {
  return like.prefix === '' ? name : `${like.prefix}:${name}`;
}

/** True for xsd:boolean's 1 and true. */
export function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}
