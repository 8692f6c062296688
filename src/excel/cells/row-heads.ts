import { blockAddress } from '../../form';
import { fingerprint } from '../history/fingerprint';
import { release } from '../release';
import { blockAround, bySheet, type SheetCell } from './sheet-cells';
import { placeOf } from './snapshot';

/** Where the labels of a row end: a number, a formula, or text that begins like a target (≥15家). */
const VALUE = /^\s*(?:=|[≥≤<>＜＞≧≦》《]*\s*[-+]?\d)/;

/**
 * Asks, in the next sync, for the labels left of each cell in its row, by which the row is known again after somebody has
 * inserted or deleted others; call the result afterwards for a fingerprint by sheet and row, '' where a row has none.
 * What the operation itself writes (`written`) is no label: it is not the same before and after.
 */
export function loadRowHeads(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  cells: readonly SheetCell[],
  written: ReadonlySet<string>,
): () => (cell: SheetCell) => string {
  const loaded = [...bySheet(cells)].map(([sheet, own]) => {
    const block = { ...blockAround(own), left: 1 };
    const range = sheets.get(sheet)!.getRange(blockAddress(block));
    range.load('formulas');
    return { sheet, top: block.top, range };
  });
  release(loaded.map(({ range }) => range));
  return () => {
    const heads = new Map(loaded.map(({ sheet, top, range }) => [sheet, { top, formulas: range.formulas }]));
    return ({ sheet, row, column }) => {
      const found = heads.get(sheet);
      const cells = (found?.formulas[row - found.top] ?? []) as unknown[];
      const isLabel = (_: unknown, index: number): boolean =>
        !written.has(placeOf({ sheet, row, column: index + 1 }));
      return headOf(cells.slice(0, column - 1).filter(isLabel));
    };
  };
}

function headOf(cells: readonly unknown[]): string {
  const end = cells.findIndex((cell) => typeof cell === 'number' || VALUE.test(String(cell)));
  const labels = (end < 0 ? cells : cells.slice(0, end)).map(String).filter((label) => label !== '');
  return labels.length ? fingerprint(labels.join('|')) : '';
}
