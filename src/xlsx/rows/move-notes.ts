import type { Package } from '../package/package';
import { partText } from '../package/parts';
import { relatedPaths } from '../package/relationships';
import { moveElementsIn } from './rewrite-elements';
import { movedRow, type RowMove } from './row-move';

/** Notes and threaded comments of a sheet stay with their cells; those of cells that are gone go. */
export function moveNotes(parts: Package, sheet: string, move: RowMove): void {
  for (const path of relatedPaths(parts, sheet, /\/(?:comments|threadedComment)$/))
    parts.edit(path, (root, edits) => moveElementsIn(root, edits, move, (text) => text));
  for (const path of relatedPaths(parts, sheet, /\/vmlDrawing$/)) {
    const part = partText(parts, path);
    const text = movedShapes(part.text, move);
    if (text !== part.text) parts.write(path, { ...part, text });
  }
}

const SHAPE = /<v:shape[\s>][^]*?<\/v:shape>/g;
const ROW = /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/;
/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
const ANCHOR = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/;
const [TOP, BOTTOM] = [2, 6];

/** VML is no XML for sure: what programs of old write, a browser of old reads. So it is changed as text. */
function movedShapes(vml: string, move: RowMove): string {
  return vml.replace(SHAPE, (shape) => {
    const written = ROW.exec(shape)?.[2];
    if (written === undefined) return shape;
    const row = movedRow(Number(written) + 1, move);
    if (row === null) return '';
    const by = row - 1 - Number(written);
    if (by === 0) return shape;
    return shape
      .replace(ROW, (_, before: string, __, after: string) => `${before}${row - 1}${after}`)
      .replace(ANCHOR, (_, before: string, anchor: string, after: string) => {
        const places = anchor.split(',');
        const moved = places.map((place, index) =>
          index === TOP || index === BOTTOM ? ` ${Math.max(0, Number(place) + by)}` : place,
        );
        return before + moved.join(',') + after;
      });
  });
}
