import type { UndoResult, WorkbookContents, WorkbookHost } from '../../src/host';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets-numfmt/facade';
import { JSDOM } from 'jsdom';
import {
  analyseWorkbook,
  planRecompute,
  type Plan,
  parseAddress,
  type CellRef,
  type CellValue,
  type SheetCells,
} from '../../src/form';
import { closeUniver } from '../../src/workbench/engine/close-univer';
import { gatherFormulasBySheet } from '../../src/workbench/engine/formula-data';
import { searchForAddressFunctionsAlone } from '../../src/workbench/engine/formula-search';
import { UniverEngine } from '../../src/workbench/engine/univer-engine';
import { workbookData } from '../../src/workbench/engine/workbook-data';
import { isSetSupported, STRICT, type ExcelBehaviour } from '../../src/workbench/host/excel-behaviour';
import { OfficeHost } from '../../src/workbench/host/office-host';
import { typed } from '../../src/workbench/host/typed-text';
import { calculateAtOnce } from './calculate-at-once';

const CLIENT = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist/excel-win32-16.01.js',
);
let clientSource: string | null = null;

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** A workbook open in an Office that runs here: Microsoft's own client against our host. */
export interface OpenOffice {
  readonly host: OfficeHost;
  readonly engine: UniverEngine;
  /** Everything that a user could tell the workbook's state by. */
  snapshot(): Promise<unknown>;
  /** Types into a cell as a user would. */
  type(sheet: string, address: string, text: string): void;
  value(sheet: string, address: string): Promise<CellValue>;
  protect(sheet: string): void;
  /** Renames, deletes or adds a sheet as a user would. */
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  addSheet(name: string): void;
  /** Puts a column in before the second one, by the sheet's id. */
  insertColumn(sheet: string): void;
  hide(sheet: string): void;
  /** Closes the pane and opens another one on the same workbook. */
  reopenPane(): void;
  close(): void;
}

/**
 * Opens sheets in an Office of our own and puts Excel, Office and OfficeExtension where the add-in expects them.
 * `behaviour` says which Excel it is; states of the desk are set on `host.desk`.
 */
export function openInOffice(sheets: readonly SheetCells[], behaviour: ExcelBehaviour = STRICT): OpenOffice {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  gatherFormulasBySheet(univer);
  searchForAddressFunctionsAlone(univer);
  const api = FUniver.newAPI(univer);
  const book = api.createWorkbook(workbookData(sheets));
  calculateAtOnce(univer, api);
  const engine = new UniverEngine(api);
  const host = new OfficeHost(engine, behaviour);
  const idOf = (name: string): string => engine.sheets().find((sheet) => sheet.name === name)!.id;
  engine.sheets().forEach(({ id, name }) => {
    if (sheets.find((sheet) => sheet.name === name)?.protected) engine.protectedSheets.add(id);
  });
  let closePane = openPane(host);
  return {
    host,
    engine,
    snapshot: () => snapshotOf(engine, host),
    type(sheet, address, text) {
      const { row, column } = parseAddress(address);
      const { numberFormat } = engine.cell(idOf(sheet), row, column);
      engine.type(idOf(sheet), { row, column, ...typed(text, numberFormat) });
    },
    async value(sheet, address) {
      await engine.settled();
      const { row, column } = parseAddress(address);
      return engine.cell(idOf(sheet), row, column).value;
    },
    renameSheet: (sheet, name) => void book.getSheetByName(sheet)!.setName(name),
    deleteSheet: (sheet) => void book.deleteSheet(idOf(sheet)),
    addSheet: (name) => void book.insertSheet(name),
    insertColumn: (sheet) => void book.getSheetBySheetId(sheet)!.insertColumnsBefore(1, 1),
    hide: (sheet) => void book.getSheetByName(sheet)!.hideSheet(),
    protect: (sheet) => void engine.protectedSheets.add(idOf(sheet)),
    reopenPane() {
      closePane();
      closePane = openPane(host);
    },
    close() {
      closePane();
      host.dispose();
      engine.dispose();
      closeUniver(univer);
    },
  };
}

/** Loads Microsoft's client into a page of its own, connected to the host. */
function openPane(host: OfficeHost): () => void {
  const dom = new JSDOM('<!doctype html><body></body>', {
    runScripts: 'outside-only',
    url: 'https://localhost/',
  });
  const page = dom.window as unknown as Record<string, unknown> & { eval(source: string): void };
  const bridge: Bridge = {
    sendMessageToHost(text) {
      void host.receive(text).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  page['_richApiNativeBridge'] = bridge;
  clientSource ??= readFileSync(CLIENT, 'utf8');
  page.eval(clientSource);
  // As in the workbench: what office.js would provide outside the client.
  page['Office'] = {
    context: {
      requirements: {
        isSetSupported: (set: string, version?: string) => isSetSupported(host.behaviour, set, version),
      },
    },
  };
  for (const name of ['Excel', 'OfficeExtension', 'Office']) {
    (globalThis as Record<string, unknown>)[name] = page[name];
  }
  const stop = host.onEvent((text) => bridge.onMessageFromHost?.(text));
  return () => {
    stop();
    dom.window.close();
  };
}

async function snapshotOf(engine: UniverEngine, host: OfficeHost): Promise<unknown> {
  await engine.settled();
  const sheets = engine.sheets().map((sheet) => {
    const block = engine.usedBlock(sheet.id);
    const cells: unknown[] = [];
    for (let row = block?.top ?? 1; block && row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) {
        const at = [row, column] as const;
        cells.push([...at, engine.cell(sheet.id, ...at)]);
      }
    }
    const formats = engine
      .formulaFormats(sheet.id)
      .map(({ ranges, formula, fill, font }) => ({ ranges, formula, fill, font }));
    return { ...sheet, block, cells, formats };
  });
  return { sheets, settings: [...host.settings] };
}

/** What 一键重算 would write into the workbook as it is now. */
export async function planNow(host: WorkbookHost): Promise<Plan> {
  return planRecompute(analyseWorkbook((await host.readWorkbook()).sheets));
}

/** Takes back what was done last; null when the workbook remembers nothing. */
export async function undoLatest(host: WorkbookHost): Promise<UndoResult | null> {
  const [latest] = (await host.readWorkbook()).history;
  return latest ? host.undo(latest.id) : null;
}

/** The names of a workbook's sheets in tab order. */
export function namesIn({ tabs }: WorkbookContents): string[] {
  return tabs.map(({ name }) => name);
}

/** One text into one cell, as 填写说明 writes it, resting on nothing. */
export function writeText(
  host: WorkbookHost,
  sheet: string,
  cell: CellRef,
  text: string,
  name = '填写说明',
): Promise<boolean> {
  return host.writeTexts([{ sheet, cell, text, premises: [] }], name);
}

/** Lets something happen right before the n-th request from now on, in the gap between reading and writing. */
export function beforeRequest(office: OpenOffice, number: number, happens: () => void): void {
  const { host } = office;
  const receive = host.receive.bind(host);
  let requests = 0;
  host.receive = (text) => {
    if (++requests === number) {
      host.receive = receive;
      happens();
    }
    return receive(text);
  };
}
