import { constants, deflateRawSync } from 'node:zlib';
import { rawZip, type RawEntry } from '../zip-writer';
import { entriesOf, type Base } from '../base';
import type { Damage, Damaged } from '../damage';
import type { Random } from '../random';

const MEGABYTE = 2 ** 20;

/** So many megabytes of spaces, packed a thousandfold: whole blocks of deflate one after another. */
function spaces(megabytes: number, head = '', tail = ''): Uint8Array {
  const block = (text: string | Uint8Array): Buffer =>
    deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const filler = block(new Uint8Array(MEGABYTE).fill(0x20));
  const packed = [block(head), ...new Array<Buffer>(megabytes).fill(filler), deflateRawSync(tail)];
  return new Uint8Array(Buffer.concat(packed));
}

/** A part that unpacks to gigabytes; its headers tell the truth or a small lie. */
function bigPart(base: Base, random: Random): Damaged {
  const megabytes = random.pick([600, 2000]);
  const path = random.pick([base.sheetPaths[0]!, 'xl/sharedStrings.xml', 'xl/media/image1.png']);
  const lie = random.pick([true, false]);
  const size = lie ? 5000 : megabytes * MEGABYTE;
  const bomb: RawEntry = { name: path, data: new Uint8Array(), packed: spaces(megabytes), says: { size } };
  return {
    bytes: rawZip([...entriesOf(base).filter(({ name }) => name !== path), bomb]),
    what: `${path} unpacks to ${megabytes} MB${lie ? ' and says 5000 bytes' : ''}`,
    verdict: path.includes('media') ? 'either' : 'refused',
  };
}

/** Many parts of 100 MB each, none too large by itself. */
function manyBigParts(base: Base, random: Random): Damaged {
  const count = random.pick([20, 200]);
  const packed = spaces(100);
  const bombs = Array.from({ length: count }, (_, index) => ({
    name: `xl/media/image${index}.png`,
    data: new Uint8Array(),
    packed,
    says: { size: 100 * MEGABYTE },
  }));
  return {
    bytes: rawZip([...entriesOf(base), ...bombs]),
    what: `${count} parts of 100 MB`,
    verdict: 'either',
  };
}

function manyEntries(base: Base, random: Random): Damaged {
  const count = random.pick([5_000, 60_000]);
  const more = Array.from({ length: count }, (_, index) => ({
    name: `customXml/item${index}.xml`,
    data: new Uint8Array(),
    stored: true,
  }));
  return { bytes: rawZip([...entriesOf(base), ...more]), what: `${count} more entries`, verdict: 'either' };
}

function nested(base: Base, random: Random): Damaged {
  let inner = base.bytes;
  const depth = 2 + random.below(20);
  for (let level = 0; level < depth; level++)
    inner = rawZip([{ name: 'xl/embeddings/book.xlsx', data: inner }]);
  const entries = [...entriesOf(base), { name: 'xl/embeddings/book.xlsx', data: inner }];
  return { bytes: rawZip(entries), what: `zips ${depth} deep`, verdict: 'opens' };
}

/** The data of one entry named by many, so that a small file seems large (David Fifield's overlapping bomb). */
function overlapping(base: Base, random: Random): Damaged {
  const count = random.pick([10, 1000]);
  const zip = rawZip([...entriesOf(base), { name: 'xl/media/a.bin', data: new Uint8Array(MEGABYTE) }]);
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  const last = zip.slice(lastEntry(zip, start), end);
  const copies = Array.from({ length: count }, (_, index) => {
    const copy = last.slice();
    copy.set(new TextEncoder().encode(String.fromCharCode(98 + (index % 20))), 46 + 'xl/media/'.length);
    return copy;
  });
  const bytes = new Uint8Array(Buffer.concat([zip.slice(0, end), ...copies, zip.slice(end)]));
  const tail = new DataView(bytes.buffer, bytes.length - 22);
  const entries = view.getUint16(end + 10, true) + count;
  tail.setUint16(8, entries, true);
  tail.setUint16(10, entries, true);
  tail.setUint32(12, bytes.length - 22 - start, true);
  return { bytes, what: `${count} entries share one entry's data`, verdict: 'either' };
}

function lastEntry(zip: Uint8Array, directory: number): number {
  const view = new DataView(zip.buffer);
  const lengths = [28, 30, 32];
  let at = directory;
  for (;;) {
    const next = at + 46 + lengths.reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
    if (next >= zip.length - 22) return at;
    at = next;
  }
}

/** XML that is small on disk and large as a tree. */
function wideXml(base: Base, random: Random): Damaged {
  const path = base.sheetPaths[0]!;
  const xml = new TextDecoder().decode(base.parts.get(path));
  const count = random.pick([50_000, 200_000]);
  const [what, wide] = random.pick([
    ['attributes', xml.replace('<sheetData>', `<sheetData ${numbered(count, (n) => `a${n}=""`)}>`)],
    ['comments', xml.replace('<sheetData>', `<sheetData>${'<!---->'.repeat(count)}`)],
    [
      'empty cells',
      xml.replace('</sheetData>', `<row>${'<c/>'.repeat(Math.min(count, 16_384))}</row></sheetData>`),
    ],
    ['empty rows', xml.replace('</sheetData>', `${'<row/>'.repeat(count)}</sheetData>`)],
    [
      'merged areas',
      xml.replace(
        '</mergeCells>',
        `${numbered(count, (n) => `<mergeCell ref="ZA${n}:ZB${n}"/>`)}</mergeCells>`,
      ),
    ],
  ] as const);
  const entries = entriesOf(base).map((entry) =>
    entry.name === path ? { name: path, data: new TextEncoder().encode(wide) } : entry,
  );
  return { bytes: rawZip(entries), what: `${count} ${what}`, verdict: 'either' };
}

function numbered(count: number, text: (n: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index + 1)).join(' ');
}

const BOMBS = [bigPart, manyBigParts, manyEntries, nested, overlapping, wideXml];

export const bombs: Damage = {
  name: 'more in it than its size tells',
  damage: (base, random) => random.pick(BOMBS)(base, random),
};
