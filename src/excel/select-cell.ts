import type { CellRef } from '../form';
import { HostFailure } from '../host';
import { inExcel } from './failures';

/** Activates the sheet and selects the cell. A hidden sheet cannot be activated: rejects with code `Hidden`. */
export function selectCell(sheet: string, cell: CellRef): Promise<void> {
  return inExcel('没有定位到单元格', async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load('visibility');
    await context.sync();
    if (worksheet.visibility !== Excel.SheetVisibility.visible)
      throw new HostFailure(`工作表“${sheet}”是隐藏的，没有定位。请先显示该工作表`, 'Hidden');
    worksheet.activate();
    worksheet.getCell(cell.row - 1, cell.column - 1).select();
    await context.sync();
  });
}

/** Makes a hidden sheet visible. */
export function showSheet(sheet: string): Promise<void> {
  return inExcel('没有显示工作表', async (context) => {
    context.workbook.worksheets.getItem(sheet).visibility = Excel.SheetVisibility.visible;
    await context.sync();
  });
}
