import { addressOf, type CellValue, type SheetCells } from '../../src/form';

interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** What two readings of a workbook may differ in. */
export interface Tolerance {
  readonly cell?: (sheet: string, address: string) => boolean;
  readonly numberFormats?: boolean;
}

/** The filled cells of a sheet by their addresses. */
function filledCells(sheet: SheetCells): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  sheet.values.forEach((line, i) =>
    line.forEach((value, j) => {
      const formula = sheet.formulas[i]?.[j] ?? null;
      if ((value === null || value === '') && formula === null) return;
      const numberFormat = sheet.numberFormats[i]?.[j] ?? 'General';
      const address = addressOf({ row: sheet.top + i, column: sheet.left + j });
      cells.set(address, { value, formula, numberFormat });
    }),
  );
  return cells;
}

/** One line for each cell or sheet that differs beyond the tolerance; blank cells do not count. */
export function differences(
  before: readonly SheetCells[],
  after: readonly SheetCells[],
  tolerance: Tolerance = {},
): string[] {
  const names = (sheets: readonly SheetCells[]): string => sheets.map(({ name }) => name).join('、');
  if (names(before) !== names(after)) {
    if (tolerance.cell && before.every(({ name }) => tolerance.cell!(name, 'A1'))) return [];
    return [`sheets ${names(before)} became ${names(after)}`];
  }
  return before.flatMap((sheet, index) => sheetDifferences(sheet, after[index]!, tolerance));
}

function sheetDifferences(before: SheetCells, after: SheetCells, tolerance: Tolerance): string[] {
  const [old, now] = [filledCells(before), filledCells(after)];
  const text = (cell: Cell | undefined): string =>
    JSON.stringify(cell && { ...cell, ...(tolerance.numberFormats ? { numberFormat: '' } : {}) }) ?? 'blank';
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((address) => {
    if (tolerance.cell?.(before.name, address) || text(old.get(address)) === text(now.get(address)))
      return [];
    return [`${before.name}!${address}: ${text(old.get(address))} became ${text(now.get(address))}`];
  });
}

/** `sheet!address` of each cell with a formula. */
export function cellsWithFormulas(sheet: SheetCells): string[] {
  return sheet.formulas.flatMap((line, i) =>
    line.flatMap((formula, j) =>
      formula === null ? [] : [`${sheet.name}!${addressOf({ row: sheet.top + i, column: sheet.left + j })}`],
    ),
  );
}
