import { addressOf } from '../../grid/address';
import { blockContains, type Block } from '../../grid/block';
import { cellKey, type CellRef } from '../../grid/cells';
import { XlsxError } from '../errors';
import { firstBehind, WORKSHEET_ORDER } from '../element-order';
import type { SheetCell, SheetContent, SheetRow } from '../sheet/read-content';
import { blockOf } from '../sheet/read-sheets';
import type { XmlEdits } from '../xml/edits';
import { child, qualified, type XmlElement } from '../xml/element';
import type { CellPatch } from './cell-patch';
import { changedRow, newRow, type CellRepair, type RowChange, type StyleOf } from './row-writer';

/** What happens on one sheet: cells that are written, each once, and formulas whose stored values go. */
export interface SheetChange {
  readonly sheet: string;
  readonly patches: readonly CellPatch[];
  readonly stale: readonly CellRef[];
}

/** Puts cells in their places in the text of a sheet. Throws XlsxError for one that may not be written alone. */
export function writeCells(
  content: SheetContent,
  edits: XmlEdits,
  change: SheetChange,
  styleOf: StyleOf,
): void {
  refuseArrays(content, change);
  const changes = changesByRow(change.patches, repairsOf(content, change));
  const { part, root, rows } = content;
  const data = child(root, 'sheetData');
  const added: NewRow[] = [];
  const present = new Map(rows.map((row) => [row.number, row]));
  for (const [number, rowChange] of changes) {
    const row = present.get(number);
    if (!row) added.push({ number, xml: newRow(data ?? root, number, rowChange.patches, styleOf) });
    else {
      const text = changedRow(part.text.slice(row.from, row.to), number, rowChange, styleOf);
      edits.replace(row.from, row.to, text);
    }
  }
  if (added.length === 0) return;
  const untouched = rows.filter(({ number }) => !changes.has(number));
  numberRows(part.text, edits, untouched);
  insertRows(content, data, edits, added);
}

interface NewRow {
  readonly number: number;
  readonly xml: string;
}

/** Rows without a number count on from the one before; once a row is put in they would count wrong. */
function numberRows(text: string, edits: XmlEdits, rows: readonly SheetRow[]): void {
  for (const { number, isNumbered, from } of rows) {
    if (isNumbered) continue;
    const at = from + /^<[^\s/>]+/.exec(text.slice(from, from + 100))![0].length;
    edits.replace(at, at, ` r="${number}"`);
  }
}

function insertRows(
  { root, rows }: SheetContent,
  data: XmlElement | null,
  edits: XmlEdits,
  added: readonly NewRow[],
): void {
  const atEnd: string[] = [];
  for (const { number, xml } of [...added].sort((a, b) => a.number - b.number)) {
    const next = rows.find((row) => row.number > number);
    if (next) edits.replace(next.from, next.from, xml);
    else atEnd.push(xml);
  }
  if (atEnd.length === 0) return;
  if (data) {
    edits.append(data, atEnd.join(''));
    return;
  }
  const tag = qualified(root, 'sheetData');
  const next = firstBehind(root, WORKSHEET_ORDER, 'sheetData');
  const xml = `<${tag}>${atEnd.join('')}</${tag}>`;
  if (next) edits.insertBefore(next, xml);
  else edits.append(root, xml);
}

/** Stored values that depend on what is written go; of an array formula those of all its cells. */
export function withArrays(content: SheetContent, stale: readonly CellRef[]): CellRef[] {
  if (stale.length === 0) return [];
  const keys = new Set(stale.map(cellKey));
  const arrays = arraysOf(content).filter(({ cell }) => keys.has(cellKey(cell)));
  const inside = content.cells.filter(
    (cell) => !keys.has(cellKey(cell)) && arrays.some(({ block }) => blockContains(block, cell)),
  );
  return [...stale, ...inside];
}

function arraysOf({ cells }: SheetContent): { cell: SheetCell; block: Block; ref: string }[] {
  return cells.flatMap((cell) => {
    const { type, ref } = cell.group ?? {};
    const block = ref && (type === 'array' || type === 'dataTable') ? blockOf(ref) : null;
    return block ? [{ cell, block, ref: ref! }] : [];
  });
}

function refuseArrays(content: SheetContent, { sheet, patches }: SheetChange): void {
  for (const { block, ref } of arraysOf(content)) {
    const inside = patches.find((patch) => blockContains(block, patch));
    if (!inside) continue;
    throw new XlsxError(
      'not-writable',
      `工作表“${sheet}”的 ${addressOf(inside)} 在数组公式 ${ref} 里，不能单独改写。请先删除该数组公式`,
    );
  }
}

/** A shared formula whose master is overwritten must not take its followers along: they get texts of their own. */
function repairsOf({ cells }: SheetContent, { patches, stale }: SheetChange): CellRepair[] {
  const written = new Set(patches.map(cellKey));
  const dropped = new Set(stale.map(cellKey));
  const groups = new Set(
    cells
      .filter((cell) => cell.group?.type === 'shared' && cell.group.isMaster && written.has(cellKey(cell)))
      .map(({ group }) => group!.si),
  );
  return cells.flatMap((cell) => {
    const key = cellKey(cell);
    if (written.has(key)) return [];
    const isOrphan = cell.group?.type === 'shared' && groups.has(cell.group.si);
    const dropsValue = dropped.has(key);
    if (!isOrphan && !dropsValue) return [];
    const { row, column, formula } = cell;
    return [{ row, column, ownFormula: isOrphan ? formula : null, dropsValue }];
  });
}

function changesByRow(patches: readonly CellPatch[], repairs: readonly CellRepair[]): Map<number, RowChange> {
  const changes = new Map<number, { patches: CellPatch[]; repairs: CellRepair[] }>();
  const at = (row: number): { patches: CellPatch[]; repairs: CellRepair[] } => {
    const found = changes.get(row) ?? { patches: [], repairs: [] };
    changes.set(row, found);
    return found;
  };
  for (const patch of patches) at(patch.row).patches.push(patch);
  for (const repair of repairs) at(repair.row).repairs.push(repair);
  return changes;
}
