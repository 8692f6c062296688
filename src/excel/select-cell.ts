import type { CellRef } from '../form';
import { inExcel } from './failures';

/** Activates the sheet and selects the cell. */
export function selectCell(sheet: string, cell: CellRef): Promise<void> {
  return inExcel('没有定位到单元格', async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(cell.row - 1, cell.column - 1).select();
    await context.sync();
  });
}
