import { blockContains } from '../../grid/block';
import { cellKey, type CellRef } from '../../grid/cells';
import { referencesOf, type NameLookup, type References } from '../formulas/references';
import { partRoot } from '../package/parts';
import { readSheets } from '../sheet/read-sheets';
import type { XlsxWorkbook } from '../workbook/open';
import { attribute, child, children } from '../xml/element';
import { cachedValue, type CellPatch } from './cell-patch';

/** A formula of the user's, with what it depends on. */
interface Formula extends CellRef {
  readonly sheet: string;
  readonly references: References;
}

/**
 * The formulas whose stored values are outdated once these cells are written: those that depend on a value that changes,
 * directly or through others, by the name of their sheet in small letters. Written cells are not among them.
 */
export function staleValues(workbook: XlsxWorkbook, patches: readonly CellPatch[]): Map<string, CellRef[]> {
  const stale = new Map<string, CellRef[]>();
  let frontier = changedValues(workbook, patches);
  let waiting = frontier.size === 0 ? [] : otherFormulas(workbook, patches);
  let isFirst = true;
  while (frontier.size > 0) {
    const next = new Map<string, CellRef[]>();
    waiting = waiting.filter((formula) => {
      if (!isHit(formula.references, frontier, isFirst)) return true;
      add(next, formula.sheet, formula);
      return false;
    });
    for (const [sheet, cells] of next) cells.forEach((cell) => add(stale, sheet, cell));
    frontier = next;
    isFirst = false;
  }
  return stale;
}

function changedValues(workbook: XlsxWorkbook, patches: readonly CellPatch[]): Map<string, CellRef[]> {
  const sheets = new Map(readSheets(workbook).map((sheet) => [sheet.name, sheet]));
  const changed = new Map<string, CellRef[]>();
  for (const patch of patches) {
    const sheet = sheets.get(patch.sheet);
    const before = sheet?.values[patch.row - sheet.top]?.[patch.column - sheet.left] ?? null;
    if (before !== cachedValue(patch)) add(changed, patch.sheet.toLowerCase(), patch);
  }
  return changed;
}

function otherFormulas(workbook: XlsxWorkbook, patches: readonly CellPatch[]): Formula[] {
  const written = new Set(patches.map((patch) => `${patch.sheet} ${cellKey(patch)}`));
  const lookUp = namesOf(workbook);
  return readSheets(workbook).flatMap(({ name, top, left, formulas }) => {
    const sheet = name.toLowerCase();
    return formulas.flatMap((line, i) =>
      line.flatMap((formula, j) => {
        const cell = { row: top + i, column: left + j };
        if (formula === null || written.has(`${name} ${cellKey(cell)}`)) return [];
        return [{ ...cell, sheet, references: referencesOf(formula, sheet, lookUp) }];
      }),
    );
  });
}

/** A formula that is not followed depends on whatever changes first. */
function isHit(
  { cells, isOpaque }: References,
  changed: ReadonlyMap<string, readonly CellRef[]>,
  isFirst: boolean,
): boolean {
  if (isOpaque && isFirst) return true;
  return cells.some(({ sheet, block }) => changed.get(sheet)?.some((cell) => blockContains(block, cell)));
}

/** The defined names: those of a sheet before those of the workbook. */
function namesOf(workbook: XlsxWorkbook): NameLookup {
  const root = partRoot(workbook.entries, workbook.workbookPath, ['definedNames']);
  const known = new Map<string, string>();
  for (const defined of children(child(root, 'definedNames'), 'definedName')) {
    const name = (attribute(defined, 'name') ?? '').toLowerCase();
    const index = attribute(defined, 'localSheetId');
    const sheet = index === null ? '' : (workbook.sheetNames[Number(index)] ?? '').toLowerCase();
    known.set(`${sheet}!${name}`, defined.ownText);
  }
  return (name, sheet) => known.get(`${sheet}!${name.toLowerCase()}`) ?? known.get(`!${name.toLowerCase()}`);
}

function add(map: Map<string, CellRef[]>, sheet: string, { row, column }: CellRef): void {
  const cells = map.get(sheet);
  if (cells) cells.push({ row, column });
  else map.set(sheet, [{ row, column }]);
}
