import { addressOf, blockAddress, type Block, type RowChange } from '../../form';
import { HostFailure } from '../../host';
import { loadCells, writeBack, type CellBefore } from '../cells/snapshot';
import { codeOf, failureOf, inExcel, protectedSheets } from '../failures';
import { fingerprint } from '../history/fingerprint';
import { forgetStepsOn, loadMemory, rememberStep, type Memory } from '../history/memory';
import { mergesIn } from '../reading/read-merges';
import { release } from '../release';
import type { RowRecord } from './row-record';

const NOTHING_CHANGED = '工作表没有改动';
/** Further right nobody writes beside a form. */
const LAST_COLUMN_LOOKED_AT = 200;
const ROW_NAMES = { insert: '增加指标行', delete: '删除指标行' } as const;

/**
 * Inserts a blank row that looks like the one above it, or deletes a row: wholly, or not at all. Resolves to false when the
 * way back was not remembered: then the earlier steps on the sheet, whose rows are others now, are forgotten with it.
 */
export function changeRow(change: RowChange): Promise<boolean> {
  return inExcel(NOTHING_CHANGED, async (context) => {
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    sheet.load('id');
    sheet.protection.load('protected');
    const rowCells = cellsOfRow(change, change.row);
    const sheets = new Map([[change.sheet, sheet]]);
    const contentOf = loadCells(sheets, rowCells);
    const totalOf = change.total && loadCells(sheets, [{ ...change.total.before, sheet: change.sheet }]);
    const areas = formDownTo(sheet, change).getMergedAreasOrNullObject();
    areas.load('address');
    const used = sheet.getUsedRange(true);
    used.load('rowIndex,rowCount');
    release([used]);
    const memory = loadMemory(context);
    await context.sync();
    if (sheet.protection.protected) throw protectedSheets([change.sheet]);
    const inserted = change.kind === 'insert';
    let record: RowRecord = {
      kind: change.kind,
      sheet: change.sheet,
      sheetId: sheet.id,
      row: inserted ? change.row + 1 : change.row,
      like: change.like,
      neighbour: '',
      cells: inserted ? [] : contentOf(),
      labels: change.labels,
      merges: areas.isNullObject ? [] : mergesIn(areas.address).filter(({ bottom }) => bottom >= change.row),
      total:
        totalOf && change.total?.formula
          ? { cell: totalOf()[0]!, after: change.total.after, wrote: fingerprint(change.total.formula) }
          : null,
      left: change.left,
      right: change.right,
    };
    try {
      if (inserted) insertRow(sheet, record);
      else entireRow(sheet, change.row).delete(Excel.DeleteShiftDirection.up);
      await context.sync();
      if (inserted) finishInsertion(sheet, record, change);
      else finishDeletion(sheet, change);
      const neighbourNow = rowRange(sheet, { ...change, ...besideLabels(change), row: likeNow(record) });
      neighbourNow.load('formulas');
      await context.sync();
      // Read behind the change: formulas of the rows below speak of other rows now.
      record = { ...record, neighbour: fingerprint(JSON.stringify(neighbourNow.formulas)) };
    } catch (cause) {
      await putBackRow(record, { lastRow: lastRowOf(used), memory }, cause);
      throw failureOf(cause, '已恢复原样，工作表没有改动');
    }
    const remembered = await rememberStep(context, memory, ROW_NAMES[change.kind], {
      kind: 'row',
      change: record,
    });
    if (!remembered) await forgetStepsOn(context, memory, sheet.id);
    return remembered;
  });
}

/**
 * Takes a row change back, wholly or not at all; `forget` queues that the step is forgotten. Resolves to false when somebody
 * has worked there since: then nothing is done. The sheet must be there; it may have another name by now.
 */
