import { encodeAttribute, encodeText } from './entities';
import type { XmlElement } from './element';

/** An element written anew under another prefix, with some attributes set; what other namespaces hold is left out. */
export function printElement(
  element: XmlElement,
  prefix: string,
  set: Readonly<Record<string, string>> = {},
): string {
  const name = prefix === '' ? element.name : `${prefix}:${element.name}`;
  const kept = element.attributes.filter(
    (attribute) => !attribute.name.includes(':') && attribute.name !== 'xmlns',
  );
  const values = {
    ...Object.fromEntries(kept.map((attribute) => [attribute.name, attribute.value])),
    ...set,
  };
  const attributes = Object.entries(values).map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`);
  const own = element.children.filter((child) => child.prefix === element.prefix && child.name !== 'extLst');
  const content =
    element.children.length === 0
      ? encodeText(element.ownText)
      : own.map((child) => printElement(child, prefix)).join('');
  return content === ''
    ? `<${name}${attributes.join('')}/>`
    : `<${name}${attributes.join('')}>${content}</${name}>`;
}

/** One text for elements that say the same, whatever their prefixes and the order of their attributes. */
export function elementKey(element: XmlElement): string {
  const attributes = element.attributes
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const inner = element.children.length === 0 ? element.ownText : element.children.map(elementKey).join('');
  return `<${element.name} ${attributes.join(' ')}>${inner}</>`;
}
