import { blockFrom, topLeft } from '../../form';
import type { Book } from './book';
import type { Engine, SheetBlock } from './engine';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import { insertWorksheets } from './insert-worksheets';
import { rangeObject } from './range-object';
import { settingCollection, type WorkbookSettings } from './setting-objects';
import { worksheets } from './worksheet-objects';

/** The workbook: the root of the object model. */
export function workbookObject(book: Book, settings: WorkbookSettings): HostObject {
  const { engine } = book;
  return {
    type: 'Workbook',
    children: {
      Worksheets: () => worksheets(book),
      Settings: () => settingCollection(settings, book.behaviour.mostSettingsBytes),
      Application: () => application(book),
      Functions: () => worksheetFunctions(engine),
      Protection: () => ({
        type: 'WorkbookProtection',
        properties: { Protected: () => engine.structureProtected },
      }),
    },
    methods: {
      InsertWorksheetsFromBase64: ([file, options]) => insertWorksheets(book, file, options),
      GetSelectedRange: () => rangeObject(book, selectionOf(book)),
      GetActiveCell: () => {
        const { sheet, ...selection } = selectionOf(book);
        return rangeObject(book, { sheet, ...blockFrom(topLeft(selection)) });
      },
    },
  };
}

/** A shape, a chart or another workbook may have the focus (office-js #8, #561, #2268, #5319: by design). */
function selectionOf({ engine, desk }: Book): SheetBlock {
  if (desk.focus !== 'cells' || desk.activeSheet !== 'worksheet')
    throw new HostError('InvalidSelection', 'the current selection is invalid for this operation');
  return engine.selection();
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

function application({ calculation }: Book): HostObject {
  return {
    type: 'Application',
    properties: { CalculationMode: () => (calculation.isManual ? 'Manual' : 'Automatic') },
    setters: { CalculationMode: (mode) => calculation.setManual(mode === 'Manual') },
    methods: {
      // The engine recalculates before anything is read, so there is nothing to suspend.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      Calculate: () => calculation.calculate(),
    },
  };
}
