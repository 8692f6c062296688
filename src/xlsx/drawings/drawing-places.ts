import type { CellRef } from '../../grid/cells';
import { partRoot } from '../package/parts';
import { relatedPaths } from '../package/relationships';
import type { XlsxWorkbook } from '../workbook/open';
import { child, descendants, type XmlElement } from '../xml/element';

/** Something that lies over the cells of a sheet. */
export interface DrawingPlace {
  readonly sheet: string;
  readonly kind: 'chart' | 'picture' | 'shape';
  /** The cell in which its upper left corner lies; null when it is not bound to cells. */
  readonly at: CellRef | null;
}

const ANCHOR = /Anchor$/;

/** Charts, pictures and shapes of all worksheets, and where they lie. */
export function readDrawingPlaces(workbook: XlsxWorkbook): DrawingPlace[] {
  return workbook.sheets.flatMap(({ name, path }) =>
    relatedPaths(workbook.entries, path, /\/drawing$/)
      .filter((drawing) => workbook.entries.has(drawing))
      .flatMap((drawing) => partRoot(workbook.entries, drawing).children)
      .filter((anchor) => ANCHOR.test(anchor.name))
      .map((anchor): DrawingPlace => ({ sheet: name, kind: kindOf(anchor), at: cornerOf(anchor) })),
  );
}

function kindOf(anchor: XmlElement): DrawingPlace['kind'] {
  const names = new Set(descendants(anchor).map(({ name }) => name));
  if (names.has('graphicFrame')) return 'chart';
  return names.has('pic') ? 'picture' : 'shape';
}

function cornerOf(anchor: XmlElement): CellRef | null {
  const from = child(anchor, 'from');
  const [row, column] = ['row', 'col'].map((name) => Number(child(from, name)?.ownText ?? NaN) + 1);
  return row && column ? { row, column } : null;
}
