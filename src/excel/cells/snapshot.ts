import type { CellRef, CellValue } from '../../form';
import { release } from '../release';
import { cellRuns, runAddress } from './cell-runs';
import type { SheetCell } from './sheet-cells';

/** What one cell held before we wrote into it. */
export interface CellBefore extends CellRef {
  readonly sheet: string;
  /** The formula, or the constant. */
  readonly content: { readonly formula: string } | { readonly value: CellValue };
  readonly numberFormat: string;
}

/** What is put into a cell to have this content again: the formula, or the constant. */
export function contentIn({ content }: Pick<CellBefore, 'content'>): CellValue {
  return 'formula' in content ? content.formula : content.value;
}

/** Asks for the cells in the next sync; call the result afterwards. */
export function loadCells(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  cells: readonly SheetCell[],
): () => CellBefore[] {
  const loaded = cellRuns(cells).map((run) => {
    const range = sheets.get(run.sheet)!.getRange(runAddress(run));
    range.load('values,formulas,numberFormat');
    return { run, range };
  });
  release(loaded.map(({ range }) => range));
  return () =>
    loaded.flatMap(({ run, range }) =>
      run.cells.map(({ sheet, row, column }, index): CellBefore => {
        const value = range.values[index]![0] as CellValue;
        const formula: unknown = range.formulas[index]![0];
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        return {
          sheet,
          row,
          column,
          content: isFormula ? { formula } : { value },
          numberFormat: String(range.numberFormat[index]![0]),
        };
      }),
    );
}

/**
 * Puts cells back as they were. A text such as "10" would be read as a number in a General cell and a number as
 * text in a text cell, so each is written under the format that keeps it, and then gets its own format back.
 */
export function writeBack(sheets: ReadonlyMap<string, Excel.Worksheet>, cells: readonly CellBefore[]): void {
  for (const run of cellRuns(cells)) {
    const range = sheets.get(run.sheet)!.getRange(runAddress(run));
    range.numberFormat = run.cells.map(({ content }) => [isText(content) ? '@' : 'General']);
    range.formulas = run.cells.map((cell) => [contentIn(cell) ?? '']);
    range.numberFormat = run.cells.map(({ numberFormat }) => [numberFormat]);
  }
}

function isText(content: CellBefore['content']): boolean {
  return 'value' in content && typeof content.value === 'string' && content.value !== '';
}

/** One text for one cell of the workbook. */
export function placeOf({ sheet, row, column }: SheetCell): string {
  return `${sheet}!${row}:${column}`;
}
