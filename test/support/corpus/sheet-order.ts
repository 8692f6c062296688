/** The children of <worksheet> in the order of the schema (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** A sheet's XML with one more element in its place; `mc:AlternateContent` stands where its content would. */
export function placeInSheet(sheet: string, element: string): string {
  const inner = element.startsWith('<mc:') ? element.replace(/^<mc:\w+[^>]*><mc:\w+[^>]*>/, '') : element;
  const place = SHEET_ORDER.indexOf(/^<([\w:]+)/.exec(inner)![1]!);
  if (place < 0) throw new Error(`no place for ${element.slice(0, 60)}`);
  const later = new RegExp(`<(?:${SHEET_ORDER.slice(place + 1).join('|')})[ />]`);
  const next = later.exec(sheet)?.index ?? sheet.lastIndexOf('</worksheet>');
  return sheet.slice(0, next) + element + sheet.slice(next);
}
