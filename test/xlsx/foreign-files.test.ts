import { strToU8, zipSync } from 'fflate';
import { openXlsx } from '../../src/xlsx';
import { withParts, xlsxWithRows } from '../support/edited-xlsx';

const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

test.each<[string, Uint8Array, string]>([
  ['.xls or .et', compound('Workbook'), '（.xls，或 WPS 的 .et）'],
  ['.doc', compound('WordDocument'), '旧格式的 Word 文档'],
  ['an encrypted file', compound('EncryptedPackage'), '文件已加密'],
  [
    '.xlsb',
    withParts(xlsxWithRows(''), {
      '[Content_Types].xml': (xml) =>
        xml.replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.binary.macroEnabled.main'),
    }),
    '二进制工作簿（.xlsb）',
  ],
  ['.ods', zip('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'OpenDocument 文件（如 .ods）'],
  ['.docx', zip('word/document.xml'), 'Word 文档'],
  ['.csv', strToU8('项目,得分\r\n甲,95\r\n'), '文本（如 .csv）'],
  ['.csv in GBK', Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0d, 0x0a]), '文本（如 .csv）'],
  ['a web page', strToU8('<html><table></table></html>'), '网页'],
  ['PDF', strToU8('%PDF-1.7'), 'PDF 文件'],
  ['.rar', strToU8('Rar!\u001a\u0007'), '压缩包（.rar）'],
])('%s is named for what it is, with what to do', (_, bytes, what) => {
  expect(() => openXlsx(bytes)).toThrow(what);
  expect(() => openXlsx(bytes)).toThrow(/请/);
  expect(() => openXlsx(bytes)).toThrow(expect.objectContaining({ name: 'XlsxError' }));
});
