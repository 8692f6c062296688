import { inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;

/** The remainders of CRC-32 by byte (APPNOTE 4.4.7: polynomial 0xdebb20e3, here in its reflected form). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) remainder = (remainder >>> 8) ^ REMAINDERS[(remainder ^ byte) & 0xff]!;
  return ~remainder >>> 0;
}

/**
 * The entries of a zip by their names (`wanted` chooses), read without anything of src: each as its directory says,
 * its local header agreeing, its CRC-32 and size right, no name twice. Throws an Error that says what is wrong.
 */
export function strictEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('no end record at the end of the zip');
  const entries = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('no directory entry where one is due');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (entries.has(name)) throw new Error(`${name} stands twice in the zip`);
    entries.set(name, wanted(name) ? content(bytes, view, at, name) : new Uint8Array());
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  for (const name of entries.keys()) if (!wanted(name)) entries.delete(name);
  if (at !== end) throw new Error('the directory does not reach the end record');
  return entries;
}

function content(bytes: Uint8Array, view: DataView, entry: number, name: string): Uint8Array {
  const local = view.getUint32(entry + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new Error(`${name} has no local header`);
  const nameLength = view.getUint16(local + 26, true);
  const localName = new TextDecoder().decode(bytes.subarray(local + 30, local + 30 + nameLength));
  if (localName !== name) throw new Error(`${name} is called ${localName} in its local header`);
  const from = local + 30 + nameLength + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + view.getUint32(entry + 20, true));
  const plain = view.getUint16(entry + 10, true) === STORED ? packed : inflateRawSync(packed);
  if (plain.length !== view.getUint32(entry + 24, true)) throw new Error(`${name} has another size`);
  if (crc32(plain) !== view.getUint32(entry + 16, true)) throw new Error(`${name} has another CRC-32`);
  return plain;
}
