import type { Block, CellValue, LeftAlone, SheetCells } from '../form';
import { inExcel } from './failures';
import { mergesIn } from './read-merges';
import { release } from './release';
import type { WorkbookReading } from './port';
import { loadRemembered, parseUndoRecord, summaryOf } from './undo-record';

/** A sheet with more cells than this is data, not a form; reading it would take minutes on the web. */
const MOST_CELLS = 200_000;
/** Answers are limited to 5 MB on the web; a cell takes about 60 bytes in its three matrices, long texts more. */
const CELLS_PER_BATCH = 25_000;

/** The number of 2000-01-01 where days are counted from 1904; Office.js does not say which date system a workbook has. */
const DAY_OF_2000_FROM_1904 = 35_064;

interface SheetRange {
  readonly worksheet: Excel.Worksheet;
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
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load('value');
    const remembered = loadRemembered(context);
    await context.sync();
    const record = parseUndoRecord(remembered.value());
    const sheets = worksheets.items.map((sheet): SheetRange => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.protection.load('protected');
      const hidden = sheet.visibility !== Excel.SheetVisibility.visible;
      return { worksheet: sheet, name: sheet.name, hidden, range, protection: sheet.protection };
    });
    await context.sync();
    const filled = sheets.filter(({ range }) => !range.isNullObject);
    const tooLarge = filled.filter(({ range }) => sizeOf(range) > MOST_CELLS);
    const read = filled.filter((sheet) => !tooLarge.includes(sheet));
    const contents: SheetContents[] = [];
    for (const batch of batches(read)) contents.push(...(await readContents(context, batch)));
    const date1904 = day.value === DAY_OF_2000_FROM_1904;
    return {
      sheets: contents.map((sheet) => ({ ...cellsOf(sheet), date1904 })),
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

/** What was read of one sheet; `merges` is absent where Excel did not list them: unknown is not none. */
interface SheetContents {
  readonly sheet: SheetRange;
  readonly contents: Excel.Range;
  readonly merges?: readonly Block[];
}

/**
 * Contents and merged areas of these sheets in one sync. Excel refuses to list more than 512 areas (docs/rules.md 11), and a
 * refusal fails the whole batch: then the contents are asked for again, alone. Merged areas only confirm.
 */
async function readContents(
  context: Excel.RequestContext,
  batch: readonly SheetRange[],
): Promise<SheetContents[]> {
  const asked = batch.map((sheet) => {
    const contents = loadContents(sheet.range);
    const areas = contents.getMergedAreasOrNullObject();
    areas.load('address');
    return { sheet, contents, areas };
  });
  release(asked.map(({ contents }) => contents));
  try {
    await context.sync();
  } catch {
    const again = batch.map((sheet) => ({ sheet, contents: loadContents(sameRange(sheet)) }));
    release(again.map(({ contents }) => contents));
    await context.sync();
    return again;
  }
  return asked.map(({ sheet, contents, areas }) => ({
    sheet,
    contents,
    merges: areas.isNullObject ? [] : mergesIn(areas.address),
  }));
}

function loadContents(range: Excel.Range): Excel.Range {
  return range.load('values,formulas,numberFormat');
}

/** The range anew: the one that was released with the failed batch is of no more use. */
function sameRange({ worksheet, range }: SheetRange): Excel.Range {
  return worksheet.getRangeByIndexes(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount);
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

function cellsOf({ sheet, contents, merges }: SheetContents): SheetCells {
  const { name, hidden, range, protection } = sheet;
  const values = contents.values as CellValue[][];
  return {
    name,
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    values,
    formulas: contents.formulas.map((row: unknown[], i: number) =>
      row.map((formula, j) => (isFormula(formula, values[i]![j]!) ? formula : null)),
    ),
    numberFormats: contents.numberFormat.map((row: unknown[]) => row.map(String)),
    protected: protection.protected,
    hidden,
    ...(merges && { merges }),
  };
}

/** A text that begins with = is its own value; a formula is not. */
function isFormula(formula: unknown, value: CellValue): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
