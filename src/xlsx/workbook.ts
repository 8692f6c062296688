import type { Document } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { XlsxError } from './errors';
import { attribute, child, children, isOn, parseXml, relationAttribute } from './xml';

/** One worksheet of the file, in tab order. */
export interface SheetPart {
  readonly name: string;
  /** Path inside the zip. */
  readonly path: string;
  readonly hidden: boolean;
}

/** An opened .xlsx: its parts as bytes, and where things stand in it. */
export interface XlsxWorkbook {
  /** The file as it was. */
  readonly bytes: Uint8Array;
  /** Every entry of the zip, in its order. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly workbookPath: string;
  readonly sheets: readonly SheetPart[];
  /** Names of all sheets, chart sheets and the like included. */
  readonly sheetNames: readonly string[];
  readonly stylesPath: string | null;
  readonly sharedStringsPath: string | null;
  readonly themePath: string | null;
  readonly calcChainPath: string | null;
  /** True when days are counted from 1904. */
  readonly date1904: boolean;
}

const MOST_BYTES_UNPACKED = 512 * 1024 * 1024;
const CFB = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens the bytes of an .xlsx file. Throws XlsxError with a sentence for the user. */
export function openXlsx(bytes: Uint8Array): XlsxWorkbook {
  if (bytes.length === 0) throw new XlsxError('empty', '文件是空的（0 字节），没有可读的内容');
  if (CFB.every((byte, index) => bytes[index] === byte)) throw compoundFileError(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new XlsxError(
      'not-xlsx',
      '这不是 Excel 工作簿（.xlsx）。请选择 .xlsx 文件，其他格式请先在 Excel 中另存为 .xlsx',
    );
  }
  const entries = unzip(bytes);
  const workbookPath = findWorkbook(entries);
  const workbook = part(entries, workbookPath);
  const targets = relationships(entries, workbookPath);
  const sheets = children(child(workbook.documentElement, 'sheets'), 'sheet').flatMap(
    (sheet): SheetPart[] => {
      const target = targets.find((relation) => relation.id === relationAttribute(sheet, 'id'));
      if (!target || !/\/worksheet$/.test(target.type) || !entries.has(target.path)) return [];
      const state = attribute(sheet, 'state');
      return [
        {
          name: attribute(sheet, 'name') ?? '',
          path: target.path,
          hidden: state !== null && state !== 'visible',
        },
      ];
    },
  );
  const pathOf = (type: RegExp): string | null =>
    targets.find((relation) => type.test(relation.type) && entries.has(relation.path))?.path ?? null;
  return {
    bytes,
    entries,
    workbookPath,
    sheets,
    sheetNames: children(child(workbook.documentElement, 'sheets'), 'sheet').map(
      (sheet) => attribute(sheet, 'name') ?? '',
    ),
    stylesPath: pathOf(/\/styles$/),
    sharedStringsPath: pathOf(/\/sharedStrings$/),
    themePath: pathOf(/\/theme$/),
    calcChainPath: pathOf(/\/calcChain$/),
    date1904: isOn(attribute(child(workbook.documentElement, 'workbookPr'), 'date1904')),
  };
}

/** An OLE compound file is an encrypted .xlsx or an old .xls; its directory names the streams in UTF-16. */
function compoundFileError(bytes: Uint8Array): XlsxError {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes('EncryptedPackage') || text.includes('EncryptionInfo')) {
    return new XlsxError(
      'encrypted',
      '文件已加密，无法读取。请先在 Excel 中打开，取消“用密码进行加密”后另存，再试一次',
    );
  }
  return new XlsxError('old-xls', '这是旧格式的工作簿（.xls）。请在 Excel 中另存为 .xlsx 后再试');
}

function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        if (unpacked > MOST_BYTES_UNPACKED)
          throw new XlsxError('too-large', '文件解压后超过 512 MB，太大，无法处理');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError('damaged', '文件已损坏，无法解压。请用 Excel 打开并修复后另存，再试一次', { cause });
  }
}

function findWorkbook(entries: ReadonlyMap<string, Uint8Array>): string {
  const office = relationships(entries, '').find((relation) => /\/officeDocument$/.test(relation.type));
  const types = entries.get('[Content_Types].xml');
  const declared = types ? new TextDecoder().decode(types) : '';
  if (
    !office ||
    !entries.has(office.path) ||
    !/sheet\.main\+xml|sheet\.macroEnabled\.main|template\.main\+xml/.test(declared)
  ) {
    throw new XlsxError('not-xlsx', '这不是 Excel 工作簿：文件里没有工作簿内容。请选择 .xlsx 文件');
  }
  return office.path;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** The relationships of a part; '' for the package itself. */
export function relationships(entries: ReadonlyMap<string, Uint8Array>, source: string): Relationship[] {
  const path = relationshipsPath(source);
  const bytes = entries.get(path);
  if (!bytes) return [];
  return children(parseXml(bytes, path).documentElement, 'Relationship')
    .filter((relation) => attribute(relation, 'TargetMode') !== 'External')
    .map((relation) => ({
      id: attribute(relation, 'Id') ?? '',
      type: attribute(relation, 'Type') ?? '',
      path: resolveTarget(source, attribute(relation, 'Target') ?? ''),
    }));
}

/** Where a part's relationships stand: xl/workbook.xml → xl/_rels/workbook.xml.rels. */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The path that a relationship's target means, seen from its source. */
export function resolveTarget(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** One part of the file as a document. */
export function part(entries: ReadonlyMap<string, Uint8Array>, path: string): Document {
  const bytes = entries.get(path);
  if (!bytes) throw new XlsxError('damaged', `文件已损坏：缺少 ${path}`);
  return parseXml(bytes, path);
}
