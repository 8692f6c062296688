import { addressOf } from '../../grid/address';
import { XlsxError } from '../errors';
import type { SheetCell, SheetContent } from '../sheet/read-content';
import { LAST_ROW } from '../sheet/limits';
import { blockOf } from '../sheet/read-sheets';
import type { XmlEdits } from '../xml/edits';
import { rewrittenRow, type RewrittenFormula } from './rewrite-row';
import { isCut, movedReference, movedRow, type RowMove } from './row-move';

/** What is done with a sheet's cells: formulas say something else, and rows may move. */
export interface SheetRewriting {
  readonly sheet: string;
  /** A formula without `=` as it reads afterwards. */
  formula(text: string): string;
  /** Null on sheets whose own rows stay. */
  readonly move: RowMove | null;
  /** True when a formula that reads otherwise may give another value. */
  readonly changesValues: boolean;
}

/** Rewrites rows and cells of a sheet. Throws XlsxError for an array formula that would be torn. */
export function rewriteCells(content: SheetContent, edits: XmlEdits, rewriting: SheetRewriting): void {
  const { move } = rewriting;
  if (move) refuseTornArrays(content, rewriting.sheet, move);
  if (move) refuseLostCells(content, rewriting.sheet, move);
  const formulas = changedFormulas(content, rewriting);
  for (const { number, isNumbered, from, to } of content.rows) {
    const now = move ? movedRow(number, move) : number;
    if (now === null || now > LAST_ROW) edits.replace(from, to, '');
    else if (now !== number || formulas.has(number) || (move && !isNumbered)) {
      const text = content.part.text.slice(from, to);
      edits.replace(from, to, rewrittenRow(text, now, formulas.get(number) ?? new Map()));
    }
  }
}

/** By row and column: the formulas that read otherwise afterwards, and all that share a text with one of them. */
function changedFormulas(
  { cells }: SheetContent,
  { formula, move, changesValues }: SheetRewriting,
): Map<number, Map<number, RewrittenFormula>> {
  const read = cells.filter((cell) => cell.formula !== null);
  const after = new Map(read.map((cell) => [cell, formula(cell.formula!.slice(1))]));
  const isChanged = (cell: SheetCell): boolean => after.get(cell) !== cell.formula!.slice(1);
  const isShared = ({ group }: SheetCell): boolean => group?.type === 'shared';
  // Where rows move, followers no longer stand as far from their master.
  const torn = new Set(
    read.filter((cell) => isShared(cell) && (move !== null || isChanged(cell))).map(({ group }) => group!.si),
  );
  const found = new Map<number, Map<number, RewrittenFormula>>();
  for (const cell of read) {
    const standsAlone = isShared(cell) && torn.has(cell.group!.si);
    const ref = cell.group?.ref ?? null;
    const movedRef = ref !== null && move ? movedReference(ref, move) : ref;
    if (!standsAlone && !isChanged(cell) && movedRef === ref) continue;
    const row = found.get(cell.row) ?? new Map<number, RewrittenFormula>();
    const dropsValue = changesValues && isChanged(cell);
    row.set(cell.column, { text: after.get(cell)!, standsAlone, ref: movedRef, dropsValue });
    found.set(cell.row, row);
  }
  return found;
}

function refuseTornArrays({ cells }: SheetContent, sheet: string, move: RowMove): void {
  for (const { row, column, group } of cells) {
    if (!group?.ref || (group.type !== 'array' && group.type !== 'dataTable')) continue;
    const block = blockOf(group.ref);
    if (!block || (group.type === 'array' && !isCut(block, move))) continue;
    throw new XlsxError(
      'not-writable',
      `工作表“${sheet}”的 ${addressOf({ row, column })} 是数组公式或模拟运算表（${group.ref}），插入或删除的行会把它拆开，无法保存`,
    );
  }
}

/** Bare rows at the sheet's end may go: LibreOffice writes them. */
function refuseLostCells({ cells }: SheetContent, sheet: string, move: RowMove): void {
  const lost = cells.find(({ row }) => (movedRow(row, move) ?? 0) > LAST_ROW);
  if (lost)
    throw new XlsxError(
      'not-writable',
      `工作表“${sheet}”的 ${addressOf(lost)} 在表的最末尾，插入行会把它推出表外，无法保存`,
    );
}
