import { XlsxError } from '../errors';

/** How files begin that are taken for workbooks, and what they are. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件'],
  [[0x52, 0x61, 0x72, 0x21], '压缩包（.rar）'],
  [[0x37, 0x7a, 0xbc, 0xaf], '压缩包（.7z）'],
  [[0x89, 0x50, 0x4e, 0x47], '图片'],
  [[0xff, 0xd8, 0xff], '图片'],
];

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Says what a file is that is no zip and so no .xlsx; null when it may be one. */
export function refusalByBytes(bytes: Uint8Array): XlsxError | null {
  const begins = (start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) return new XlsxError('empty', '文件是空的（0 字节），没有可读的内容');
  if (begins(ZIP)) return null;
  if (begins(COMPOUND)) return compoundFile(bytes);
  const known = BEGINNINGS.find(([start]) => begins(start));
  if (known) return notXlsx(`而是${known[1]}。请选择 .xlsx 文件`);
  return textFile(bytes);
}

/** Says what a zip is that holds no workbook of ours, by its parts' names and the content type of its main part. */
export function refusalByParts(names: Iterable<string>, mainType: string | null): XlsxError {
  const paths = [...names].map((name) => name.toLowerCase());
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  if (/binary/i.test(mainType ?? '') || has(/^xl\/workbook\.bin$/))
    return notXlsx('而是二进制工作簿（.xlsb）。请在 Excel 中打开，另存为 .xlsx 后再试');
  if (has(/^mimetype$/) && has(/^content\.xml$/))
    return notXlsx(
      '而是 OpenDocument 文件（如 .ods）。请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 后再试',
    );
  if (has(/^word\//)) return notXlsx('而是 Word 文档。请选择 .xlsx 文件');
  if (has(/^ppt\//)) return notXlsx('而是演示文稿。请选择 .xlsx 文件');
  if (has(/^index\/.*\.iwa$/)) return notXlsx('而是 Numbers 表格。请导出为 .xlsx 后再试');
  return new XlsxError('not-xlsx', '这不是 Excel 工作簿：文件里没有工作簿内容。请选择 .xlsx 文件');
}

function notXlsx(what: string): XlsxError {
  return new XlsxError('not-xlsx', `这不是 Excel 工作簿（.xlsx），${what}`);
}

/**
 * An OLE compound file is an encrypted .xlsx, or an old .xls or .et (WPS writes the same format under its own ending); its
 * directory names the streams in UTF-16.
 */
function compoundFile(bytes: Uint8Array): XlsxError {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes('EncryptedPackage') || text.includes('EncryptionInfo')) {
    return new XlsxError(
      'encrypted',
      '文件已加密，无法读取。请先在 Excel 中打开，取消“用密码进行加密”后另存，再试一次',
    );
  }
  if (text.includes('WordDocument')) return notXlsx('而是旧格式的 Word 文档（.doc）。请选择 .xlsx 文件');
  if (text.includes('PowerPoint Document')) return notXlsx('而是旧格式的演示文稿（.ppt）。请选择 .xlsx 文件');
  return new XlsxError(
    'old-xls',
    '这是旧格式的工作簿（.xls，或 WPS 的 .et）。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再试',
  );
}

function textFile(bytes: Uint8Array): XlsxError {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (/<html|<table|<!doctype html/i.test(head))
    return notXlsx('而是网页。请用 Excel 打开，另存为 .xlsx 后再试');
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return notXlsx('而是 XML 表格（2003 版）。请用 Excel 打开，另存为 .xlsx 后再试');
  if (isText(head)) return notXlsx('而是文本（如 .csv）。请用 Excel 打开，另存为 .xlsx 后再试');
  return notXlsx('请选择 .xlsx 文件，其他格式请先在 Excel 中另存为 .xlsx');
}

/** No control characters but those of lines, in whatever encoding a .csv has. */
function isText(head: string): boolean {
  return /^[\t\n\v\f\r\u0020-\u00ff]*$/.test(head) || head.startsWith('\u00ff\u00fe');
}
