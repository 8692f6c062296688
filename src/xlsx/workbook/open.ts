import { damaged } from '../errors';
import { CONTENT_TYPES, contentTypeOf } from '../package/content-types';
import { partRoot } from '../package/parts';
import { relationships, type Relationship } from '../package/relationships';
import { attribute, child, children, isOn, relationAttribute, type XmlElement } from '../xml/element';
import { ZipArchive } from '../zip/archive';
import { refusalByBytes, refusalByParts } from './foreign-files';

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
  /** Every entry of the zip, in its order; a part is unpacked and verified when it is asked for. */
  readonly entries: ZipArchive;
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
  /** True when Excel refuses to add, delete or move sheets: 保护工作簿, with or without a password. */
  readonly structureProtected: boolean;
}

const WORKBOOK_TYPE = /(?:sheet|template|addin)\.(?:main|macroEnabled\.main)\+xml$/;

const OTHER_SHEET = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/;

/** Opens the bytes of an .xlsx file. Throws XlsxError with a sentence for the user. */
export function openXlsx(bytes: Uint8Array): XlsxWorkbook {
  const refusal = refusalByBytes(bytes);
  if (refusal) throw refusal;
  const entries = ZipArchive.open(bytes);
  const workbookPath = findWorkbook(entries);
  const workbook = partRoot(entries, workbookPath, ['sheets', 'workbookPr', 'workbookProtection']);
  const targets = relationships(entries, workbookPath);
  const listed = children(child(workbook, 'sheets'), 'sheet');
  if (listed.length === 0) throw damaged('没有列出任何工作表');
  const sheets = listed.flatMap((sheet) => sheetPart(entries, sheet, targets));
  refuseTwins(sheets);
  return {
    bytes,
    entries,
    workbookPath,
    sheets,
    sheetNames: listed.map((sheet) => attribute(sheet, 'name') ?? ''),
    stylesPath: partOf(entries, targets, /\/styles$/, '样式表'),
    sharedStringsPath: partOf(entries, targets, /\/sharedStrings$/, '文字表'),
    themePath: partOf(entries, targets, /\/theme$/, null),
    calcChainPath: partOf(entries, targets, /\/calcChain$/, null),
    date1904: isOn(attribute(child(workbook, 'workbookPr'), 'date1904')),
    structureProtected: isOn(attribute(child(workbook, 'workbookProtection'), 'lockStructure')),
  };
}

function findWorkbook(entries: ZipArchive): string {
  const office = relationships(entries, '').find(({ type }) => /\/officeDocument$/.test(type));
  const path = office?.path ?? null;
  const type =
    path !== null && entries.has(CONTENT_TYPES)
      ? contentTypeOf(partRoot(entries, CONTENT_TYPES), path)
      : null;
  if (path === null || !entries.has(path) || !WORKBOOK_TYPE.test(type ?? ''))
    throw refusalByParts(entries.keys(), type);
  return path;
}

/** Chart sheets and the like are no worksheets. */
function sheetPart(entries: ZipArchive, sheet: XmlElement, targets: readonly Relationship[]): SheetPart[] {
  const name = attribute(sheet, 'name') ?? '';
  const id = relationAttribute(sheet, 'id')?.value;
  const target = targets.find((relation) => relation.id === id);
  if (!target || target.path === null) throw damaged(`找不到工作表“${name}”的内容`);
  if (OTHER_SHEET.test(target.type)) return [];
  if (!/\/worksheet$/.test(target.type)) throw damaged(`找不到工作表“${name}”的内容`);
  const entry = entries.entry(target.path);
  if (!entry) throw damaged(`缺少工作表“${name}”的内容`);
  const state = attribute(sheet, 'state');
  return [{ name, path: entry.name, hidden: state !== null && state !== 'visible' }];
}

/** Sheets are told apart by name, and each has a part of its own. */
function refuseTwins(sheets: readonly SheetPart[]): void {
  const seen = new Set<string>();
  for (const { name, path } of sheets) {
    for (const mark of [`name ${name.toLowerCase()}`, `path ${path.toLowerCase()}`]) {
      if (seen.has(mark)) throw damaged(`有两张工作表都叫“${name}”，或内容是同一份`);
      seen.add(mark);
    }
  }
}

/** The part that the workbook is related to; one that is needed to read the file right must be there. */
function partOf(
  entries: ZipArchive,
  targets: readonly Relationship[],
  type: RegExp,
  needed: string | null,
): string | null {
  const path = targets.find((relation) => type.test(relation.type))?.path ?? null;
  if (path === null) return null;
  const entry = entries.entry(path);
  if (!entry && needed !== null) throw damaged(`缺少${needed}`);
  return entry?.name ?? null;
}
