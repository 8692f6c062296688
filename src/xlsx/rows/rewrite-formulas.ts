import type { Package } from '../package/package';
import { relatedPaths } from '../package/relationships';
import { readContent } from '../sheet/read-content';
import type { SheetPart, XlsxWorkbook } from '../workbook/open';
import { XmlEdits } from '../xml/edits';
import { attribute, child, type XmlElement } from '../xml/element';
import { rewriteFormulasIn } from './rewrite-elements';
import { rewriteCells } from './rewrite-sheet';

/** What becomes of formulas. */
export interface FormulaRewriting {
  /** How one (without `=`) reads afterwards; `home` is the sheet that it stands on, '' for none. */
  rewrite(text: string, home: string): string;
  /** True when one that reads otherwise may give another value. */
  readonly changesValues: boolean;
}

/** Charts, and pictures and shapes that show a cell. */
const BEARS_FORMULAS = /\/(?:charts|drawings)\/[^/]+\.xml$/i;

/** Formulas of the whole file read otherwise, but for those of one sheet: cells, formats, names, charts and shapes. */
export function rewriteFormulas(
  workbook: XlsxWorkbook,
  parts: Package,
  rewriting: FormulaRewriting,
  except: SheetPart | null,
): void {
  const { rewrite } = rewriting;
  for (const sheet of workbook.sheets) if (sheet !== except) rewriteSheet(workbook, parts, sheet, rewriting);
  parts.edit(workbook.workbookPath, (root, edits) => {
    const names = child(root, 'definedNames');
    if (names) rewriteFormulasIn(names, edits, (text, element) => rewrite(text, homeOf(workbook, element)));
  });
  for (const path of workbook.entries.keys())
    if (BEARS_FORMULAS.test(path) && parts.has(path))
      parts.edit(path, (root, edits) => rewriteFormulasIn(root, edits, (text) => rewrite(text, '')));
}

/** Check boxes and lists on a sheet name the cell that they are linked with. */
export function rewriteControls(parts: Package, sheet: string, formula: (text: string) => string): void {
  for (const path of relatedPaths(parts, sheet, /\/ctrlProp$/))
    if (parts.has(path)) parts.edit(path, (root, edits) => rewriteFormulasIn(root, edits, formula));
}

function rewriteSheet(
  workbook: XlsxWorkbook,
  parts: Package,
  sheet: SheetPart,
  { rewrite, changesValues }: FormulaRewriting,
): void {
  rewriteControls(parts, sheet.path, (text) => rewrite(text, sheet.name));
  const content = readContent(workbook, sheet);
  // A table of data that is not read stays as it is.
  if (!content) return;
  const formula = (text: string): string => rewrite(text, sheet.name);
  const edits = new XmlEdits(content.part.text);
  rewriteCells(content, edits, { sheet: sheet.name, formula, move: null, changesValues });
  rewriteFormulasIn(content.root, edits, formula);
  if (!edits.isEmpty) parts.write(sheet.path, { ...content.part, text: edits.apply() });
}

function homeOf({ sheetNames }: XlsxWorkbook, element: XmlElement): string {
  const index = attribute(element, 'localSheetId');
  return index === null ? '' : (sheetNames[Number(index)] ?? '');
}
