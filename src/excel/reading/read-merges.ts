import { blockAddress, parseBlock, type Block } from '../../form';
import { inExcel } from '../failures';

/** The merged areas that touch a block; keep the block small, Excel refuses to list more than 512 (docs/rules.md 11). */
export function readMerges(sheet: string, block: Block): Promise<readonly Block[]> {
  return inExcel('没有读到合并单元格', async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block));
    const areas = range.getMergedAreasOrNullObject();
    areas.load('address');
    await context.sync();
    return areas.isNullObject ? [] : mergesIn(areas.address);
  });
}

/** The areas that a RangeAreas address lists. */
export function mergesIn(addresses: string): Block[] {
  return addresses
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((address) => parseBlock(address.slice(address.lastIndexOf('!') + 1)));
}