export async function takeBackRow(
  context: Excel.RequestContext,
  record: RowRecord,
  memory: Memory,
  forget: () => void,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(record.sheetId);
  sheet.load('name');
  // The whole row goes: a note beside the form counts as well.
  const row = rowRange(sheet, { row: record.row, left: 1, right: LAST_COLUMN_LOOKED_AT });
  row.load('values');
  const labels = record.labels.map((label) => {
    const range = sheet.getRange(addressOf(label));
    range.load('values');
    return { label, range };
  });
  const like = rowRange(sheet, { ...record, ...besideLabels(record), row: likeNow(record) });
  const total = record.total && sheet.getRange(addressOf(record.total.after));
  total?.load('formulas');
  like.load('formulas');
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,rowCount');
  release([row, like, used, ...(total ? [total] : []), ...labels.map(({ range }) => range)]);
  sheet.protection.load('protected');
  await context.sync();
  if (sheet.protection.protected) throw protectedSheets([sheet.name]);
  if (fingerprint(JSON.stringify(like.formulas)) !== record.neighbour) return false;
  const isBlank = row.values[0]!.every((value: unknown) => value === '' || value === null);
  if (record.kind === 'insert' && !isBlank) return false;
  if (labels.some(({ label, range }) => String(range.values[0]![0] ?? '') !== label.text)) return false;
  // A total that somebody has typed since stays.
  const formula = String(total?.formulas[0]![0] ?? '');
  const step = fingerprint(formula) === record.total?.wrote ? record : { ...record, total: null };
  try {
    restoreRow(sheet, step);
    forget();
    await context.sync();
  } catch (cause) {
    await doAgain(step, formula, { lastRow: lastRowOf(used), memory }, cause);
    throw failureOf(cause, '没有撤销，工作表没有改动');
  }
  return true;
}

/** Does a change again whose taking back has failed half-way. `formula` is what stood in 总分. */
async function doAgain(
  record: RowRecord,
  formula: string,
  before: SheetBefore,
  cause: unknown,
): Promise<void> {
  const total = record.total && { before: record.total.cell, after: record.total.after, formula };
  await repairRow(record, before, cause, (sheet) => {
    if (record.kind === 'insert') {
      insertRow(sheet, record);
      finishInsertion(sheet, record, { total });
    } else {
      entireRow(sheet, record.row).delete(Excel.DeleteShiftDirection.up);
      const left = record.merges.filter(isVertical).map((merge) => ({ ...merge, bottom: merge.bottom - 1 }));
      left.filter(isArea).forEach((merge) => mergeAgain(sheet, merge));
      finishDeletion(sheet, { labels: record.labels, total });
    }
  });
}

/** Queues what takes the change back. */
function restoreRow(sheet: Excel.Worksheet, record: RowRecord): void {
  if (record.kind === 'insert') {
    entireRow(sheet, record.row).delete(Excel.DeleteShiftDirection.up);
    record.merges.filter(isVertical).forEach((merge) => mergeAgain(sheet, merge));
    if (record.total) writeBack(new Map([[record.sheet, sheet]]), [record.total.cell]);
    return;
  }
  insertRow(sheet, record);
  takeOverLooks(sheet, record, record.merges);
  for (const label of record.labels) {
    sheet.getRange(addressOf({ row: record.row + 1, column: label.column })).values = [['']];
  }
  for (const merge of record.merges) mergeAgain(sheet, merge);
  const total = record.total ? [record.total.cell] : [];
  writeBack(new Map([[record.sheet, sheet]]), [...record.cells.filter(holdsSomething), ...total]);
}

function holdsSomething({ content }: CellBefore): boolean {
  return 'formula' in content || (content.value !== null && content.value !== '');
}

function insertRow(sheet: Excel.Worksheet, { row }: RowRecord): void {
  entireRow(sheet, row).insert(Excel.InsertShiftDirection.down);
}

/** Looks and merges within the row come from the row above; merges that reach it or end there hold the new row too. */
function finishInsertion(
  sheet: Excel.Worksheet,
  record: RowRecord,
  { total }: Pick<RowChange, 'total'>,
): void {
  const vertical = record.merges.filter(isVertical).map((merge) => ({ ...merge, bottom: merge.bottom + 1 }));
  takeOverLooks(sheet, record, vertical);
  vertical.forEach((merge) => mergeAgain(sheet, merge));
  if (total?.formula) sheet.getRange(addressOf(total.after)).formulas = [[total.formula]];
}

