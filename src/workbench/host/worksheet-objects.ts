import { blockFrom, parseAddress } from '../../form';
import { chartsOf } from './chart-objects';
import type { Engine, EngineSheet, SheetBlock } from './engine';
import { HostError } from './host-error';
import { isHostObject, NULL_OBJECT, type HostObject } from './host-object';
import { rangeObject } from './range-object';

/** The collection of sheets. */
export function worksheets(engine: Engine): HostObject {
  const find = (key: unknown): EngineSheet | undefined => {
    const wanted = String(key).toLowerCase();
    return engine.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  };
  const get = (key: unknown): HostObject => {
    const sheet = find(key);
    if (!sheet) throw new HostError('ItemNotFound', `there is no worksheet ${String(key)}`);
    return worksheet(engine, sheet.id);
  };
  return {
    type: 'WorksheetCollection',
    items: () => engine.sheets().map(({ id }) => ({ id, object: worksheet(engine, id) })),
    item: get,
    methods: {
      GetItem: ([key]) => get(key),
      GetItemOrNullObject: ([key]) => (find(key) ? get(key) : NULL_OBJECT),
      GetActiveWorksheet: () => worksheet(engine, engine.activeSheet()),
      GetCount: () => engine.sheets().length,
    },
  };
}

function worksheet(engine: Engine, id: string): HostObject {
  const read = (): EngineSheet => {
    const sheet = engine.sheets().find((candidate) => candidate.id === id);
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
      Visibility: () => (read().hidden ? 'Hidden' : 'Visible'),
    },
    setters: {
      Name: (name) => {
        assertName(engine, id, String(name));
        engine.renameSheet(id, String(name));
      },
      Visibility: (visibility) => {
        if (visibility !== 'Visible') throw new HostError('ApiNotFound', 'sheets are not hidden here');
        engine.showSheet(id);
      },
    },
    children: {
      Charts: () => chartsOf(engine, id),
      Protection: () => ({ type: 'WorksheetProtection', properties: { Protected: () => read().protected } }),
    },
    methods: {
      Activate: () => engine.activateSheet(id),
      Copy: ([place, other]) => {
        assertStructure(engine);
        return worksheet(engine, engine.copySheet(id, positionFor(engine, place, other)));
      },
      Delete: () => {
        assertStructure(engine);
        const visible = engine.sheets().filter((sheet) => !sheet.hidden);
        if (visible.length === 1 && visible[0]!.id === id)
          throw new HostError('InvalidOperation', 'a workbook keeps one visible sheet');
        engine.deleteSheet(id);
      },
      GetRange: ([address]) =>
        rangeObject(
          engine,
          address === null || address === undefined ? whole(id) : blockAt(id, String(address)),
        ),
      GetRangeByIndexes: ([row, column, rows, columns]) =>
        rangeObject(engine, {
          sheet: id,
          ...blockFrom({ row: Number(row) + 1, column: Number(column) + 1 }, Number(rows), Number(columns)),
        }),
      GetCell: ([row, column]) =>
        rangeObject(engine, {
          sheet: id,
          ...blockFrom({ row: Number(row) + 1, column: Number(column) + 1 }),
        }),
      GetUsedRange: () => rangeObject(engine, used() ?? { sheet: id, ...blockFrom({ row: 1, column: 1 }) }),
      GetUsedRangeOrNullObject: () => {
        const block = used();
        return block ? rangeObject(engine, block) : NULL_OBJECT;
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

const LONGEST_NAME = 31;

function assertName(engine: Engine, id: string, name: string): void {
  if (name === '' || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name))
    throw new HostError('InvalidArgument', `not a sheet name: ${name}`);
  const taken = engine
    .sheets()
    .some((sheet) => sheet.id !== id && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('ItemAlreadyExists', `there is a sheet ${name}`);
}

function assertStructure(engine: Engine): void {
  if (engine.structureProtected)
    throw new HostError('AccessDenied', 'the structure of the workbook is protected');
}

/** Where a new sheet goes (0-based). The other sheet is given as an object, a name or an id. */
function positionFor(engine: Engine, place: unknown, other: unknown): number {
  const sheets = engine.sheets();
  const key = isHostObject(other) ? other.properties!['Id']!() : other;
  const index = sheets.findIndex(({ id, name }) => id === key || name === key);
  if (place === 'Before' || place === 'After') {
    if (index < 0) throw new HostError('ItemNotFound', 'the sheet to stand beside is missing');
    return place === 'Before' ? index : index + 1;
  }
  return place === 'Beginning' ? 0 : sheets.length;
}

/** `workbook.insertWorksheetsFromBase64`: returns the ids of the new sheets. */
export function insertWorksheets(engine: Engine, file: unknown, options: unknown): string[] {
  assertStructure(engine);
  const { positionType, relativeTo, sheetNamesToInsert } = (options ?? {}) as Record<string, unknown>;
  if (Array.isArray(sheetNamesToInsert) && sheetNamesToInsert.length)
    throw new HostError('ApiNotFound', 'sheetNamesToInsert is not known here');
  const bytes = Uint8Array.from(atob(String(file)), (character) => character.charCodeAt(0));
  return engine.importSheets(bytes, positionFor(engine, positionType, relativeTo));
}
