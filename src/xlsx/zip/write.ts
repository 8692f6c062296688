import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

const VERSION = 20;
const DEFLATED = 8;
const FLAG_UTF8 = 0x800;
/** Sizes stand in the headers that are written, not behind the data. */
const FLAG_DESCRIPTOR = 8;
/** Midnight of 1 January 1980: the same input gives the same bytes. */
const TIME = 0x00210000;

/** A new entry, packed. */
export function packedEntry(name: string, bytes: Uint8Array): ZipEntry {
  const rawName = new TextEncoder().encode(name);
  return {
    name,
    rawName,
    flags: rawName.length === name.length ? 0 : FLAG_UTF8,
    method: DEFLATED,
    time: TIME,
    crc: crc32(bytes),
    size: bytes.length,
    attributes: 0,
    packed: deflateSync(bytes),
  };
}

/** A zip of these entries in this order; their packed bytes are copied. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const total = entries.reduce(
    (sum, { rawName, packed }) => sum + 76 + 2 * rawName.length + packed.length,
    22,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    at = common(view, at + 4, entry);
    bytes.set(entry.rawName, at + 2);
    at += 2 + entry.rawName.length;
    bytes.set(entry.packed, at);
    at += entry.packed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    at = common(view, at + 6, entry);
    view.setUint32(at + 8, entry.attributes, true);
    view.setUint32(at + 12, offsets[index]!, true);
    bytes.set(entry.rawName, at + 16);
    at += 16 + entry.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** What local header and directory have in common, up to the length of the name; returns where it ends. */
function common(
  view: DataView,
  at: number,
  { flags, method, time, crc, packed, size, rawName }: ZipEntry,
): number {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags & ~FLAG_DESCRIPTOR, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, rawName.length, true);
  return at + 24;
}
