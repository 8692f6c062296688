import { codeOf, inExcel } from '../failures';
import { release } from '../release';

/** More cells than this were selected by a slip, a whole column for instance. */
const MOST_CELLS = 5000;
/** What Excel says when a shape, a chart or another workbook has the focus (office-js #5319, #561, #8). */
const NOTHING_SELECTED = ['InvalidSelection', 'ItemNotFound', 'InvalidReference', 'GeneralException'];

/** The selected cells as the user sees them, row by row; of a whole column only what is filled; none without a selection. */
export function readSelection(): Promise<readonly (readonly string[])[]> {
  return inExcel('没有读到选中的单元格', async (context) => {
    const range = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    range.load('text,cellCount');
    if (!(await selected(context)) || range.isNullObject) return [];
    return range.cellCount > MOST_CELLS ? range.text.slice(0, MOST_CELLS) : range.text;
  });
}

/** The sheet and the row (1-based) of the active cell; null when none is. */
export function readActiveRow(): Promise<{ sheet: string; row: number } | null> {
  return inExcel('没有读到选中的单元格', async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex');
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    release([cell]);
    return (await selected(context)) ? { sheet: sheet.name, row: cell.rowIndex + 1 } : null;
  });
}

/** Syncs; false when Excel says that nothing is selected. */
async function selected(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (cause) {
    if (NOTHING_SELECTED.includes(codeOf(cause))) return false;
    throw cause;
  }
}
