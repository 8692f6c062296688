import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, readSheets, XlsxError } from '../../src/xlsx';
import { shiftFormula } from '../../src/xlsx/formulas/shift-formula';
import { fixtureBytes } from '../support/fixtures';
import { makeForm } from '../support/made-form';
import { makeXlsx } from '../support/make-xlsx';

function rewritten(path: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(makeXlsx([makeForm([{ target: 1, actual: 1, weight: 10 }])]));
  return zipSync({ ...parts, [path]: strToU8(rewrite(strFromU8(parts[path]!))) });
}

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(stream)]);
const book = fixtureBytes('yuanjiang');

test.each<[string, Uint8Array, string, string]>([
  ['an empty file', new Uint8Array(), 'empty', '文件是空的'],
  ['text', strToU8('hello'), 'not-xlsx', '这不是 Excel 工作簿'],
  ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted', '文件已加密'],
  ['an old .xls', compound('Workbook'), 'old-xls', '旧格式的工作簿'],
  ['a truncated file', book.slice(0, book.length / 2), 'damaged', '文件已损坏'],
  ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('a') }), 'not-xlsx', '没有工作簿内容'],
  ['broken XML', rewritten('xl/workbook.xml', (xml) => xml.slice(0, 200)), 'damaged', '工作簿的目录无法读取'],
])('%s gives one clear sentence', (_, bytes, code, sentence) => {
  const open = (): unknown => readSheets(openXlsx(bytes));
  expect(open).toThrow(XlsxError);
  expect(open).toThrow(sentence);
  expect(open).toThrow(expect.objectContaining({ code }));
});

test('other prefixes, strict namespaces and missing addresses are read', () => {
  const plain = readSheets(openXlsx(rewritten('xl/worksheets/sheet1.xml', (xml) => xml)));
  const odd = rewritten('xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace(/ r="[A-Z]*\d+"/g, '')
      .replace(/<(\/?)([a-z])/gi, '<$1x:$2')
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"',
      )
      .replace('<x:?xml', '<?xml'),
  );
  expect(readSheets(openXlsx(odd))).toEqual(plain);
});

test('rich text is joined without its phonetic hints, and a protected sheet says so', () => {
  const rich = rewritten('xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace(
        /<c r="B2" s="\d+"[^>]*>.*?<\/c>/,
        '<c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c>',
      )
      .replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  );
  const [sheet] = readSheets(openXlsx(rich));
  expect(sheet!.values[1]![1]).toBe('甲乙');
  expect(sheet!.protected).toBe(true);
});

test.each([
  ['A1+$B$2*C$3', 1, 2, 'C2+$B$2*E$3'],
  ['SUM(A1:B2)', 3, 0, 'SUM(A4:B5)'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'表A1'!A1", 1, 0, "'表A1'!A2"],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
  ['A1', -1, 0, '#REF!'],
])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
