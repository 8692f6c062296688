import { parseBlock } from '../../form';
import {
  openXlsx,
  readAppearance,
  readBarCharts,
  readDrawingPlaces,
  readFilters,
  readSheets,
  skippedSheets,
  XlsxError,
  type DrawingPlace,
  type SkippedSheet,
} from '../../xlsx';
import type { UniverEngine } from '../engine/univer-engine';
import { savedWorkbook } from '../engine/saved-workbook';
import { OfficeHost } from '../host/office-host';
import { startGrid, type Grid } from './grid';

/** A workbook in the grid, with the host that the add-in talks to. */
export interface OpenWorkbook {
  readonly engine: UniverEngine;
  readonly host: OfficeHost;
  /** Sheets that are too large to be shown: they stand there empty and are saved as they are. */
  readonly skipped: readonly SkippedSheet[];
  /** Charts, pictures and shapes, which the grid does not draw; the file keeps them. */
  readonly drawings: readonly DrawingPlace[];
  /** The file with what has changed since; every other part as it was. */
  save(): Uint8Array;
  /** True when saving would give another file than the one that was opened or saved last. */
  hasUnsavedChanges(): boolean;
  close(): void;
}

/** Opens a file in place of the one before. Throws XlsxError, and then that one stays. */
export function openWorkbook(
  container: HTMLElement,
  bytes: Uint8Array,
  before: OpenWorkbook | null,
): OpenWorkbook {
  const workbook = openXlsx(bytes);
  const sheets = readSheets(workbook);
  const appearance = readAppearance(workbook);
  before?.close();
  const grid = startGrid(container, sheets, appearance);
  const engine = grid.engine;
  engine.date1904 = workbook.date1904;
  engine.structureProtected = workbook.structureProtected;
  const charts = readBarCharts(workbook);
  const filters = readFilters(workbook);
  engine.sheets().forEach(({ id, name }, index) => {
    for (const chart of charts.get(name) ?? []) engine.putChart(id, chart.name, chart);
    engine.setFilter(id, filters.get(name) ?? null);
    if (sheets[index]!.protected) engine.protectedSheets.add(id);
    for (const { ranges, ...format } of appearance.sheets[index]!.formulaFormats) {
      engine.addFormulaFormat(id, { ...format, ranges: ranges.split(' ').map(parseBlock) });
    }
  });
  const host = new OfficeHost(engine);
  let saved = bytes;
  return {
    engine,
    host,
    skipped: skippedSheets(workbook),
    drawings: readDrawingPlaces(workbook),
    save: () => (saved = savedWorkbook(workbook, engine)),
    hasUnsavedChanges() {
      try {
        return !sameBytes(saved, savedWorkbook(workbook, engine));
      } catch (cause) {
        // What cannot be saved has been changed.
        if (cause instanceof XlsxError) return true;
        throw cause;
      }
    },
    close() {
      host.dispose();
      close(grid);
    },
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

function close(grid: Grid): void {
  grid.engine.dispose();
  grid.dispose();
}
