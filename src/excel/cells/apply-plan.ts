import type { Plan } from '../form';
import { cellRuns, runAddress } from './cell-runs';
import { ownHighlight } from './highlights';
import type { ApplyResult } from './port';
import type { CellBefore } from './snapshot';
import { fingerprint } from './undo-record';
import { perform } from './write';

/** Writes a plan's formulas and highlights: all of them, or none. */
export async function applyPlan(plan: Plan, name: string): Promise<ApplyResult> {
  const highlights = plan.highlights.map(ownHighlight);
  const written = await perform({
    name,
    cells: plan.edits,
    highlights,
    highlightSheets: [...new Set(highlights.map(({ sheet }) => sheet))],
    write: (sheets, before) => writeFormulas(sheets, plan, before),
    fingerprint: (edit) => fingerprint(edit.formula),
  });
  return {
    formulasWritten: written.cells,
    highlightedCells: plan.highlights.reduce((sum, { firstRow, lastRow }) => sum + lastRow - firstRow + 1, 0),
  };
}

/** Formats first: a formula written into a text cell would stay text. Null leaves a cell's format as it is. */
function writeFormulas(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  plan: Plan,
  before: readonly CellBefore[],
): void {
  const textCells = new Set(before.filter((cell) => cell.numberFormat === '@').map(placeOf));
  for (const run of cellRuns(plan.edits)) {
    const range = sheets.get(run.sheet)!.getRange(runAddress(run));
    const formats = run.cells.map(
      (edit) => edit.numberFormat ?? (textCells.has(placeOf(edit)) ? 'General' : null),
    );
    if (formats.some((format) => format !== null)) range.numberFormat = formats.map((format) => [format]);
    range.formulas = run.cells.map(({ formula }) => [formula]);
  }
}

function placeOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}!${row}:${column}`;
}
