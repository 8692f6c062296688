import type { Block, CellValue, SheetCells } from '../../form';

/** A sheet with its used range, whose place and size have been loaded. */
export interface SheetRange {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly hidden: boolean;
  readonly range: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
}

/** Asks for the used range of a sheet, its place, size and protection in the next sync. The name must have been loaded. */
export function usedRange(worksheet: Excel.Worksheet): SheetRange {
  const range = worksheet.getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  worksheet.protection.load('protected');
  return {
    worksheet,
    name: worksheet.name,
    hidden: worksheet.visibility !== Excel.SheetVisibility.visible,
    range,
    protection: worksheet.protection,
  };
}

/** Contents of a range, row by row, as Excel gives them. */
export interface Contents {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** What was read of a sheet, as a sheet's cells. `merges` is absent where Excel did not list them: unknown is not none. */
export function cellsOf(
  { name, hidden, range, protection }: SheetRange,
  { values, formulas, numberFormat }: Contents,
  extras: { readonly merges?: readonly Block[]; readonly date1904?: boolean },
): SheetCells {
  return {
    name,
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    values: values as CellValue[][],
    formulas: formulas.map((row, i) =>
      row.map((formula, j) => (isFormula(formula, values[i]![j]) ? formula : null)),
    ),
    numberFormats: numberFormat.map((row) => row.map(String)),
    protected: protection.protected,
    hidden,
    ...extras,
  };
}

/** A text that begins with = is its own value; a formula is not. */
function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
