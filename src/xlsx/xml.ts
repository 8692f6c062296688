import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { XlsxError } from './errors';

/** Parses one XML part. Throws XlsxError('damaged') when it is not well formed. */
export function parseXml(bytes: Uint8Array, part: string): Document {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff/, '');
  try {
    const quiet = { onError: (level: string, message: string) => throwOnError(level, message) };
    return new DOMParser(quiet).parseFromString(text, 'text/xml');
  } catch (cause) {
    throw new XlsxError('damaged', `文件已损坏：其中的 ${part} 无法读取。请用 Excel 打开并另存一份再试`, {
      cause,
    });
  }
}

function throwOnError(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** The bytes of a changed part, with its XML declaration. */
export function serialiseXml(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document);
  const declared = text.startsWith('<?xml')
    ? text
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
  return new TextEncoder().encode(declared);
}

/** Child elements with a local name, whatever prefix or namespace (transitional or strict) the writer used. */
export function children(parent: Element | Document | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

/** The first child element with a local name. */
export function child(parent: Element | Document | null | undefined, name: string): Element | null {
  for (let node: Node | null = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === name) return node as Element;
  }
  return null;
}

/** A new element in its parent's namespace and with its parent's prefix. */
export function createChild(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = parent.ownerDocument!.createElementNS(parent.namespaceURI, qualified);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Puts an element before a sibling (at the end when there is none) and returns it. */
export function insertChild(parent: Element, element: Element, before: Node | null): Element {
  parent.insertBefore(element, before);
  return element;
}

/** The attribute's value, or null when it is absent. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  return element?.hasAttribute(name) ? element.getAttribute(name) : null;
}

/** An attribute of the relationships namespace (r:id), under any prefix. */
export function relationAttribute(element: Element, name: string): string | null {
  for (let i = 0; i < element.attributes.length; i++) {
    const candidate = element.attributes.item(i)!;
    if (candidate.localName === name && /relationships$/.test(candidate.namespaceURI ?? ''))
      return candidate.value;
  }
  return null;
}

/** True for xsd:boolean's 1 and true. */
export function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}
