import { Grid, intersection, type Plan, type Premise, type SheetCells, type SheetRenewal } from '../form';
import { HostFailure, structureProtected, type WorkbookHost } from '../host';
import {
  copySheets,
  openXlsx,
  patchXlsx,
  readSheets,
  skippedSheets,
  type CellPatch,
  type SkippedSheet,
  type XlsxWorkbook,
} from '../xlsx';
import { patchOf } from './plan-patch';
import { refusable } from './refusable';

/**
 * A workbook file in memory. What is done to it is done to the bytes here: the file that it was read from stays as it is,
 * and is the way back.
 */
export interface OpenedFile {
  readonly host: Pick<WorkbookHost, 'applyPlan' | 'copySheets' | 'readMerges'>;
  /** All worksheets as they are now. Throws XlsxError. */
  sheets(): readonly SheetCells[];
  /** Those of them that are too large and stand there without cells. Throws XlsxError. */
  skipped(): readonly SkippedSheet[];
  /** The file as it is now. */
  bytes(): Uint8Array;
}

/** Opens the bytes of an .xlsx file. Throws XlsxError. */
export function openFile(bytes: Uint8Array): OpenedFile {
  let workbook = openXlsx(bytes);
  let read: readonly SheetCells[] | null = null;
  const sheets = (): readonly SheetCells[] => (read ??= readSheets(workbook));
  const change = (changed: XlsxWorkbook): void => {
    workbook = changed;
    read = null;
  };
  return {
    sheets,
    skipped: () => skippedSheets(workbook),
    bytes: () => workbook.bytes,
    host: {
      applyPlan: refusable(async (plan) => {
        refuseOutdated(sheets(), plan.premises);
        const patched = patchXlsx(workbook, patchOf(plan));
        if (patched !== workbook.bytes) change(openXlsx(patched));
        return {
          formulasWritten: plan.edits.length,
          highlightedCells: highlightedCells(plan),
          unmarked: [],
          canBeUndone: true,
        };
      }),
      copySheets: refusable(async (plan) => {
        if (workbook.structureProtected) throw structureProtected();
        const copies = plan(workbook.sheetNames);
        const cells = copies.flatMap(cellsOf);
        const copied = copySheets(workbook, copies);
        change(openXlsx(patchXlsx(copied, { cells, highlights: new Map() })));
        return copies.map(({ name }) => name);
      }),
      readMerges: refusable(async (name, block) => {
        const { merges = [] } = sheets().find((sheet) => sheet.name === name) ?? {};
        return merges.filter((merge) => intersection(merge, block) !== null);
      }),
    },
  };
}

/** A plan that was made from the file as it was before something else was done to it. */
function refuseOutdated(sheets: readonly SheetCells[], premises: readonly Premise[]): void {
  const grids = new Map(sheets.map((cells) => [cells.name, new Grid(cells)]));
  const changed = premises.find((cell) => (grids.get(cell.sheet)?.at(cell) ?? null) !== (cell.value ?? null));
  if (changed) throw new HostFailure(`工作表“${changed.sheet}”已有改动，没有写入任何内容`, 'Outdated');
}

function highlightedCells({ highlights }: Plan): number {
  return highlights.reduce((sum, { firstRow, lastRow }) => sum + lastRow - firstRow + 1, 0);
}

function cellsOf({ name, cells }: SheetRenewal): CellPatch[] {
  return cells.map(({ row, column, value }) => ({ sheet: name, row, column, content: { value } }));
}
