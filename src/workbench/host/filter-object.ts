import { parseBlock } from '../../form';
import type { Book } from './book';
import { HostError } from './host-error';
import { isHostObject, NULL_OBJECT, type HostObject } from './host-object';
import { rangeObject } from './range-object';
import { assertWritable } from './writable';

/** The AutoFilter of a sheet (learn.microsoft.com, Excel.AutoFilter, ExcelApi 1.9). */
export function filterObject(book: Book, sheet: string): HostObject {
  const { engine } = book;
  return {
    type: 'AutoFilter',
    properties: {
      Enabled: () => engine.filter(sheet) !== null,
      IsDataFiltered: () => engine.filter(sheet)?.hasCriteria ?? false,
    },
    methods: {
      GetRangeOrNullObject: () => {
        const filter = engine.filter(sheet);
        return filter ? rangeObject(book, { sheet, ...filter.block }) : NULL_OBJECT;
      },
      Apply: ([range, column]) => {
        assertWritable(engine, sheet);
        // No page or thread says what becomes of a user's criteria when another range is applied; the grid hides no rows.
        if (engine.filter(sheet)?.hasCriteria !== false || (column ?? null) !== null)
          throw new HostError(
            'ApiNotFound',
            'AutoFilter.apply with criteria, or where there is no filter yet',
          );
        engine.setFilter(sheet, { block: blockOf(range), hasCriteria: false });
      },
    },
  };
}

/** `range` may be a Range or an address. */
function blockOf(range: unknown): ReturnType<typeof parseBlock> {
  const address = isHostObject(range) ? range.properties?.['Address']?.() : range;
  return parseBlock(String(address).replace(/^.*!/, ''));
}
