import { strToU8, zipSync, type Zippable } from 'fflate';
import { openXlsx, patchXlsx, readSheets, type XlsxError } from '../../src/xlsx';
import { ZipArchive } from '../../src/xlsx/zip/archive';
import { crc32 } from '../../src/xlsx/zip/crc32';
import { packedEntry, writeZip } from '../../src/xlsx/zip/write';
import { partOf, SHEET, withParts, xlsxWithRows } from '../support/edited-xlsx';

const one = (name: string, text = 'hello'): Uint8Array => writeZip([packedEntry(name, strToU8(text))]);
const read = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(ZipArchive.open(bytes).get(path));
const changed = (bytes: Uint8Array, change: (copy: Uint8Array, view: DataView) => void): Uint8Array => {
  const copy = bytes.slice();
  change(copy, new DataView(copy.buffer));
  return copy;
};
/** Where the directory of a zip without a comment begins. */
const directoryOf = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer).getUint32(bytes.length - 6, true);

test('the CRC is that of zip files', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

test.each(['xl/a.xml', 'xl\\a.xml', '/xl/a.xml', 'XL/A.xml'])('the entry %s is the part xl/a.xml', (name) => {
  expect(read(one(name), 'xl/a.xml')).toBe('hello');
});

test('stored entries and folders are read', () => {
  const files: Zippable = { 'a.txt': [strToU8('a'), { level: 0 }], 'b/': new Uint8Array() };
  expect([...ZipArchive.open(zipSync(files)).keys()]).toEqual(['a.txt', 'b/']);
  expect(read(zipSync(files), 'a.txt')).toBe('a');
});

/** The text of the part a, or `damaged`. */
function readOrDamaged(bytes: Uint8Array): string {
  try {
    return read(bytes, 'a');
  } catch (cause) {
    return (cause as XlsxError).code;
  }
}

test('a bit that flips anywhere in a part’s packed data is found, or changes nothing (the last byte’s spare bits)', () => {
  const text = '绩效'.repeat(50);
  const bytes = one('a', text);
  for (let at = 31; at < directoryOf(bytes); at++) {
    for (const bit of [1, 16, 128]) {
      const flipped = changed(bytes, (copy) => (copy[at]! ^= bit));
      const isLast = at === directoryOf(bytes) - 1;
      expect(isLast ? [text, 'damaged'] : ['damaged']).toContain(readOrDamaged(flipped));
    }
  }
});

test.each<[string, (copy: Uint8Array, view: DataView, directory: number) => void]>([
  ['a CRC that is wrong', (_, view, at) => view.setUint32(at + 16, 1, true)],
  ['a size that is too small', (_, view, at) => view.setUint32(at + 24, 2, true)],
  ['a size that is too large', (_, view, at) => view.setUint32(at + 24, 9, true)],
  [
    'a method that no workbook uses',
    (_, view, at) => {
      view.setUint16(at + 10, 12, true);
      view.setUint16(8, 12, true);
    },
  ],
  ['another name in front of the data', (copy) => (copy[30] = 0x62)],
  ['an offset beyond the end', (_, view, at) => view.setUint32(at + 42, 1e6, true)],
  ['a packed size beyond the end', (_, view, at) => view.setUint32(at + 20, 1e6, true)],
])('%s is one sentence', (_, change) => {
  const bytes = one('a');
  const wrong = changed(bytes, (copy, view) => change(copy, view, directoryOf(bytes)));
  expect(() => read(wrong, 'a')).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test('two entries of one name, whatever their case, are refused', () => {
  const twins = writeZip([packedEntry('a.xml', strToU8('1')), packedEntry('A.XML', strToU8('2'))]);
  expect(() => ZipArchive.open(twins)).toThrow('两个同名');
});

test('entries that share their bytes are refused', () => {
  const bytes = writeZip([packedEntry('a', strToU8('1')), packedEntry('b', strToU8('2'))]);
  const shared = changed(bytes, (copy, view) => {
    const second = directoryOf(bytes) + 47;
    copy[view.getUint32(second + 42, true) + 30] = 0x61;
    copy[second + 46] = 0x61;
    view.setUint32(second + 42, 0, true);
  });
  expect(() => ZipArchive.open(shared)).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test('an entry with a password is named so', () => {
  const bytes = one('a');
  const locked = changed(bytes, (_, view) => view.setUint16(directoryOf(bytes) + 8, 1, true));
  expect(() => ZipArchive.open(locked)).toThrow(expect.objectContaining({ code: 'encrypted' }));
});

test('a part that unpacks to more than it may is refused before it is unpacked', () => {
  const bomb = one('a', '0'.repeat(20_000_000));
  const stated = (size: number): Uint8Array =>
    changed(bomb, (_, view) => view.setUint32(directoryOf(bomb) + 24, size, true));
  expect(() => ZipArchive.open(stated(300 * 2 ** 20))).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  );
  expect(() => read(stated(1000), 'a')).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test('many parts that are too much together are refused', () => {
  const part = { ...packedEntry('a', new Uint8Array()), packed: new Uint8Array(70_000), size: 60 * 2 ** 20 };
  const names = Array.from({ length: 9 }, (_, index) => strToU8(`part${index}`));
  const bomb = writeZip(names.map((rawName) => ({ ...part, rawName })));
  expect(() => ZipArchive.open(bomb)).toThrow('512 MB');
});

test('a zip64 directory is read', () => {
  const plain = one('a');
  const at = plain.length - 22;
  const bytes = new Uint8Array(plain.length + 76);
  bytes.set(plain.subarray(0, at));
  bytes.set(plain.subarray(at), at + 76);
  const view = new DataView(bytes.buffer);
  view.setUint32(at, 0x06064b50, true);
  view.setUint32(at + 32, 1, true);
  view.setUint32(at + 40, at - directoryOf(plain), true);
  view.setUint32(at + 48, directoryOf(plain), true);
  view.setUint32(at + 56, 0x07064b50, true);
  view.setUint32(at + 64, at, true);
  view.setUint32(at + 76 + 16, 0xffffffff, true);
  expect(read(bytes, 'a')).toBe('hello');
});

test('what was not changed is copied as the packed bytes that it was', () => {
  const stored = { 'xl/media/image1.png': [new Uint8Array(5000), { level: 0 }] } satisfies Zippable;
  const plain = xlsxWithRows('<row r="1"><c r="A1"><v>1</v></c></row>');
  const bytes = withParts(plain, { 'docProps/note.xml': () => '<a/>' });
  const workbook = openXlsx(
    writeZip([...ZipArchive.open(bytes).list, ...ZipArchive.open(zipSync(stored)).list]),
  );
  const cells = [{ sheet: '表', row: 1, column: 1, content: { value: 2 } }];
  const after = openXlsx(patchXlsx(workbook, { cells, highlights: new Map() })).entries;
  const image = after.entry('xl/media/image1.png')!;
  expect([image.method, image.packed.length]).toEqual([0, 5000]);
  for (const { name, packed } of workbook.entries.list) {
    if (name !== SHEET && name !== workbook.workbookPath) expect(after.entry(name)!.packed).toEqual(packed);
  }
});

test('a damaged part that nobody reads is not handed on', () => {
  const bytes = withParts(xlsxWithRows('<row r="1"/>'), { 'docProps/app.xml': () => 'x'.repeat(40) });
  const { packed } = ZipArchive.open(bytes).entry('docProps/app.xml')!;
  const flipped = changed(bytes, (copy) => (copy[packed.byteOffset + 2]! ^= 4));
  const workbook = openXlsx(flipped);
  const cells = [{ sheet: '表', row: 1, column: 1, content: { value: 2 } }];
  expect(() => patchXlsx(workbook, { cells, highlights: new Map() })).toThrow('文件属性');
});

test('a path that climbs out of the file is a name like any other', () => {
  const bytes = withParts(xlsxWithRows('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    '../../evil.txt': () => 'evil',
    'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/', '../../../xl/worksheets/'),
  });
  expect(readSheets(openXlsx(bytes))[0]!.values).toEqual([[1]]);
  expect(partOf(bytes, '../../evil.txt')).toBe('evil');
});
