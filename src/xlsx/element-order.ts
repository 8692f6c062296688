import { child, type XmlElement } from './xml/element';

/** The order of a worksheet's elements (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts',
  'extLst',
] as const; // prettier-ignore

/** The order of workbook.xml's elements (CT_Workbook, 18.2.27). */
export const WORKBOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
] as const; // prettier-ignore

/** The order of styles.xml's elements (CT_Stylesheet, 18.8.39). */
export const STYLES_ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors',
  'extLst',
] as const; // prettier-ignore

/** The first child before which an element of this name belongs; null when it belongs at the end. */
export function firstBehind<Name extends string>(
  root: XmlElement,
  order: readonly Name[],
  name: Name,
): XmlElement | null {
  const place = order.indexOf(name);
  return root.children.find((element) => order.indexOf(meant(element) as Name) > place) ?? null;
}

/** What stands in mc:AlternateContent has the place of what it wraps. */
function meant(element: XmlElement): string {
  if (element.name !== 'AlternateContent') return element.name;
  return (child(element, 'Choice') ?? child(element, 'Fallback'))?.children[0]?.name ?? '';
}
