import type { SheetCells } from '../../src/form';
import { openXlsx, readSheets } from '../../src/xlsx';
import { askToRecalculate } from './run/ask';

/** Opens workbooks in LibreOffice, recalculates every formula, and returns what it then holds, in the same order. */
export async function recalculate(files: readonly Uint8Array[]): Promise<SheetCells[][]> {
  return (await recalculateFiles(files)).map((bytes) => readSheets(openXlsx(bytes)));
}

/** The same as files. */
export const recalculateFiles: (files: readonly Uint8Array[]) => Promise<Uint8Array[]> = askToRecalculate;
