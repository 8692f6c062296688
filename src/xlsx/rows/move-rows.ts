import type { Block } from '../../grid/block';
import { XlsxError } from '../errors';
import { formulaAfterMove } from '../formulas/move-rows';
import { Package } from '../package/package';
import { relatedPaths } from '../package/relationships';
import { readContent } from '../sheet/read-content';
import { blockOf } from '../sheet/read-sheets';
import { openXlsx, type SheetPart, type XlsxWorkbook } from '../workbook/open';
import { asksForRecalculation } from '../workbook/recalculation';
import { XmlEdits } from '../xml/edits';
import { attribute, child, type XmlElement } from '../xml/element';
import { moveNotes } from './move-notes';
import { moveAnchorsIn, moveElementsIn } from './rewrite-elements';
import { movePivotSources } from './pivot-sources';
import { rewriteControls, rewriteFormulas } from './rewrite-formulas';
import { rewriteCells } from './rewrite-sheet';
import { isCut, movedReference, movedSpan, type RowMove } from './row-move';

/**
 * The file with rows of a sheet put in or taken out, as Excel does it: cells, merges, formulas (other sheets' too), names,
 * validation, conditional formats, links, print areas, page breaks, notes and the anchors of pictures and charts move
 * along. Rows that are put in are bare. The file itself is not changed. Throws XlsxError for what would be torn.
 */
export function moveRows(workbook: XlsxWorkbook, sheet: string, move: RowMove): XlsxWorkbook {
  const moved = workbook.sheets.find(({ name }) => name === sheet);
  if (!moved) throw new XlsxError('not-writable', `没有叫“${sheet}”的工作表，无法插入或删除行`);
  const parts = new Package(workbook.entries);
  const inFormula = (text: string, home: string): string => formulaAfterMove(text, home, sheet, move);
  moveTables(parts, moved, move);
  movePivots(parts, moved, move);
  rewriteFormulas(workbook, parts, { rewrite: inFormula, changesValues: move.kind === 'delete' }, moved);
  moveSheet(workbook, parts, moved, move, (text) => inFormula(text, sheet));
  for (const path of relatedPaths(parts, moved.path, /\/drawing$/))
    parts.edit(path, (root, edits) => moveAnchorsIn(root, edits, move));
  moveNotes(parts, moved.path, move);
  rewriteControls(parts, moved.path, (text) => inFormula(text, sheet));
  movePivotSources(parts, workbook.workbookPath, sheet, move);
  asksForRecalculation(workbook, parts);
  return openXlsx(parts.zip());
}

function moveSheet(
  workbook: XlsxWorkbook,
  parts: Package,
  sheet: SheetPart,
  move: RowMove,
  formula: (text: string) => string,
): void {
  const content = readContent(workbook, sheet);
  if (!content) throw new XlsxError('not-writable', `工作表“${sheet.name}”的内容过多，没有读取，也不能写入`);
  const edits = new XmlEdits(content.part.text);
  const changesValues = move.kind === 'delete';
  rewriteCells(content, edits, { sheet: sheet.name, formula, move, changesValues });
  moveElementsIn(content.root, edits, move, formula);
  moveAnchorsIn(content.root, edits, move);
  parts.write(sheet.path, { ...content.part, text: edits.apply() });
}

/** Throws XlsxError when a table would lose its headings, its totals or all of its data. */
function moveTables(parts: Package, sheet: SheetPart, move: RowMove): void {
  for (const path of relatedPaths(parts, sheet.path, /\/table$/))
    parts.edit(path, (root, edits) => {
      const ref = attribute(root, 'ref') ?? '';
      const block = blockOf(ref);
      const now = movedReference(ref, move);
      if (now === null || (block !== null && losesFrame(root, block, move)))
        throw new XlsxError(
          'not-writable',
          `工作表“${sheet.name}”的 ${ref} 是一张超级表，删除的行含有它的标题行、汇总行或全部数据，无法保存`,
        );
      if (now !== ref) edits.setAttribute(root, 'ref', now);
      moveElementsIn(root, edits, move, (text) => text);
    });
}

/** Throws XlsxError when a pivot table would be torn. */
function movePivots(parts: Package, sheet: SheetPart, move: RowMove): void {
  for (const path of relatedPaths(parts, sheet.path, /\/pivotTable$/))
    parts.edit(path, (root, edits) => {
      const location = child(root, 'location');
      const ref = attribute(location, 'ref') ?? '';
      const block = blockOf(ref);
      if (!location || !block) return;
      const now = movedReference(ref, move);
      if (now === null || isCut(block, move))
        throw new XlsxError(
          'not-writable',
          `工作表“${sheet.name}”的 ${ref} 是数据透视表，插入或删除的行会把它拆开，无法保存`,
        );
      if (now !== ref) edits.setAttribute(location, 'ref', now);
    });
}

/** A table keeps its heading, its row of totals, and at least one row between them. */
function losesFrame(table: XmlElement, { top, bottom }: Block, move: RowMove): boolean {
  const heads = Number(attribute(table, 'headerRowCount') ?? 1);
  const totals = Number(attribute(table, 'totalsRowCount') ?? 0);
  const isGone = (first: number, last: number): boolean =>
    first <= last && movedSpan(first, last, move) === null;
  return (
    isGone(top, top + heads - 1) ||
    isGone(bottom - totals + 1, bottom) ||
    isGone(top + heads, bottom - totals)
  );
}
