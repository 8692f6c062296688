import { HIGHLIGHT_MARK, type Highlight, type SheetCells } from '../../form';
import { Grid } from '../../grid/grid';
import type { CellPatch, XlsxPatch } from '../../xlsx';
import type { Engine } from '../host/engine';

/** What has changed in the grid since the sheets were read: cells, number formats and our highlights. */
export function changesSince(sheets: readonly SheetCells[], engine: Engine): XlsxPatch {
  const cells: CellPatch[] = [];
  const highlights = new Map<string, Highlight[]>();
  for (const { id, name } of engine.sheets()) {
    const original = sheets.find((sheet) => sheet.name === name);
    if (!original) continue;
    cells.push(...changedCells(new Grid(original), engine, id));
    highlights.set(name, ownHighlights(engine, id, name));
  }
  return { cells, highlights };
}

function changedCells(view: Grid, engine: Engine, id: string): CellPatch[] {
  const block = engine.usedBlock(id) ?? { top: 1, left: 1, bottom: 0, right: 0 };
  const bottom = Math.max(view.bottom, block.bottom);
  const right = Math.max(view.right, block.right);
  const changes: CellPatch[] = [];
  for (let row = Math.min(view.top, block.top); row <= bottom; row++) {
    for (let column = Math.min(view.left, block.left); column <= right; column++) {
      const now = engine.cell(id, row, column);
      const sameContent =
        now.formula === view.formula(row, column) &&
        (now.formula !== null || now.value === view.value(row, column));
      const sameFormat = now.numberFormat === view.numberFormat(row, column) || isOutside(view, row, column);
      if (sameContent && sameFormat) continue;
      const content =
        now.formula === null ? { value: now.value } : { formula: now.formula, cached: now.value };
      changes.push({
        sheet: view.name,
        row,
        column,
        content,
        ...(sameFormat ? {} : { numberFormat: now.numberFormat }),
      });
    }
  }
  return changes;
}

/** Outside the used range the file's number formats are not known. */
function isOutside(view: Grid, row: number, column: number): boolean {
  return row < view.top || row > view.bottom || column < view.left || column > view.right;
}

function ownHighlights(engine: Engine, id: string, sheet: string): Highlight[] {
  return engine
    .formulaFormats(id)
    .filter(({ formula }) => formula.includes(HIGHLIGHT_MARK))
    .flatMap(({ ranges, formula }) =>
      ranges.map(({ top, left, bottom }) => ({
        sheet,
        column: left,
        firstRow: top,
        lastRow: bottom,
        formula,
      })),
    );
}
