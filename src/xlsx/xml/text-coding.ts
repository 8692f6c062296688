import { XmlSyntaxError } from './syntax-error';

/** The text of a part, and whether a byte order mark stood before it that goes back when the part is written. */
export interface PartText {
  readonly text: string;
  readonly utf8Mark: boolean;
}

const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\1[^>]*?\?>/;
/** A declaration is ASCII: any bytes do for looking for one. */
const LATIN1 = new TextDecoder('latin1');
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a part by its byte order mark, else by its declaration, else as UTF-8. Throws on bytes that mean nothing. */
export function decodePart(bytes: Uint8Array): PartText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return plain('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return plain('utf-16be', bytes.subarray(2));
  if (first === 0x3c && second === 0) return plain('utf-16le', bytes);
  if (first === 0 && second === 0x3c) return plain('utf-16be', bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { text: utf8(bytes.subarray(3)), utf8Mark: true };
  const encoding = declaredEncoding(bytes);
  return encoding === 'utf-8' ? { text: utf8(bytes), utf8Mark: false } : plain(encoding, bytes);
}

/** The bytes of a changed part: always UTF-8, and its declaration says so. */
export function encodePart({ text, utf8Mark }: PartText): Uint8Array {
  const declared = text.replace(DECLARATION, (declaration, quote: string, encoding: string) =>
    /^utf-8$/i.test(encoding)
      ? declaration
      : declaration.replace(`${quote}${encoding}${quote}`, `${quote}UTF-8${quote}`),
  );
  return new TextEncoder().encode(utf8Mark ? `\ufeff${declared}` : declared);
}

function declaredEncoding(bytes: Uint8Array): string {
  return DECLARATION.exec(LATIN1.decode(bytes.subarray(0, 200)))?.[2]?.toLowerCase() ?? 'utf-8';
}

function utf8(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch (cause) {
    throw new XmlSyntaxError(`bytes that are no UTF-8 (${String(cause)})`, 0);
  }
}

function plain(encoding: string, bytes: Uint8Array): PartText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), utf8Mark: false };
  } catch (cause) {
    throw new XmlSyntaxError(`text that is no ${encoding} (${String(cause)})`, 0);
  }
}
