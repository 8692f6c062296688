import { followRenamedSheet } from '../formulas/rename-sheet';
import { Package } from '../package/package';
import { attribute, child, children } from '../xml/element';
import { openXlsx, type XlsxWorkbook } from '../workbook/open';
import { renamePivotSources } from './pivot-sources';
import { rewriteFormulas } from './rewrite-formulas';

/** The file with a sheet under another name, which no sheet has; formulas, names, charts and links follow. */
export function renameSheet(workbook: XlsxWorkbook, from: string, to: string): XlsxWorkbook {
  const parts = new Package(workbook.entries);
  const rewrite = (text: string): string => followRenamedSheet(text, from, to);
  rewriteFormulas(workbook, parts, { rewrite, changesValues: false }, null);
  renamePivotSources(parts, workbook.workbookPath, from, to);
  parts.edit(workbook.workbookPath, (root, edits) => {
    for (const sheet of children(child(root, 'sheets'), 'sheet'))
      if (attribute(sheet, 'name') === from) edits.setAttribute(sheet, 'name', to);
  });
  return openXlsx(parts.zip());
}
