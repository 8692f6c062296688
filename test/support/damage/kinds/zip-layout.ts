import { entriesOf, type Base } from '../base';
import type { Damage, Damaged } from '../damage';
import { rawZip, type RawEntry } from '../zip-writer';

const each = (base: Base, change: Partial<RawEntry>): RawEntry[] =>
  entriesOf(base).map((entry) => ({ ...entry, ...change }));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Zips that other programs write. */
const SOUND: Readonly<Record<string, (base: Base) => Uint8Array>> = {
  'stored, not packed': (base) => rawZip(each(base, { stored: true })),
  'sizes after the data': (base) => rawZip(each(base, { descriptor: true })),
  'zip64 sizes': (base) => rawZip(each(base, { zip64: true })),
  'a zip64 end record': (base) => rawZip(entriesOf(base), { zip64End: true }),
  'a comment': (base) => rawZip(entriesOf(base), { comment: text('由办公系统导出') }),
  'a comment with an end record in it': (base) =>
    rawZip(entriesOf(base), { comment: text('PK\x05\x06'.padEnd(30)) }),
  'entries in reverse': (base) => rawZip(entriesOf(base).toReversed()),
};

export const otherZips: Damage = {
  name: 'a zip as other programs write it',
  damage: (base, random): Damaged => {
    const kind = random.pick(Object.keys(SOUND));
    // Zip64 may be refused with a sentence: nobody needs it for a form.
    return {
      bytes: SOUND[kind]!(base),
      what: kind,
      verdict: /zip64|comment with/.test(kind) ? 'either' : 'opens',
    };
  },
};

export const brokenZips: Damage = {
  name: 'a zip that lies about its entries',
  damage: (base, random): Damaged => {
    const path = random.pick([
      ...base.sheetPaths,
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
    ]);
    const size = base.parts.get(path)!.length;
    const [what, change] = random.pick<[string, Partial<RawEntry>]>([
      ['a wrong CRC', { says: { crc: random.below(2 ** 32) } }],
      ['CRC 0', { says: { crc: 0 } }],
      ['a smaller size', { says: { size: random.below(size) } }],
      ['a larger size', { says: { size: size + 1 + random.below(1000) } }],
      ['another name in its local header', { says: { localName: path.replace('xl', 'lx') } }],
      ['a wrong CRC after the data', { descriptor: true, says: { crc: 1 } }],
      ['packed data that is cut', { packed: new Uint8Array([0xed, 0x5d]) }],
      ['packed data that is none', { packed: text('not deflated at all') }],
      ['an unknown method', { method: 12 }],
      ['a password', { flags: 1 }],
    ]);
    const entries = entriesOf(base).map((entry) => (entry.name === path ? { ...entry, ...change } : entry));
    return { bytes: rawZip(entries), what: `${path}: ${what}`, verdict: 'refused' };
  },
};

/** The records at the end of the zip, where every reader begins. */
export const brokenEnds: Damage = {
  name: 'a broken directory of its zip',
  damage: (base, random): Damaged => {
    const bytes = rawZip(entriesOf(base));
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    const at = random.pick([8, 10, 12, 16]);
    const wide = at >= 12;
    const value = random.pick([
      0,
      1,
      0xffff,
      wide ? 0xffffffff : 0xfffe,
      random.below(wide ? 2 ** 32 : 2 ** 16),
    ]);
    if (wide) view.setUint32(end + at, value, true);
    else view.setUint16(end + at, value, true);
    const extra = random.pick([new Uint8Array(), new Uint8Array(random.below(100))]);
    const before = random.below(4) === 0 ? text('#!/bin/sh\n') : new Uint8Array();
    return {
      bytes: new Uint8Array([...before, ...bytes, ...extra]),
      what: `end record +${at} = ${value}, ${extra.length} bytes behind, ${before.length} before`,
      verdict: 'either',
    };
  },
};
