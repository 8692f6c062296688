import { parseAddress } from '../../form';
import type { Block, Engine, EngineSheet } from './engine';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';
import { rangeObject } from './range-object';

/** Settings that add-ins keep inside the workbook. */
export type WorkbookSettings = Map<string, unknown>;

/** The workbook: the root of the object model. */
export function workbookObject(engine: Engine, settings: WorkbookSettings): HostObject {
  return {
    type: 'Workbook',
    children: {
      Worksheets: () => worksheets(engine),
      Settings: () => settingCollection(settings),
      Application: () => application(engine),
    },
    methods: {
      GetSelectedRange: () => rangeObject(engine, engine.selection()),
      GetActiveCell: () => rangeObject(engine, { ...engine.selection(), rows: 1, columns: 1 }),
    },
  };
}

function application(engine: Engine): HostObject {
  return {
    type: 'Application',
    methods: {
      // The engine recalculates before anything is read, so there is nothing to suspend.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      Calculate: () => engine.settled(),
    },
  };
}

function worksheets(engine: Engine): HostObject {
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
  const used = (): Block | null => engine.usedBlock(id);
  return {
    type: 'Worksheet',
    properties: {
      Id: () => id,
      Name: () => read().name,
      Position: () => engine.sheets().findIndex((sheet) => sheet.id === id),
      Visibility: () => (read().hidden ? 'Hidden' : 'Visible'),
    },
    children: {
      Protection: () => ({ type: 'WorksheetProtection', properties: { Protected: () => read().protected } }),
    },
    methods: {
      Activate: () => engine.activateSheet(id),
      GetRange: ([address]) =>
        rangeObject(
          engine,
          address === null || address === undefined ? whole(id) : blockAt(id, String(address)),
        ),
      GetRangeByIndexes: ([row, column, rows, columns]) =>
        rangeObject(engine, {
          sheet: id,
          row: Number(row) + 1,
          column: Number(column) + 1,
          rows: Number(rows),
          columns: Number(columns),
        }),
      GetCell: ([row, column]) =>
        rangeObject(engine, {
          sheet: id,
          row: Number(row) + 1,
          column: Number(column) + 1,
          rows: 1,
          columns: 1,
        }),
      GetUsedRange: () =>
        rangeObject(engine, used() ?? { sheet: id, row: 1, column: 1, rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: () => {
        const block = used();
        return block ? rangeObject(engine, block) : NULL_OBJECT;
      },
    },
  };
}

function whole(sheet: string): Block {
  return { sheet, row: 1, column: 1, rows: 1_048_576, columns: 16_384 };
}

function blockAt(sheet: string, address: string): Block {
  try {
    const [first, last = first] = address.split(':').map(parseAddress);
    return {
      sheet,
      row: Math.min(first!.row, last!.row),
      column: Math.min(first!.column, last!.column),
      rows: Math.abs(last!.row - first!.row) + 1,
      columns: Math.abs(last!.column - first!.column) + 1,
    };
  } catch (cause) {
    if (cause instanceof RangeError) throw new HostError('InvalidArgument', `not an address: ${address}`);
    throw cause;
  }
}

function settingCollection(settings: WorkbookSettings): HostObject {
  const setting = (key: string): HostObject => ({
    type: 'Setting',
    properties: { Key: () => key, Value: () => settings.get(key) },
    setters: { Value: (value) => void settings.set(key, value) },
    methods: { Delete: () => void settings.delete(key) },
  });
  const get = (key: unknown): HostObject => {
    if (!settings.has(String(key))) throw new HostError('ItemNotFound', `there is no setting ${String(key)}`);
    return setting(String(key));
  };
  return {
    type: 'SettingCollection',
    items: () => [...settings.keys()].map((key) => ({ id: key, object: setting(key) })),
    item: get,
    methods: {
      Add: ([key, value]) => {
        settings.set(String(key), value);
        return setting(String(key));
      },
      GetItem: ([key]) => get(key),
      GetItemOrNullObject: ([key]) => (settings.has(String(key)) ? setting(String(key)) : NULL_OBJECT),
      GetCount: () => settings.size,
    },
  };
}
