import { addressOf, parseAddress, type Merge } from '../form';
import type { CellBlock } from '../templates';
import { inExcel } from './failures';

/** The merged areas that touch a block; keep the block small, Excel refuses to list more than 512 (DESIGN 11). */
export function readMerges(sheet: string, block: CellBlock): Promise<readonly Merge[]> {
  return inExcel('没有读到合并单元格', async (context) => {
    const { row, column, rows, columns } = block;
    const last = addressOf({ row: row + rows - 1, column: column + columns - 1 });
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(`${addressOf({ row, column })}:${last}`);
    const areas = range.getMergedAreasOrNullObject();
    areas.load('address');
    await context.sync();
    return areas.isNullObject ? [] : mergesIn(areas.address);
  });
}

/** The areas that a RangeAreas address lists. */
export function mergesIn(addresses: string): Merge[] {
  return addresses.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((address) => {
    const area = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
    const [first, last = first] = area.split(':').map(parseAddress);
    return { ...first!, rows: last!.row - first!.row + 1, columns: last!.column - first!.column + 1 };
  });
}
