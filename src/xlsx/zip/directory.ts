import { damaged, XlsxError } from '../errors';
import { BEST_RATIO, MOST_BYTES_IN_PART, MOST_BYTES_UNPACKED, MOST_ENTRIES } from './limits';

/** One file of a zip as its central directory states it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  /** Path with forward slashes and without a leading one. */
  readonly name: string;
  /** The name's bytes as they are in the file. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time and date in one number. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly attributes: number;
  /** The packed bytes. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x800;

const notZip = (cause?: unknown): XlsxError =>
  damaged('无法解压，文件可能没有下载或复制完整', cause instanceof Error ? { cause } : undefined);

/** The entries of a zip in their order. Throws XlsxError when directory and content do not fit together. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  try {
    return new DirectoryReader(bytes).entries();
  } catch (cause) {
    // A DataView throws a RangeError beyond the end of the file.
    if (cause instanceof RangeError) throw notZip(cause);
    throw cause;
  }
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

class DirectoryReader {
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  entries(): ZipEntry[] {
    const { count, offset, end } = this.directory();
    if (count > MOST_ENTRIES) throw new XlsxError('too-large', '文件里的内容过多，无法处理');
    const found: (ZipEntry & { readonly from: number; readonly to: number })[] = [];
    const names = new Set<string>();
    let unpacked = 0;
    let at = offset;
    for (let index = 0; index < count; index++) {
      if (this.view.getUint32(at, true) !== CENTRAL) throw notZip();
      const entry = this.entryAt(at, offset);
      if (names.has(entry.name.toLowerCase())) throw damaged('文件里有两个同名的部分');
      names.add(entry.name.toLowerCase());
      unpacked += entry.size;
      if (unpacked > MOST_BYTES_UNPACKED)
        throw new XlsxError('too-large', '文件解压后超过 512 MB，太大，无法处理');
      found.push(entry);
      at +=
        46 +
        this.view.getUint16(at + 28, true) +
        this.view.getUint16(at + 30, true) +
        this.view.getUint16(at + 32, true);
    }
    if (at !== end) throw notZip();
    refuseOverlaps(found);
    return found;
  }

  private directory(): Directory {
    const at = this.endRecord();
    const count = this.view.getUint16(at + 10, true);
    const size = this.view.getUint32(at + 12, true);
    const offset = this.view.getUint32(at + 16, true);
    if (this.view.getUint16(at + 8, true) !== count) throw notZip();
    const is64 = at >= 20 && this.view.getUint32(at - 20, true) === LOCATOR_64;
    if (is64) return this.directory64(at - 20);
    if (offset + size > at) throw notZip();
    return { count, offset, end: offset + size };
  }

  private directory64(locator: number): Directory {
    const at = this.number64(locator + 8);
    if (this.view.getUint32(at, true) !== END_64) throw notZip();
    const offset = this.number64(at + 48);
    const end = offset + this.number64(at + 40);
    if (end > at) throw notZip();
    return { count: this.number64(at + 32), offset, end };
  }

  /** Where the end record stands: behind it is nothing but its comment. */
  private endRecord(): number {
    const last = this.bytes.length - END_SIZE;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (this.bytes[at] !== 0x50 || this.view.getUint32(at, true) !== END) continue;
      if (at + END_SIZE + this.view.getUint16(at + 20, true) === this.bytes.length) return at;
    }
    throw notZip();
  }

  private entryAt(at: number, directory: number): ZipEntry & { from: number; to: number } {
    const { view } = this;
    const flags = view.getUint16(at + 8, true);
    if (flags & FLAG_ENCRYPTED)
      throw new XlsxError('encrypted', '压缩包加了密码，无法读取。请用 Excel 打开并另存一份再试');
    const nameLength = view.getUint16(at + 28, true);
    const rawName = this.bytes.subarray(at + 46, at + 46 + nameLength);
    const sizes = this.sizesOf(at, nameLength);
    if (sizes.size > MOST_BYTES_IN_PART)
      throw new XlsxError('too-large', '文件的一个部分解压后超过 256 MB，太大，无法处理');
    const from = sizes.offset;
    if (view.getUint32(from, true) !== LOCAL) throw notZip();
    const data = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const to = data + sizes.packed;
    if (to > directory || sizes.size > (sizes.packed + 16) * BEST_RATIO) throw notZip();
    const entry = {
      name: pathOf(rawName, flags),
      rawName,
      flags,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      attributes: view.getUint32(at + 38, true),
      packed: this.bytes.subarray(data, to),
      from,
      to,
    };
    this.refuseOtherHeader(entry);
    return entry;
  }

  /** Name and method stand in both places: a file where they differ has been tampered with or has a flipped bit. */
  private refuseOtherHeader({ from, rawName, method }: ZipEntry & { from: number }): void {
    const length = this.view.getUint16(from + 26, true);
    const same =
      length === rawName.length &&
      this.view.getUint16(from + 8, true) === method &&
      rawName.every((byte, index) => this.bytes[from + 30 + index] === byte);
    if (!same) throw notZip();
  }

  private sizesOf(at: number, nameLength: number): { packed: number; size: number; offset: number } {
    const { view } = this;
    const stated = [24, 20, 42].map((place) => view.getUint32(at + place, true));
    let extra = this.extra64(at + 46 + nameLength, view.getUint16(at + 30, true));
    const [size, packed, offset] = stated.map((value) => {
      if (value !== 0xffffffff || extra === null) return value;
      const wide = this.number64(extra);
      extra += 8;
      return wide;
    });
    return { size: size!, packed: packed!, offset: offset! };
  }

  /** Where the zip64 extra field of an entry keeps its numbers; null when it has none. */
  private extra64(from: number, length: number): number | null {
    for (let at = from; at + 4 <= from + length; at += 4 + this.view.getUint16(at + 2, true)) {
      if (this.view.getUint16(at, true) === 1) return at + 4;
    }
    return null;
  }

  private number64(at: number): number {
    return this.view.getUint32(at, true) + this.view.getUint32(at + 4, true) * 2 ** 32;
  }
}

const UTF8_NAME = new TextDecoder();
const OTHER_NAME = new TextDecoder('latin1');

function pathOf(rawName: Uint8Array, flags: number): string {
  const name = (flags & FLAG_UTF8 ? UTF8_NAME : OTHER_NAME).decode(rawName);
  return name.replace(/\\/g, '/').replace(/^\/+/, '');
}

function refuseOverlaps(entries: readonly { readonly from: number; readonly to: number }[]): void {
  const sorted = [...entries].sort((a, b) => a.from - b.from);
  if (sorted.some((entry, index) => index > 0 && entry.from < sorted[index - 1]!.to)) throw notZip();
}