/** Excel refuses to copy onto a row that merges cross (docs/excel.md): these are opened first; the caller closes them. */
function takeOverLooks(sheet: Excel.Worksheet, { row, like }: RowRecord, merges: readonly Block[]): void {
  merges.filter(isVertical).forEach((merge) => sheet.getRange(blockAddress(merge)).unmerge());
  entireRow(sheet, row).copyFrom(rowAddress(like), Excel.RangeCopyType.formats);
}

/** Labels of groups that go on stand in the row that has moved up. */
function finishDeletion(
  sheet: Excel.Worksheet,
  { labels, total }: Pick<RowChange, 'labels' | 'total'>,
): void {
  if (total?.formula) sheet.getRange(addressOf(total.after)).formulas = [[total.formula]];
  for (const label of labels) sheet.getRange(addressOf(label)).values = [[label.text]];
}

function isVertical({ top, bottom }: Block): boolean {
  return bottom > top;
}

function isArea({ top, left, bottom, right }: Block): boolean {
  return bottom > top || right > left;
}

function mergeAgain(sheet: Excel.Worksheet, merge: Block): void {
  const range = sheet.getRange(blockAddress(merge));
  range.unmerge();
  range.merge(false);
}

/** The sheet before a row change. */
interface SheetBefore {
  readonly lastRow: number;
  readonly memory: Memory;
}

function putBackRow(record: RowRecord, before: SheetBefore, cause: unknown): Promise<void> {
  return repairRow(record, before, cause, (sheet) => restoreRow(sheet, record));
}

/** Brings the sheet back to what it was before a step that has failed. */
async function repairRow(
  record: RowRecord,
  before: SheetBefore,
  cause: unknown,
  repair: (sheet: Excel.Worksheet) => void,
): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(record.sheetId);
      const memory = loadMemory(context);
      const used = sheet.getUsedRange(true);
      used.load('rowIndex,rowCount');
      release([used]);
      await context.sync();
      // The sheet is as long as it was: Excel refused before the row was inserted or deleted.
      if (lastRowOf(used) !== before.lastRow) repair(sheet);
      memory.putBack(before.memory);
      await context.sync();
    });
  } catch (second) {
    throw new HostFailure(
      `${ROW_NAMES[record.kind]}时出错，而且没能恢复原样。请用 Excel 的撤销，并核对“${record.sheet}”第 ${record.row} 行`,
      codeOf(second),
      { cause },
    );
  }
}

function lastRowOf({ rowIndex, rowCount }: Excel.Range): number {
  return rowIndex + rowCount;
}

/** After a deletion the neighbour below has moved up by one. */
function likeNow({ kind, row, like }: RowRecord): number {
  return kind === 'delete' && like > row ? like - 1 : like;
}

/** The columns right of labels that move: they tell a row again whatever happens to its labels. */
function besideLabels({ left, labels }: Pick<RowChange, 'left' | 'labels'>): { left: number } {
  return { left: Math.max(left, ...labels.map(({ column }) => column + 1)) };
}

function cellsOfRow(
  { sheet, left, right }: RowChange,
  row: number,
): { sheet: string; row: number; column: number }[] {
  return Array.from({ length: right - left + 1 }, (_, index) => ({ sheet, row, column: left + index }));
}

/** The form from its first row to the one that changes: Excel lists a merge only where it begins (docs/excel.md). */
function formDownTo(sheet: Excel.Worksheet, { top, row, left, right }: RowChange): Excel.Range {
  return sheet.getRange(blockAddress({ top, left, bottom: row, right }));
}

function rowRange(
  sheet: Excel.Worksheet,
  { row, left, right }: { row: number; left: number; right: number },
): Excel.Range {
  return sheet.getRange(`${addressOf({ row, column: left })}:${addressOf({ row, column: right })}`);
}

function entireRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`A${row}`).getEntireRow();
}

function rowAddress(row: number): string {
  return `${row}:${row}`;
}
