import { Inflate, inflateSync } from 'fflate';
import { damaged } from '../errors';
import { partName } from '../part-names';
import { crc32 } from './crc32';
import { readDirectory, type ZipEntry } from './directory';

const STORED = 0;
const DEFLATED = 8;
/** So much packed data is handed over at once, so that a lying size is noticed before much is unpacked. */
const CHUNK = 64 * 1024;

/**
 * The parts of a zip by path, without regard to case (ECMA-376 part 2, 6.2.2.3). A part is unpacked, and its size and CRC
 * verified, when it is asked for: then XlsxError is thrown for a damaged one.
 */
export class ZipArchive implements ReadonlyMap<string, Uint8Array> {
  private readonly byPath: ReadonlyMap<string, ZipEntry>;

  private constructor(readonly list: readonly ZipEntry[]) {
    this.byPath = new Map(list.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** Throws XlsxError when the file is no sound zip. */
  static open(bytes: Uint8Array): ZipArchive {
    return new ZipArchive(readDirectory(bytes));
  }

  get size(): number {
    return this.list.length;
  }

  entry(path: string): ZipEntry | undefined {
    return this.byPath.get(path.toLowerCase());
  }

  has(path: string): boolean {
    return this.byPath.has(path.toLowerCase());
  }

  get(path: string): Uint8Array | undefined {
    const entry = this.entry(path);
    return entry && unpacked(entry);
  }

  /** Throws XlsxError when the content of an entry is damaged; for one that is copied as it is. */
  verify(entry: ZipEntry): void {
    if (!sound.has(entry)) unpacked(entry);
  }

  *keys(): MapIterator<string> {
    for (const { name } of this.list) yield name;
  }

  *values(): MapIterator<Uint8Array> {
    for (const entry of this.list) yield unpacked(entry);
  }

  *entries(): MapIterator<[string, Uint8Array]> {
    for (const entry of this.list) yield [entry.name, unpacked(entry)];
  }

  [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  forEach(visit: (value: Uint8Array, key: string, map: ReadonlyMap<string, Uint8Array>) => void): void {
    for (const [path, bytes] of this) visit(bytes, path, this);
  }
}

/** Entries that were unpacked and found to be what the directory says. */
const sound = new WeakSet<ZipEntry>();

/** The content of an entry. Throws XlsxError when it is not what the directory says. */
function unpacked(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array | null;
  try {
    bytes = inflated(entry);
  } catch (cause) {
    throw damaged(`${partName(entry.name)}无法解压`, { cause });
  }
  if (bytes === null || bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw damaged(`${partName(entry.name)}与校验码不符，内容可能已经改变`);
  sound.add(entry);
  return bytes;
}

/** Null when there is more in it than the directory says, or it is packed as no workbook is. */
function inflated({ method, packed, size }: ZipEntry): Uint8Array | null {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  if (packed.length <= CHUNK) {
    // One byte to spare shows that there is more.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  }
  return inflatedInChunks(packed, size);
}

function inflatedInChunks(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let length = 0;
  let tooMuch = false;
  const inflate = new Inflate((chunk) => {
    tooMuch ||= length + chunk.length > size;
    if (!tooMuch) out.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length && !tooMuch; from += CHUNK)
    inflate.push(packed.subarray(from, from + CHUNK), from + CHUNK >= packed.length);
  return tooMuch || length !== size ? null : out;
}
