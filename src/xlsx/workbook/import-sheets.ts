import { XlsxError } from '../errors';
import { renameSheetIn } from '../formulas/rename-sheet';
import { Package } from '../package/package';
import { partRoot, partText, wellFormed } from '../package/parts';
import { relationships } from '../package/relationships';
import { highestStyle } from '../sheet/read-sheets';
import { StyleAdopter } from '../styles/adopt-styles';
import { ensureStyles } from '../styles/ensure-styles';
import { StyleEditor } from '../styles/style-editor';
import { XmlEdits } from '../xml/edits';
import { parseXml } from '../xml/element';
import { encodePart } from '../xml/text-coding';
import { openXlsx, type XlsxWorkbook } from './open';
import { SheetList } from './sheet-list';

/** A sheet of another file that is to stand in this one. */
export interface SheetImport {
  readonly from: XlsxWorkbook;
  /** Its name there. */
  readonly source: string;
  /** A name that no sheet here has. */
  readonly name: string;
  /** Name of the sheet to stand behind. */
  readonly after: string;
}

/**
 * The file with sheets of other files in it: cells, merges, looks, validation and print set-up. Sheets that lean on
 * other parts (pictures, shared strings) are refused with an XlsxError: those that Ziping draws have none.
 */
export function importSheets(workbook: XlsxWorkbook, imports: readonly SheetImport[]): XlsxWorkbook {
  if (imports.length === 0) return workbook;
  const parts = new Package(workbook.entries);
  const list = new SheetList(parts, workbook.workbookPath);
  const stylesPath = ensureStyles(parts, workbook);
  const styles = new StyleEditor(parts.root(stylesPath), highestStyle(workbook));
  const adopters = new Map<XlsxWorkbook, StyleAdopter>();
  for (const { from, source, name, after } of imports) {
    const sheet = from.sheets.find((candidate) => candidate.name === source)!;
    if (from.sharedStringsPath || !from.stylesPath || relationships(from.entries, sheet.path).length)
      throw new XlsxError('not-writable', `工作表“${source}”带有图片等内容，无法插入`);
    const adopter = adopters.get(from) ?? new StyleAdopter(partRoot(from.entries, from.stylesPath), styles);
    adopters.set(from, adopter);
    const part = partText(from.entries, sheet.path);
    const edits = new XmlEdits(part.text);
    wellFormed(`工作表“${source}”`, () => adopter.adopt(parseXml(part.text), edits));
    const origin = new Package(from.entries);
    const path = parts.freePath('xl/worksheets/sheet.xml');
    parts.add(path, encodePart({ ...part, text: edits.apply() }), origin.statedType(sheet.path));
    list.insert(name, path, after);
    for (const local of new SheetList(origin, from.workbookPath).localNames(source))
      list.addLocalName(name, { ...local, formula: renameSheetIn(local.formula, source, name) });
  }
  parts.edit(stylesPath, (_, edits) => styles.apply(edits));
  return openXlsx(parts.zip());
}
