import { DEFAULT_SETTINGS, type Settings, type WorkbookAnalysis } from './analysis';
import type { SheetCells } from './cells';

/** Finds the forms of a workbook, scores and checks them. Pure; never throws for odd cells. */
export function analyseWorkbook(
  sheets: readonly SheetCells[],
  settings: Settings = DEFAULT_SETTINGS,
): WorkbookAnalysis {
  void sheets;
  void settings;
  throw new Error('not written yet');
}
