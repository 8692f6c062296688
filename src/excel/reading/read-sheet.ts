import type { SheetCells } from '../../form';
import { codeOf, inExcel } from '../failures';
import { release } from '../release';
import { loadDateSystem } from './date-system';
import { mergesIn } from './read-merges';
import { readWorkbook } from './read-workbook';
import { cellsOf } from './sheet-range';

/** A sheet too large for one answer, or with more merged areas than Excel lists. */
const NOT_AT_ONCE = [
  'ResponsePayloadSizeLimitExceeded',
  'InvalidArgument',
  'InvalidOperation',
  'GeneralException',
];

/**
 * Reads one sheet anew, by its id, in one batch. Null when the sheet is gone or holds nothing. What Excel will not give
 * at once is read as `readWorkbook` does it.
 */
export function readSheet(id: string): Promise<SheetCells | null> {
  return inExcel('没有读到工作表的内容', async (context) => {
    const worksheet = context.workbook.worksheets.getItem(id);
    worksheet.load('name,visibility');
    const range = worksheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat');
    const areas = range.getMergedAreasOrNullObject();
    areas.load('address');
    const { protection } = worksheet;
    protection.load('protected');
    const date1904 = loadDateSystem(context);
    release([range]);
    try {
      await context.sync();
    } catch (cause) {
      if (codeOf(cause) === 'ItemNotFound') return null;
      if (!NOT_AT_ONCE.includes(codeOf(cause))) throw cause;
      return readWithAll(id);
    }
    if (range.isNullObject) return null;
    const hidden = worksheet.visibility !== Excel.SheetVisibility.visible;
    return cellsOf({ worksheet, name: worksheet.name, hidden, range, protection }, range, {
      date1904: date1904(),
      merges: areas.isNullObject ? [] : mergesIn(areas.address),
    });
  });
}

async function readWithAll(id: string): Promise<SheetCells | null> {
  const { sheets, tabs } = await readWorkbook();
  const name = tabs.find((tab) => tab.id === id)?.name;
  return sheets.find((sheet) => sheet.name === name) ?? null;
}
