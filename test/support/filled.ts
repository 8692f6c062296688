import { patchOf } from '../../src/files';
import { analyseWorkbook, planRecompute, type Plan, type SheetCells } from '../../src/form';
import { openXlsx, patchXlsx, readSheets } from '../../src/xlsx';

/** A workbook before and after 一键重算. */
export interface Filled {
  readonly sheets: readonly SheetCells[];
  readonly plan: Plan;
  readonly bytes: Uint8Array;
}

/** 一键重算 on the bytes of a file. Throws XlsxError. */
export function fillFile(file: Uint8Array): Filled {
  const workbook = openXlsx(file);
  const sheets = readSheets(workbook);
  const plan = planRecompute(analyseWorkbook(sheets));
  return { sheets, plan, bytes: patchXlsx(workbook, patchOf(plan)) };
}
