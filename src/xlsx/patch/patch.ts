import { addressOf } from '../../grid/address';
import { cellKey, type CellRef } from '../../grid/cells';
import type { Highlight } from '../../grid/highlight';
import { XlsxError } from '../errors';
import { Package } from '../package/package';
import { readContent } from '../sheet/read-content';
import { highestStyle } from '../sheet/read-sheets';
import { hasHighlights, setHighlights } from '../sheet/own-highlights';
import { ensureStyles } from '../styles/ensure-styles';
import { StyleEditor } from '../styles/style-editor';
import { asksForRecalculation } from '../workbook/recalculation';
import type { SheetPart, XlsxWorkbook } from '../workbook/open';
import { XmlEdits } from '../xml/edits';
import { refuseUnwritable, type CellPatch } from './cell-patch';
import type { StyleOf } from './row-writer';
import { withArrays, writeCells } from './sheet-writer';
import { staleValues } from './stale-values';
import { verifyPatched, type PatchedSheet } from './verify-patched';

export interface XlsxPatch {
  readonly cells: readonly CellPatch[];
  /** Our highlights per sheet name; a sheet that is absent keeps those it has. */
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>;
}

/**
 * The file with the patch applied. Only the parts that change are written anew; every other part keeps its packed
 * bytes. An empty patch returns the original file. The result has been read again and held against the patch. Throws
 * XlsxError when a cell cannot be written.
 */
export function patchXlsx(workbook: XlsxWorkbook, patch: XlsxPatch): Uint8Array {
  const cells = lastOfEach(patch.cells);
  cells.forEach(refuseUnwritable);
  refuseUnknownSheets(workbook, cells);
  const stale = staleValues(workbook, cells);
  const parts = new Package(workbook.entries);
  const styles = new PatchStyles(workbook, parts);
  const bySheet = cellsBySheet(cells);
  const patched = workbook.sheets.flatMap((sheet): PatchedSheet[] => {
    const own = bySheet.get(sheet.name) ?? [];
    const outdated = stale.get(sheet.name.toLowerCase()) ?? [];
    const highlights = patch.highlights.get(sheet.name);
    if (own.length === 0 && outdated.length === 0 && !highlights) return [];
    return patchSheet(workbook, parts, styles, { sheet, cells: own, outdated, highlights });
  });
  if (patched.length === 0) return workbook.bytes;
  styles.write();
  if (cells.length > 0) asksForRecalculation(workbook, parts);
  const bytes = parts.zip();
  verifyPatched(workbook, bytes, patched);
  return bytes;
}

interface SheetTask {
  readonly sheet: SheetPart;
  readonly cells: readonly CellPatch[];
  readonly outdated: readonly CellRef[];
  readonly highlights: readonly Highlight[] | undefined;
}

/** Writes one sheet anew; nothing when it is as the patch wants it. */
function patchSheet(
  workbook: XlsxWorkbook,
  parts: Package,
  styles: PatchStyles,
  { sheet, cells, outdated, highlights }: SheetTask,
): PatchedSheet[] {
  const before = readContent(workbook, sheet);
  if (!before && cells.length === 0 && !highlights?.length) return [];
  if (!before) throw new XlsxError('not-writable', `工作表“${sheet.name}”的内容过多，没有读取，也不能写入`);
  const edits = new XmlEdits(before.part.text);
  const stale = withArrays(before, outdated);
  writeCells(before, edits, { sheet: sheet.name, patches: cells, stale }, styles.styleOf);
  if (highlights && !hasHighlights(before.root, highlights)) {
    const format = highlights.length === 0 ? 0 : styles.editor().highlightFormat();
    setHighlights(before.root, edits, highlights, format);
  }
  if (edits.isEmpty) return [];
  parts.write(sheet.path, { ...before.part, text: edits.apply() });
  return [{ sheet, before, patches: cells, stale, highlights }];
}

/** The styles that a patch needs; a file without any gets them when they are needed. */
class PatchStyles {
  private opened: { readonly path: string; readonly editor: StyleEditor } | null = null;

  constructor(
    private readonly workbook: XlsxWorkbook,
    private readonly parts: Package,
  ) {}

  editor(): StyleEditor {
    if (!this.opened) {
      const path = ensureStyles(this.parts, this.workbook);
      const editor = new StyleEditor(this.parts.root(path), highestStyle(this.workbook));
      this.opened = { path, editor };
    }
    return this.opened.editor;
  }

  readonly styleOf: StyleOf = ({ numberFormat }, style) =>
    numberFormat === undefined ? null : this.editor().withNumberFormat(style, numberFormat);

  write(): void {
    const { opened } = this;
    if (opened) this.parts.edit(opened.path, (_, edits) => opened.editor.apply(edits));
  }
}

function cellsBySheet(patches: readonly CellPatch[]): Map<string, CellPatch[]> {
  const bySheet = new Map<string, CellPatch[]>();
  for (const patch of patches) {
    const own = bySheet.get(patch.sheet);
    if (own) own.push(patch);
    else bySheet.set(patch.sheet, [patch]);
  }
  return bySheet;
}

/** Of several patches of one cell the last one counts. */
function lastOfEach(patches: readonly CellPatch[]): CellPatch[] {
  return [...new Map(patches.map((patch) => [`${patch.sheet} ${cellKey(patch)}`, patch])).values()];
}

function refuseUnknownSheets(workbook: XlsxWorkbook, patches: readonly CellPatch[]): void {
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const lost = patches.find(({ sheet }) => !names.has(sheet));
  if (!lost) return;
  throw new XlsxError('not-writable', `没有叫“${lost.sheet}”的工作表，${addressOf(lost)} 无法写入`);
}
