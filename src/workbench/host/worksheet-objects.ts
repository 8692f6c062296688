import { blockFrom, parseAddress } from '../../form';
import { areasObject } from './areas-object';
import { chartsOf } from './chart-objects';
import type { Book } from './book';
import { registrations } from './event-registrations';
import type { EngineSheet, SheetBlock } from './engine';
import { filterObject } from './filter-object';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';
import { rangeObject } from './range-object';
import { assertNotLast, assertStructure, positionFor } from './sheet-positions';
import { thingsOn } from './sheet-things';
import { assertFree, assertSheetName } from './sheet-names';
import { assertShown } from './writable';

/** The collection of sheets. */
export function worksheets(book: Book): HostObject {
  const { engine, desk, events } = book;
  const find = (key: unknown): EngineSheet | undefined => {
    const wanted = String(key).toLowerCase();
    return engine.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  };
  const get = (key: unknown): HostObject => {
    const sheet = find(key);
    if (!sheet) throw new HostError('ItemNotFound', `there is no worksheet ${String(key)}`);
    return worksheet(book, sheet.id);
  };
  return {
    type: 'WorksheetCollection',
    items: () => engine.sheets().map(({ id }) => ({ id, object: worksheet(book, id) })),
    item: get,
    methods: {
      GetItem: ([key]) => get(key),
      GetItemOrNullObject: ([key]) => (find(key) ? get(key) : NULL_OBJECT),
      // The thread of office-js #2444 names the sheets, not the code.
      GetActiveWorksheet: () => {
        if (desk.activeSheet !== 'worksheet')
          throw new HostError('GeneralException', 'no worksheet is active');
        return worksheet(book, engine.activeSheet());
      },
      GetCount: () => engine.sheets().length,
      ...registrations(events),
    },
  };
}

function worksheet(book: Book, id: string): HostObject {
  const { engine, behaviour, desk } = book;
  const read = (): EngineSheet => {
    const sheet = engine.sheet(id);
    if (!sheet) throw new HostError('ItemNotFound', 'the worksheet is gone');
    return sheet;
  };
  const used = (): SheetBlock | null => engine.usedBlock(id);
  return {
    type: 'Worksheet',
    properties: {
      Id: () => id,
      Name: () => read().name,
      Position: () => engine.sheets().findIndex((sheet) => sheet.id === id),
      Visibility: () => (read().veryHidden ? 'VeryHidden' : read().hidden ? 'Hidden' : 'Visible'),
    },
    setters: {
      Name: (name) => {
        assertSheetName(String(name), behaviour);
        assertFree(engine, id, String(name));
        engine.renameSheet(id, String(name));
      },
      Visibility: (visibility) => {
        if (visibility === 'Visible') return engine.showSheet(id);
        if (visibility !== 'Hidden') throw new HostError('ApiNotFound', `visibility ${String(visibility)}`);
        assertStructure(engine);
        assertNotLast(engine, id);
        engine.hideSheet(id);
      },
    },
    children: {
      ...thingsOn(book, id),
      AutoFilter: () => filterObject(book, id),
      Charts: () => chartsOf(engine, id),
      Protection: () => ({ type: 'WorksheetProtection', properties: { Protected: () => read().protected } }),
    },
    methods: {
      Activate: () => {
        assertShown(book, id);
        engine.activateSheet(id);
      },
      Copy: ([place, other]) => {
        assertStructure(engine);
        const copy = engine.copySheet(id, positionFor(engine, place, other));
        desk.things.push(
          ...desk.things.filter((thing) => thing.sheet === id).map((thing) => ({ ...thing, sheet: copy })),
        );
        return worksheet(book, copy);
      },
      Delete: () => {
        assertStructure(engine);
        // learn.microsoft.com, Worksheet.delete; office-js #365.
        if (behaviour.guardsHiddenSheets && read().veryHidden)
          throw new HostError('InvalidOperation', 'the worksheet is very hidden');
        assertNotLast(engine, id);
        engine.deleteSheet(id);
        desk.things.splice(0, Infinity, ...desk.things.filter((thing) => thing.sheet !== id));
      },
      GetRange: ([address]) =>
        rangeObject(
          book,
          address === null || address === undefined ? whole(id) : blockAt(id, String(address)),
        ),
      GetRanges: ([addresses]) => areasObject(book, id, String(addresses).split(',')),
      GetRangeByIndexes: ([row, column, rows, columns]) =>
        rangeObject(book, {
          sheet: id,
          ...blockFrom({ row: Number(row) + 1, column: Number(column) + 1 }, Number(rows), Number(columns)),
        }),
      GetCell: ([row, column]) =>
        rangeObject(book, {
          sheet: id,
          ...blockFrom({ row: Number(row) + 1, column: Number(column) + 1 }),
        }),
      GetUsedRange: () => rangeObject(book, used() ?? { sheet: id, ...blockFrom({ row: 1, column: 1 }) }),
      GetUsedRangeOrNullObject: () => {
        const block = used();
        return block ? rangeObject(book, block) : NULL_OBJECT;
      },
    },
  };
}

function whole(sheet: string): SheetBlock {
  return { sheet, ...blockFrom({ row: 1, column: 1 }, 1_048_576, 16_384) };
}

function blockAt(sheet: string, address: string): SheetBlock {
  try {
    const [first, last = first] = address.split(':').map(parseAddress);
    return {
      sheet,
      top: Math.min(first!.row, last!.row),
      left: Math.min(first!.column, last!.column),
      bottom: Math.max(first!.row, last!.row),
      right: Math.max(first!.column, last!.column),
    };
  } catch (cause) {
    if (cause instanceof RangeError) throw new HostError('InvalidArgument', `not an address: ${address}`);
    throw cause;
  }
}
