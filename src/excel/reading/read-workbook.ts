import type { Block, LeftAlone, SheetCells } from '../../form';
import type { WorkbookContents } from '../../host';
import { codeOf, inExcel } from '../failures';
import { loadMemory, pastSteps, type Memory } from '../history/memory';
import { release } from '../release';
import { loadDateSystem } from './date-system';
import { mergesIn } from './read-merges';
import { cellsOf, usedRange, type Contents, type SheetRange } from './sheet-range';

/** A range beyond this is a slip (a value in the last row of the sheet), and reading it would take many minutes. */
const MOST_CELLS = 2_000_000;
/** Answers are limited to 5 MB on the web; a cell takes about 60 bytes in its three matrices, long texts more. */
const CELLS_PER_BATCH = 25_000;

/** Reads every sheet in three batches: names, sizes, contents; large sheets in blocks of rows, each a batch. */
export function readWorkbook(): Promise<WorkbookContents> {
  return inExcel('没有读到工作簿的内容', async (context) => {
    const { active, memory, date1904 } = await readNames(context);
    const { items } = context.workbook.worksheets;
    const sheets = items.map((sheet) => usedRange(sheet));
    await context.sync();
    const filled = sheets.filter(({ range }) => !range.isNullObject);
    const tooLarge = filled.filter(({ range }) => sizeOf(range) > MOST_CELLS);
    const { read, refused } = await readContents(
      context,
      filled.filter((sheet) => !tooLarge.includes(sheet)),
    );
    return {
      sheets: filled.flatMap((sheet): SheetCells[] => {
        const found = read.get(sheet);
        return found ? [cellsOf(sheet, found.contents, { ...found.merges, date1904 })] : [];
      }),
      skipped: [...tooLarge.map(tooLargeToRead), ...refused],
      tabs: items.map(({ id, name, visibility }) => ({
        id,
        name,
        hidden: visibility !== Excel.SheetVisibility.visible,
      })),
      activeSheet: active,
      history: pastSteps(memory.entries(), items),
    };
  });
}

interface Names {
  readonly active: string | null;
  readonly memory: Memory;
  readonly date1904: boolean;
}

/** Where a chart sheet is shown Excel knows no active worksheet and fails the batch (office-js #2444): asked again without. */
async function readNames(context: Excel.RequestContext): Promise<Names> {
  const ask = async (withActive: boolean): Promise<Names> => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const active = withActive ? worksheets.getActiveWorksheet() : null;
    active?.load('name');
    const date1904 = loadDateSystem(context);
    const memory = loadMemory(context);
    await context.sync();
    return { active: active?.name ?? null, memory, date1904: date1904() };
  };
  try {
    return await ask(true);
  } catch {
    return ask(false);
  }
}

/** Rows of a sheet that are read together. */
interface Part {
  readonly sheet: SheetRange;
  readonly first: number;
  readonly rows: number;
}

interface Found {
  readonly contents: Contents;
  /** Empty where Excel did not list the merged areas: it refuses above 512 (docs/rules.md 11). They only confirm. */
  readonly merges: { readonly merges?: readonly Block[] };
}

async function readContents(
  context: Excel.RequestContext,
  sheets: readonly SheetRange[],
): Promise<{ read: ReadonlyMap<SheetRange, Found>; refused: readonly LeftAlone[] }> {
  const pieces = new Map<SheetRange, Found[]>();
  const refused: LeftAlone[] = [];
  let failure: unknown = null;
  for (const batch of batchesOf(sheets.flatMap(partsOf))) {
    try {
      await readTogether(context, batch, pieces, { withMerges: true, again: false });
    } catch {
      for (const part of batch) {
        const problem = refused.some(({ sheet }) => sheet === part.sheet.name)
          ? null
          : await readAlone(context, part, pieces);
        if (problem === null) continue;
        failure = problem;
        refused.push(unreadable(part.sheet, problem));
      }
    }
  }
  const whole = sheets.filter(({ name }) => !refused.some(({ sheet }) => sheet === name));
  // Nothing could be read: that is no matter of one sheet.
  if (whole.length === 0 && failure !== null) throw failure;
  return { read: new Map(whole.map((sheet) => [sheet, joined(pieces.get(sheet)!)])), refused };
}

