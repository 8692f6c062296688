import { parseBlock } from '../../form';
import type { Book } from './book';
import { conditionalFormatsOf } from './conditional-format-objects';
import type { HostObject } from './host-object';
import { printedAddress } from './printed-address';
import { rangeObject } from './range-object';

/** Several areas of one sheet: `getRanges('A1:A3,A7')` (learn.microsoft.com, Excel.RangeAreas). */
export function areasObject(book: Book, sheet: string, addresses: readonly string[]): HostObject {
  const areas = addresses.map((address) => parseBlock(address));
  return {
    type: 'RangeAreas',
    properties: {
      Address: () => areas.map((area) => printedAddress(book, { ...area, sheet })).join(','),
    },
    children: {
      ConditionalFormats: () => conditionalFormatsOf(book, sheet, areas, (range) => rangeObject(book, range)),
    },
  };
}
