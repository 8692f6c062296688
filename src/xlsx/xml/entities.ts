import { XmlSyntaxError } from './syntax-error';

/** What XML 1.0 cannot hold, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\ufffd]/;
/** Half of a character of two units, standing alone. */
const HALF = /\p{Cs}/u;
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]+));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** True when XML can hold every character of a text. */
export function isXmlText(text: string): boolean {
  return !FORBIDDEN.test(text) && !HALF.test(text);
}

/** The same for text that was decoded, in which no half characters are. */
export function isDecodedXmlText(text: string): boolean {
  return !FORBIDDEN.test(text);
}

/** Character data with its references resolved and its line ends as XML has them. Throws XmlSyntaxError. */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return text.includes('&') ? text.replace(REFERENCE, resolved) : text;
}

/** An attribute's value: written white space means blanks, references to it mean itself. Throws XmlSyntaxError. */
export function decodeAttribute(raw: string): string {
  const text = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw;
  return text.includes('&') ? text.replace(REFERENCE, resolved) : text;
}

function resolved(reference: string, hex?: string, decimal?: string, name?: string): string {
  const character =
    name === undefined ? fromCode(hex === undefined ? Number(decimal) : parseInt(hex, 16)) : NAMED[name];
  if (character === undefined) throw new XmlSyntaxError(`unknown reference ${reference}`, 0);
  return character;
}

function fromCode(code: number): string | undefined {
  const isCharacter = code <= 0x10ffff && (code > 0xffff || isXmlText(String.fromCharCode(code)));
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Text as it is written between tags. White space that a parser would change is written as references. */
export function encodeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

/** Text as it is written in an attribute within double quotes. */
export function encodeAttribute(text: string): string {
  return encodeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
