import { cellKey, type RenewedCell, type SheetRenewal } from '../../form';
import { addSheets, SHEETS_PER_BATCH, type SheetBatch } from './add-sheets';
import { writeTyped } from '../cells/write-typed';
import type { NewSheetsRequest } from '../../host';

/** Adds copies of sheets with some cells changed: layout, merges, print set-up and formulas come along. */
export function copySheets(
  plan: (taken: readonly string[]) => readonly SheetRenewal[],
  request: NewSheetsRequest,
): Promise<readonly string[]> {
  return addSheets((taken) => batchesOf(plan(taken)), request);
}

function batchesOf(copies: readonly SheetRenewal[]): SheetBatch[] {
  const firsts = new Map<string, SheetRenewal>();
  const steps = copies.map((copy) => {
    const first = firsts.get(copy.source);
    if (!first) firsts.set(copy.source, copy);
    return { copy, first: first && covers(copy, first) ? first : undefined };
  });
  const batches: SheetBatch[] = [];
  for (let start = 0; start < steps.length; start += SHEETS_PER_BATCH) {
    const part = steps.slice(start, start + SHEETS_PER_BATCH);
    batches.push({
      names: part.map(({ copy }) => copy.name),
      copiedFrom: part.map(({ copy, first }) => first?.name ?? copy.source),
      add(context) {
        for (const { copy, first } of part) addCopy(context, copy, first);
      },
    });
  }
  return batches;
}

/** True when a copy writes all that another does: made from that one it keeps nothing of it. */
function covers(copy: SheetRenewal, other: SheetRenewal): boolean {
  const own = new Set(copy.cells.map(cellKey));
  return other.cells.every((cell) => own.has(cellKey(cell)));
}

/** A second copy of a sheet is made from the first where that serves: only what differs is left to write. */
function addCopy(context: Excel.RequestContext, copy: SheetRenewal, first: SheetRenewal | undefined): void {
  const { worksheets } = context.workbook;
  const source = worksheets.getItem(first?.name ?? copy.source);
  const sheet = source.copy(Excel.WorksheetPositionType.after, worksheets.getItem(copy.after));
  sheet.name = copy.name;
  sheet.visibility = Excel.SheetVisibility.visible;
  writeTyped(sheet, first ? differing(copy.cells, first.cells) : copy.cells);
}

function differing(cells: readonly RenewedCell[], written: readonly RenewedCell[]): RenewedCell[] {
  const values = new Map(written.map((cell) => [cellKey(cell), cell.value]));
  return cells.filter((cell) => values.get(cellKey(cell)) !== cell.value);
}
