import {
  copySheets,
  importSheets,
  openXlsx,
  patchXlsx,
  putBarCharts,
  readSheets,
  XlsxError,
  type SheetCopy,
  type SheetImport,
  type XlsxWorkbook,
} from '../../xlsx';
import { changesSince } from './changes';
import type { SheetOrigin } from './sheet-structure';
import type { UniverEngine } from './univer-engine';

/**
 * The file as it stands in the grid: what has changed is patched in, sheets that were added are put beside the others,
 * every other part keeps its bytes. Throws XlsxError when rows have moved, which this writer does not follow.
 */
export function savedWorkbook(workbook: XlsxWorkbook, engine: UniverEngine): Uint8Array {
  if (engine.rowsMoved) {
    throw new XlsxError(
      'not-writable',
      '插入或删除过行，工作台还不能保存这样的改动。在 Excel 里使用时由 Excel 保存，不受影响',
    );
  }
  const charts = new Map(engine.sheets().map(({ id, name }) => [name, engine.charts(id)]));
  const complete = putBarCharts(withAddedSheets(workbook, engine), charts);
  return patchXlsx(complete, changesSince(readSheets(complete), engine));
}

function withAddedSheets(workbook: XlsxWorkbook, engine: UniverEngine): XlsxWorkbook {
  const sheets = engine.sheets();
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const opened = new Map<Uint8Array, XlsxWorkbook>();
  const open = (bytes: Uint8Array): XlsxWorkbook => {
    const known = opened.get(bytes) ?? openXlsx(bytes);
    opened.set(bytes, known);
    return known;
  };
  const copies: SheetCopy[] = [];
  const imports: SheetImport[] = [];
  let complete = workbook;
  // Each sheet goes behind the one before it, so that the tabs keep their order; sheets of one kind go together.
  const finish = (): void => {
    complete = importSheets(copySheets(complete, copies.splice(0)), imports.splice(0));
  };
  sheets.forEach(({ id, name }, index) => {
    const origin = firstOrigin(id, engine.addedSheets);
    if (!origin) return;
    const after = sheets[index - 1]?.name ?? '';
    if (origin.kind === 'copy') {
      if (imports.length) finish();
      copies.push({ source: names.get(origin.of)!, name, after });
    } else {
      imports.push({ from: open(origin.bytes), source: origin.name, name, after });
    }
  });
  finish();
  return complete;
}

/** A copy of a copy looks like the first original. */
function firstOrigin(id: string, origins: ReadonlyMap<string, SheetOrigin>): SheetOrigin | null {
  let origin = origins.get(id) ?? null;
  while (origin?.kind === 'copy' && origins.has(origin.of)) origin = origins.get(origin.of)!;
  return origin;
}
