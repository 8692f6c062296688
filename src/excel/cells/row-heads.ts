import { blockAddress, type CellRef } from '../../form';
import { fingerprint } from '../history/fingerprint';
import { release } from '../release';

type SheetCell = CellRef & { readonly sheet: string };

/** Where the labels of a row end: a number, a formula, or text that begins like a target (≥15家). */
const VALUE = /^\s*(?:=|[≥≤<>＜＞≧≦》《]*\s*[-+]?\d)/;

/**
 * Asks, in the next sync, for the labels left of each cell in its row, by which the row is known again after somebody has
 * inserted or deleted others; call the result afterwards for a fingerprint by sheet and row, '' where a row has none.
 */
export function loadRowHeads(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  cells: readonly SheetCell[],
): () => (cell: SheetCell) => string {
  const bySheet = new Map<string, SheetCell[]>();
  for (const cell of cells) bySheet.set(cell.sheet, [...(bySheet.get(cell.sheet) ?? []), cell]);
  const loaded = [...bySheet].map(([sheet, own]) => {
    const rows = own.map(({ row }) => row);
    const top = Math.min(...rows);
    const right = Math.max(...own.map(({ column }) => column));
    const range = sheets
      .get(sheet)!
      .getRange(blockAddress({ top, left: 1, bottom: Math.max(...rows), right }));
    range.load('formulas');
    return { sheet, top, range };
  });
  release(loaded.map(({ range }) => range));
  return () => {
    const heads = new Map(loaded.map(({ sheet, top, range }) => [sheet, { top, formulas: range.formulas }]));
    return ({ sheet, row, column }) => {
      const found = heads.get(sheet);
      const cells = (found?.formulas[row - found.top] ?? []) as unknown[];
      return headOf(cells.slice(0, column - 1));
    };
  };
}

function headOf(cells: readonly unknown[]): string {
  const end = cells.findIndex((cell) => typeof cell === 'number' || VALUE.test(String(cell)));
  const labels = (end < 0 ? cells : cells.slice(0, end)).map(String).filter((label) => label !== '');
  return labels.length ? fingerprint(labels.join('|')) : '';
}
