import { XlsxError } from '../errors';
import { formulaWithoutSheet } from '../formulas/lose-sheet';
import { Package } from '../package/package';
import { relationshipsPath } from '../package/paths';
import { openXlsx, type XlsxWorkbook } from '../workbook/open';
import { asksForRecalculation } from '../workbook/recalculation';
import { attribute, child, children, relationAttribute, type XmlElement } from '../xml/element';
import type { XmlEdits } from '../xml/edits';
import { rewriteFormulas } from './rewrite-formulas';

/**
 * The file without one of its sheets; what referred to it is lost (#REF!). Parts that only hung on the sheet stay in the
 * file, where nothing names them. Throws XlsxError for the last sheet.
 */
export function removeSheet(workbook: XlsxWorkbook, sheet: string): XlsxWorkbook {
  const gone = workbook.sheets.find(({ name }) => name === sheet);
  if (!gone || workbook.sheetNames.length < 2)
    throw new XlsxError('not-writable', `工作表“${sheet}”不能删除：工作簿里至少要有一张工作表`);
  const parts = new Package(workbook.entries);
  const rewrite = (text: string): string => formulaWithoutSheet(text, sheet, workbook.sheetNames);
  rewriteFormulas(workbook, parts, { rewrite, changesValues: true }, gone);
  let relation = '';
  parts.edit(workbook.workbookPath, (root, edits) => {
    const listed = children(child(root, 'sheets'), 'sheet');
    const position = listed.findIndex((element) => attribute(element, 'name') === sheet);
    relation = relationAttribute(listed[position]!, 'id')?.value ?? '';
    edits.remove(listed[position]!);
    countLess(root, edits, position);
  });
  parts.edit(relationshipsPath(workbook.workbookPath), (root, edits) =>
    children(root, 'Relationship')
      .filter((element) => attribute(element, 'Id') === relation)
      .forEach((element) => edits.remove(element)),
  );
  parts.remove(gone.path);
  if (parts.has(relationshipsPath(gone.path))) parts.remove(relationshipsPath(gone.path));
  asksForRecalculation(workbook, parts);
  return openXlsx(parts.zip());
}

/** Names of the sheet go; what counted sheets behind it counts one less. */
function countLess(root: XmlElement, edits: XmlEdits, position: number): void {
  const names = child(root, 'definedNames');
  const own = children(names, 'definedName').filter(
    (name) => attribute(name, 'localSheetId') === String(position),
  );
  if (names && own.length === names.children.length) edits.remove(names);
  else own.forEach((name) => edits.remove(name));
  const move = (element: XmlElement, name: string, from: number): void => {
    const index = attribute(element, name);
    if (index !== null && Number(index) >= from)
      edits.setAttribute(element, name, String(Math.max(0, Number(index) - 1)));
  };
  for (const name of children(names, 'definedName'))
    if (!own.includes(name)) move(name, 'localSheetId', position + 1);
  for (const view of children(child(root, 'bookViews'), 'workbookView')) {
    move(view, 'activeTab', position);
    move(view, 'firstSheet', position);
  }
}
