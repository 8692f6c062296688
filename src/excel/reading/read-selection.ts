import { inExcel } from './failures';
import { release } from './release';

/** More cells than this were selected by a slip, a whole column for instance. */
const MOST_CELLS = 5000;

/** The selected cells as the user sees them, row by row; of a whole column only what is filled. */
export function readSelection(): Promise<readonly (readonly string[])[]> {
  return inExcel('没有读到选中的单元格', async (context) => {
    const range = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    range.load('text,cellCount');
    await context.sync();
    if (range.isNullObject) return [];
    return range.cellCount > MOST_CELLS ? range.text.slice(0, MOST_CELLS) : range.text;
  });
}

/** The sheet and the row (1-based) of the active cell. */
export function readActiveRow(): Promise<{ sheet: string; row: number }> {
  return inExcel('没有读到选中的单元格', async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex');
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    release([cell]);
    await context.sync();
    return { sheet: sheet.name, row: cell.rowIndex + 1 };
  });
}
