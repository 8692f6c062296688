import {
  copySheets,
  importSheets,
  openXlsx,
  writeWorkbook,
  type SheetCopy,
  type SheetImport,
  type XlsxWorkbook,
} from '../../xlsx';
import type { SheetOrigin } from './sheet-structure';
import type { UniverEngine } from './univer-engine';

/** Puts sheets that were added in the grid into the file, each behind the tab before it. */
interface AddedSheets {
  /** Sheets that were added by a menu of the grid, of which no origin is known: they begin blank. */
  addUnknown(file: XlsxWorkbook): XlsxWorkbook;
  /** Adds one, unless it is gone again; sheets of one kind go together when `finish` is called. */
  add(file: XlsxWorkbook, id: string): XlsxWorkbook;
  finish(file: XlsxWorkbook): XlsxWorkbook;
  /** What a sheet is called in the file; null when it is gone. */
  nameInFile(id: string): string | null;
}

/** `names`: what the sheets of the file are called in it, by id; those that the grid has deleted too. */
export function addedSheets(names: ReadonlyMap<string, string>, engine: UniverEngine): AddedSheets {
  const tabs = engine.sheets();
  const inFile = new Map(names);
  const opened = new Map<Uint8Array, XlsxWorkbook>();
  const open = (bytes: Uint8Array): XlsxWorkbook => {
    const known = opened.get(bytes) ?? openXlsx(bytes);
    opened.set(bytes, known);
    return known;
  };
  const copies: SheetCopy[] = [];
  const imports: SheetImport[] = [];

  const finish = (file: XlsxWorkbook): XlsxWorkbook =>
    importSheets(copySheets(file, copies.splice(0)), imports.splice(0));
  const tabBefore = (id: string): string => {
    const position = tabs.findIndex((tab) => tab.id === id);
    return (
      tabs
        .slice(0, position)
        .filter((tab) => inFile.has(tab.id))
        .at(-1)?.name ?? ''
    );
  };
  const put = (file: XlsxWorkbook, id: string, origin: SheetOrigin): XlsxWorkbook => {
    const [name, after] = [tabs.find((tab) => tab.id === id)!.name, tabBefore(id)];
    inFile.set(id, name);
    if (origin.kind === 'copy') {
      const source = inFile.get(origin.of)!;
      const mustWait = imports.length > 0 || copies.some((copy) => copy.name === source);
      const ready = mustWait ? finish(file) : file;
      copies.push({ source, name, after });
      return ready;
    }
    const ready = copies.length ? finish(file) : file;
    imports.push({ from: open(origin.bytes), source: origin.name, name, after });
    return ready;
  };
  return {
    finish,
    nameInFile: (id) => inFile.get(id) ?? null,
    add(file, id) {
      const origin = presentOrigin(id, engine.addedSheets, inFile);
      return origin && tabs.some((tab) => tab.id === id) ? put(file, id, origin) : file;
    },
    addUnknown(file) {
      const unknown = tabs.filter(({ id }) => !inFile.has(id) && !engine.addedSheets.has(id));
      return unknown.reduce((grown, { id }) => put(grown, id, blankOrigin()), file);
    },
  };
}

/** A copy of an added sheet that is gone again looks like what that one was made from. */
function presentOrigin(
  id: string,
  origins: ReadonlyMap<string, SheetOrigin>,
  inFile: ReadonlyMap<string, string>,
): SheetOrigin | null {
  let origin = origins.get(id) ?? null;
  while (origin?.kind === 'copy' && !inFile.has(origin.of)) origin = origins.get(origin.of) ?? null;
  return origin;
}

const BLANK = '空白';

function blankOrigin(): SheetOrigin {
  const print = { landscape: false, onePage: false, titleRows: null };
  const design = {
    name: BLANK,
    columnWidths: [8.43],
    rowHeights: [14.25],
    cells: [],
    highlights: [],
    validations: [],
    print,
    filter: null,
  };
  return { kind: 'import', bytes: writeWorkbook([design]), name: BLANK };
}
