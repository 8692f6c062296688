import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../strict/zip';

/** One entry of a zip that is written as told, true or not. */
export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly stored?: boolean;
  /** Sizes and CRC follow the data (general purpose bit 3). */
  readonly descriptor?: boolean;
  /** Sizes stand in the zip64 extra field (APPNOTE 4.5.3). */
  readonly zip64?: boolean;
  /** Where these are given, the headers say so whatever is true. */
  readonly says?: { readonly crc?: number; readonly size?: number; readonly localName?: string };
  /** Already packed data, in place of what `data` gives. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
}

const UTF8_NAMES = 0x0800;
const DESCRIPTOR = 0x0008;

/** A zip of these entries in this order. */
export function rawZip(
  entries: readonly RawEntry[],
  around: { readonly before?: Uint8Array; readonly comment?: Uint8Array; readonly zip64End?: boolean } = {},
): Uint8Array {
  const body: Uint8Array[] = [around.before ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let offset = body[0]!.length;
  for (const entry of entries) {
    const packed = entry.packed ?? (entry.stored ? entry.data : deflateRawSync(entry.data));
    const facts = { entry, packed, crc: entry.says?.crc ?? crc32(entry.data), offset };
    const local = [...localHeader(facts), packed, ...(entry.descriptor ? [descriptor(facts)] : [])];
    body.push(...local);
    directory.push(...directoryEntry(facts));
    offset += total(local);
  }
  const size = total(directory);
  const zip64 = around.zip64End ? zip64End(entries.length, size, offset) : [];
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size]);
  const comment = around.comment ?? new Uint8Array();
  const tail = numbers([4, around.zip64End ? 0xffffffff : offset], [2, comment.length]);
  return new Uint8Array(Buffer.concat([...body, ...directory, ...zip64, end, tail, comment]));
}

interface Facts {
  readonly entry: RawEntry;
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly offset: number;
}

function localHeader({ entry, packed, crc }: Facts): Uint8Array[] {
  const name = new TextEncoder().encode(entry.says?.localName ?? entry.name);
  const extra = entry.zip64 ? zip64Sizes(sizeOf(entry), packed.length) : new Uint8Array();
  const unknown = entry.descriptor === true;
  const sizes: Field[] = entry.zip64
    ? [
        [4, 0xffffffff],
        [4, 0xffffffff],
      ]
    : [
        [4, unknown ? 0 : packed.length],
        [4, unknown ? 0 : sizeOf(entry)],
      ];
  const head = numbers([4, 0x04034b50], ...common(entry), [4, unknown ? 0 : crc], ...sizes);
  return [head, numbers([2, name.length], [2, extra.length]), name, extra];
}

function directoryEntry({ entry, packed, crc, offset }: Facts): Uint8Array[] {
  const name = new TextEncoder().encode(entry.name);
  const extra = entry.zip64 ? zip64Sizes(sizeOf(entry), packed.length) : new Uint8Array();
  const sizes: Field[] = entry.zip64
    ? [
        [4, 0xffffffff],
        [4, 0xffffffff],
      ]
    : [
        [4, packed.length],
        [4, sizeOf(entry)],
      ];
  const head = numbers([4, 0x02014b50], [2, 45], ...common(entry), [4, crc], ...sizes);
  const rest = numbers([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
  return [head, rest, name, extra];
}

/** Version needed, flags, method, time and date (1 January 1980). */
function common(entry: RawEntry): Field[] {
  const flags = entry.flags ?? UTF8_NAMES | (entry.descriptor ? DESCRIPTOR : 0);
  return [
    [2, entry.zip64 ? 45 : 20],
    [2, flags],
    [2, entry.method ?? (entry.stored ? 0 : 8)],
    [2, 0],
    [2, 0x21],
  ];
}

function descriptor({ entry, packed, crc }: Facts): Uint8Array {
  return numbers([4, 0x08074b50], [4, crc], [4, packed.length], [4, sizeOf(entry)]);
}

function zip64Sizes(size: number, packed: number): Uint8Array {
  return numbers([2, 1], [2, 16], [8, size], [8, packed]);
}

function zip64End(count: number, size: number, offset: number): Uint8Array[] {
  const record = numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]);
  const places = numbers([8, size], [8, offset]);
  return [record, places, numbers([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1])];
}

function sizeOf(entry: RawEntry): number {
  return entry.says?.size ?? entry.data.length;
}

/** Bytes to write, and the number. */
type Field = readonly [bytes: number, value: number];

function numbers(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    for (let index = 0; index < size; index++) bytes[at + index] = Math.floor(value / 256 ** index) % 256;
    at += size;
  }
  return bytes;
}

function total(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
