import type { SheetDesign } from '../../templates';
import { writeWorkbook } from '../../xlsx/new-workbook/write-workbook';
import { addSheets, SHEETS_PER_BATCH, type SheetBatch } from './add-sheets';
import type { NewSheetsRequest } from '../../host';

/** Adds drawn sheets behind the active one, as an .xlsx that Excel takes over with everything in it. */
export function insertSheets(
  draw: (taken: readonly string[]) => readonly SheetDesign[],
  request: NewSheetsRequest,
): Promise<readonly string[]> {
  return addSheets((taken) => batchesOf(draw(taken)), request);
}

function batchesOf(designs: readonly SheetDesign[]): SheetBatch[] {
  const batches: SheetBatch[] = [];
  for (let start = 0; start < designs.length; start += SHEETS_PER_BATCH) {
    const part = designs.slice(start, start + SHEETS_PER_BATCH);
    batches.push(insertionOf(part, designs[start - 1]?.name ?? null));
  }
  return batches;
}

/** One request that inserts sheets behind another; null: behind the active one. */
export function insertionOf(designs: readonly SheetDesign[], after: string | null): SheetBatch {
  return {
    names: designs.map(({ name }) => name),
    mayErrInVain: true,
    add(context, activeSheet) {
      context.workbook.insertWorksheetsFromBase64(base64(writeWorkbook(designs)), {
        positionType: Excel.WorksheetPositionType.after,
        relativeTo: after ?? activeSheet,
      });
    },
  };
}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}
