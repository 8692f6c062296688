import { blockFrom, topLeft } from '../../form';
import type { Engine } from './engine';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';
import { rangeObject } from './range-object';
import { insertWorksheets, worksheets } from './worksheet-objects';

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
      Functions: () => worksheetFunctions(engine),
      Protection: () => ({
        type: 'WorkbookProtection',
        properties: { Protected: () => engine.structureProtected },
      }),
    },
    methods: {
      InsertWorksheetsFromBase64: ([file, options]) => insertWorksheets(engine, file, options),
      GetSelectedRange: () => rangeObject(engine, engine.selection()),
      GetActiveCell: () => {
        const { sheet, ...selection } = engine.selection();
        return rangeObject(engine, { sheet, ...blockFrom(topLeft(selection)) });
      },
    },
  };
}

/** Worksheet functions without a cell; only DATE is known here, whose number tells the workbook's date system. */
function worksheetFunctions(engine: Engine): HostObject {
  const epoch = engine.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return {
    type: 'Functions',
    methods: {
      Date: ([year, month, day]) => ({
        type: 'FunctionResult',
        properties: {
          Value: () => (Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch) / 86_400_000,
          Error: () => '',
        },
      }),
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
