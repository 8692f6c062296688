import type { Package } from '../package/package';
import { relatedPaths } from '../package/relationships';
import { attribute, child, children, relationAttribute, type XmlElement } from '../xml/element';
import type { XmlEdits } from '../xml/edits';
import { movedReference, type RowMove } from './row-move';

/** Pivot tables of the workbook (its part's path) take their data from the same cells after rows of their sheet have moved. */
export function movePivotSources(parts: Package, workbook: string, sheet: string, move: RowMove): void {
  editSources(parts, workbook, sheet, (source, edits) => {
    const ref = attribute(source, 'ref') ?? '';
    const now = movedReference(ref, move);
    if (now !== null && now !== ref) edits.setAttribute(source, 'ref', now);
  });
}

/** Pivot tables take their data from a sheet that is now called otherwise. */
export function renamePivotSources(parts: Package, workbook: string, from: string, to: string): void {
  editSources(parts, workbook, from, (source, edits) => edits.setAttribute(source, 'sheet', to));
}

/** Sources in another file have a relationship, and stay. */
function editSources(
  parts: Package,
  workbook: string,
  sheet: string,
  change: (source: XmlElement, edits: XmlEdits) => void,
): void {
  for (const path of relatedPaths(parts, workbook, /\/pivotCacheDefinition$/))
    parts.edit(path, (root, edits) => {
      for (const source of children(child(root, 'cacheSource'), 'worksheetSource'))
        if (
          attribute(source, 'sheet')?.toLowerCase() === sheet.toLowerCase() &&
          !relationAttribute(source, 'id')
        )
          change(source, edits);
    });
}