function partsOf(sheet: SheetRange): Part[] {
  const { rowCount, columnCount } = sheet.range;
  const rows = Math.max(1, Math.floor(CELLS_PER_BATCH / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, index) => ({
    sheet,
    first: index * rows,
    rows: Math.min(rows, rowCount - index * rows),
  }));
}

function batchesOf(parts: readonly Part[]): Part[][] {
  const all: Part[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    const size = part.rows * part.sheet.range.columnCount;
    if (cells + size > CELLS_PER_BATCH) {
      all.push([]);
      cells = 0;
    }
    all.at(-1)!.push(part);
    cells += size;
  }
  return all;
}

async function readTogether(
  context: Excel.RequestContext,
  parts: readonly Part[],
  pieces: Map<SheetRange, Found[]>,
  { withMerges, again }: { readonly withMerges: boolean; readonly again: boolean },
): Promise<void> {
  const asked = parts.map((part) => {
    const rows = rangeOf(part, again);
    rows.load('values,formulas,numberFormat');
    const areas = withMerges && isWhole(part) ? rows.getMergedAreasOrNullObject() : null;
    areas?.load('address');
    return { sheet: part.sheet, rows, areas };
  });
  release(asked.map(({ rows }) => rows));
  await context.sync();
  for (const { sheet, rows, areas } of asked) {
    const merges = areas && { merges: areas.isNullObject ? [] : mergesIn(areas.address) };
    pieces.set(sheet, [...(pieces.get(sheet) ?? []), { contents: rows, merges: merges ?? {} }]);
  }
}

function isWhole({ sheet, rows }: Part): boolean {
  return rows === sheet.range.rowCount;
}

/**
 * A sheet that is read at once is read through the range that is there: another one would cost a batch to let it go. After
 * a failure that one is gone.
 */
function rangeOf(part: Part, again: boolean): Excel.Range {
  const { worksheet, range } = part.sheet;
  if (isWhole(part) && !again) return range;
  return worksheet.getRangeByIndexes(
    range.rowIndex + part.first,
    range.columnIndex,
    part.rows,
    range.columnCount,
  );
}

/** Reads rows by themselves: with merged areas, without them, then in halves. Null, or why Excel gives none of it. */
async function readAlone(
  context: Excel.RequestContext,
  part: Part,
  pieces: Map<SheetRange, Found[]>,
): Promise<unknown> {
  let problem: unknown = null;
  for (const withMerges of [true, false]) {
    try {
      await readTogether(context, [part], pieces, { withMerges, again: true });
      return null;
    } catch (cause) {
      problem = cause;
    }
  }
  if (codeOf(problem) !== 'ResponsePayloadSizeLimitExceeded' || part.rows === 1) return problem;
  const half = Math.ceil(part.rows / 2);
  return (
    (await readAlone(context, { ...part, rows: half }, pieces)) ??
    (await readAlone(context, { ...part, first: part.first + half, rows: part.rows - half }, pieces))
  );
}

/** The pieces of a sheet, which were read from the top down. */
function joined(pieces: readonly Found[]): Found {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  return {
    contents: {
      values: pieces.flatMap(({ contents }) => contents.values),
      formulas: pieces.flatMap(({ contents }) => contents.formulas),
      numberFormat: pieces.flatMap(({ contents }) => contents.numberFormat),
    },
    merges: {},
  };
}

function sizeOf({ rowCount, columnCount }: Excel.Range): number {
  return rowCount * columnCount;
}

function tooLargeToRead({ name }: SheetRange): LeftAlone {
  return {
    sheet: name,
    message: `工作表“${name}”的内容超过 ${MOST_CELLS / 10_000} 万个单元格，没有扫描。如果只是很远的地方有多余的内容，请删去后再试`,
  };
}

function unreadable({ name }: SheetRange, cause: unknown): LeftAlone {
  return { sheet: name, message: `工作表“${name}”没有读到（${codeOf(cause)}），其余工作表照常处理` };
}
