import type { CellEdit, Plan } from '../../form';
import type { ApplyResult, Progress } from '../../host';
import { ownHighlight } from '../highlights/own-highlights';
import { unmarked } from '../highlights/set-highlights';
import { fingerprint } from '../history/fingerprint';
import { packStep } from '../history/memory';
import { cellRuns, runAddress } from './cell-runs';
import { perform } from './perform';
import { placeOf, type CellBefore } from './snapshot';

const encoder = new TextEncoder();

/** Writes a plan's formulas: all of them, or none; and its marks, as far as Excel lets us. */
export async function applyPlan(plan: Plan, name: string, progress: Progress = {}): Promise<ApplyResult> {
  const highlights = plan.highlights.map(ownHighlight);
  const written = await perform({
    ...progress,
    name,
    cells: plan.edits,
    premises: plan.premises,
    marks: { sheets: [...new Set(highlights.map(({ sheet }) => sheet))], highlights },
    write: writeFormulas,
    fingerprint: (edit) => fingerprint(edit.formula),
    bytesOf: ({ formula }) => encoder.encode(formula).length,
  });
  const isMarked = ({ sheet }: { sheet: string }): boolean => !written.unmarked.includes(sheet);
  return {
    formulasWritten: plan.edits.length,
    highlightedCells: plan.highlights
      .filter(isMarked)
      .reduce((sum, { firstRow, lastRow }) => sum + lastRow - firstRow + 1, 0),
    unmarked: written.unmarked.map(unmarked),
    canBeUndone: written.canBeUndone,
  };
}

/** Tells from the plan alone, before anything is read; formats that Excel keeps may take a little more. */
export function canRemember(plan: Plan): boolean {
  const cells = plan.edits.map(({ sheet, row, column, before, formula }) => ({
    sheet,
    row,
    column,
    content: { value: before },
    numberFormat: 'General',
    wrote: fingerprint(formula),
    head: '0.00000',
  }));
  return packStep('', { kind: 'cells', sheets: {}, cells, looks: null, marks: null }) !== null;
}

/** Formats first: a formula written into a text cell would stay text. Null leaves a cell's format as it is. */
function writeFormulas(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  edits: readonly CellEdit[],
  before: readonly CellBefore[],
): void {
  const textCells = new Set(before.filter((cell) => cell.numberFormat === '@').map(placeOf));
  for (const run of cellRuns(edits)) {
    const range = sheets.get(run.sheet)!.getRange(runAddress(run));
    const formats = run.cells.map(
      (edit) => edit.numberFormat ?? (textCells.has(placeOf(edit)) ? 'General' : null),
    );
    if (formats.some((format) => format !== null)) range.numberFormat = formats.map((format) => [format]);
    range.formulas = run.cells.map(({ formula }) => [formula]);
  }
}
