import { anySheet, withParts } from '../base';
import type { Damage, Damaged } from '../damage';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const declared = (text: string, encoding: string): string =>
  text.replace(/^<\?xml[^>]*\?>/, `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>`);

/** Ways to write a part that every XML processor must read (XML 1.0, 4.3.3). */
const SOUND: Readonly<Record<string, (xml: string) => Uint8Array | string>> = {
  'UTF-16 LE': (xml) => utf16(declared(xml, 'UTF-16')),
  'UTF-16 BE': (xml) => swapped(utf16(declared(xml, 'UTF-16'))),
  'UTF-8 with a BOM': (xml) => `\ufeff${xml}`,
  'no XML declaration': (xml) => xml.replace(/^<\?xml[^>]*\?>\s*/, ''),
  'a declaration in lower case': (xml) => declared(xml, 'utf-8'),
  'a declaration in single quotes': (xml) =>
    xml.replace(/^<\?xml[^>]*\?>/, "<?xml version='1.0' encoding='UTF-8'?>"),
};

/** All parts in another encoding or another dress. */
export const otherEncodings: Damage = {
  name: 'another encoding',
  damage: (base, random): Damaged => {
    const kind = random.pick(Object.keys(SOUND));
    const all = random.pick([true, false]);
    const paths = all
      ? [...base.parts.keys()].filter((path) => /\.(xml|rels)$/.test(path))
      : [anySheet(base, random).path];
    const parts = paths.map((path) => [path, SOUND[kind]!(new TextDecoder().decode(base.parts.get(path)))]);
    return {
      bytes: withParts(base, Object.fromEntries(parts)),
      what: `${kind} in ${all ? 'every part' : paths[0]}`,
      verdict: 'opens',
    };
  },
};

/** Bytes that are no text in the encoding that the part says, or none that XML allows. */
export const brokenEncodings: Damage = {
  name: 'text that is cut or of no encoding',
  damage: (base, random): Damaged => {
    const path = random.pick([...base.sheetPaths, 'xl/sharedStrings.xml', 'xl/workbook.xml']);
    const bytes = base.parts.get(path)!;
    const wide = [...bytes.keys()].filter((index) => bytes[index]! >= 0xe0);
    const place = wide.length ? random.pick(wide) : bytes.indexOf(0x3e) + 1;
    const put = (...middle: number[]): Uint8Array =>
      new Uint8Array([...bytes.slice(0, place), ...middle, ...bytes.slice(place)]);
    const text = new TextDecoder().decode(bytes);
    const codePoints = [...text].map((character) => character.codePointAt(0)!);
    const [what, part] = random.pick<[string, Uint8Array]>([
      ['a character cut in half', new Uint8Array([...bytes.slice(0, place + 1), ...bytes.slice(place + 2)])],
      ['a byte that UTF-8 lacks', put(0xff)],
      ['a lone continuation', put(0x80)],
      ['an overlong slash', put(0xc0, 0xaf)],
      ['half a surrogate pair', put(0xed, 0xa0, 0x80)],
      ['a NUL', put(0)],
      ['a vertical tab', put(0x0b)],
      ['U+FFFF', put(0xef, 0xbf, 0xbf)],
      ['GBK bytes', put(0xd6, 0xd0, 0xce, 0xc4)],
      ['UTF-16 cut in half', utf16(declared(text, 'UTF-16')).slice(0, -1)],
      ['UTF-16 without its BOM', utf16(text).slice(2)],
      ['UTF-32', new Uint8Array(Uint32Array.from([0xfeff, ...codePoints]).buffer)],
    ]);
    return {
      bytes: withParts(base, { [path]: part }),
      what: `${what} in ${path} at ${place}`,
      // Some readers guess these two right.
      verdict: /without its BOM|UTF-32/.test(what) ? 'either' : 'refused',
    };
  },
};
