import type { CellValue, LeftAlone, SheetCells } from '../form';
import { inExcel } from './failures';
import { release } from './release';
import type { WorkbookReading } from './port';
import { loadRemembered, parseUndoRecord, summaryOf } from './undo-record';

/** A sheet with more cells than this is data, not a form; reading it would take minutes on the web. */
const MOST_CELLS = 200_000;
/** Answers are limited to 5 MB on the web; a cell takes about 60 bytes in its three matrices, long texts more. */
const CELLS_PER_BATCH = 25_000;

interface SheetRange {
  readonly name: string;
  readonly range: Excel.Range;
  readonly hidden: boolean;
  readonly protection: Excel.WorksheetProtection;
}

/** Reads every sheet in three batches: names, sizes, contents (more only for very large workbooks). */
export function readWorkbook(): Promise<WorkbookReading> {
  return inExcel('没有读到工作簿的内容', async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load('items/id,items/name,items/visibility');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    const remembered = loadRemembered(context);
    await context.sync();
    const record = parseUndoRecord(remembered.value());
    const sheets = worksheets.items.map((sheet): SheetRange => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.protection.load('protected');
      const hidden = sheet.visibility !== Excel.SheetVisibility.visible;
      return { name: sheet.name, hidden, range, protection: sheet.protection };
    });
    await context.sync();
    const filled = sheets.filter(({ range }) => !range.isNullObject);
    const tooLarge = filled.filter(({ range }) => sizeOf(range) > MOST_CELLS);
    const read = filled.filter((sheet) => !tooLarge.includes(sheet));
    for (const batch of batches(read)) {
      batch.forEach(({ range }) => range.load('values,formulas,numberFormat'));
      release(batch.map(({ range }) => range));
      await context.sync();
    }
    return {
      sheets: read.map(cellsOf),
      skipped: tooLarge.map(({ name }): LeftAlone => ({
        sheet: name,
        message: `工作表“${name}”超过 ${MOST_CELLS / 10_000} 万个单元格，没有扫描`,
      })),
      sheetNames: worksheets.items.map(({ name }) => name),
      activeSheet: active.name,
      undoable: record && summaryOf(record),
    };
  });
}

function sizeOf({ rowCount, columnCount }: Excel.Range): number {
  return rowCount * columnCount;
}

function batches(sheets: readonly SheetRange[]): SheetRange[][] {
  const all: SheetRange[][] = [];
  let cells = Infinity;
  for (const sheet of sheets) {
    if (cells + sizeOf(sheet.range) > CELLS_PER_BATCH) {
      all.push([]);
      cells = 0;
    }
    all.at(-1)!.push(sheet);
    cells += sizeOf(sheet.range);
  }
  return all;
}

function cellsOf({ name, hidden, range, protection }: SheetRange): SheetCells {
  const values = range.values as CellValue[][];
  return {
    name,
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    values,
    formulas: range.formulas.map((row: unknown[], i: number) =>
      row.map((formula, j) => (isFormula(formula, values[i]![j]!) ? formula : null)),
    ),
    numberFormats: range.numberFormat.map((row: unknown[]) => row.map(String)),
    protected: protection.protected,
    hidden,
  };
}

/** A text that begins with = is its own value; a formula is not. */
function isFormula(formula: unknown, value: CellValue): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
