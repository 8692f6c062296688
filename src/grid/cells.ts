/**
 * What the domain knows of a workbook: the values, formulas and number formats of each sheet's used range.
 * Rows and columns are 1-based, as Excel prints them (row 1, column 1 is A1).
 */
export type CellValue = string | number | boolean | null;

/** One sheet's used range. Blank cells are `null` or `''`; both mean blank. */
export interface SheetCells {
  readonly name: string;
  /** 1-based row of `values[0]`. */
  readonly top: number;
  /** 1-based column of `values[0][0]`. */
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** `=…` in A1 notation with English function names, or `null` where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Excel number format codes, `General` where none is set. */
  readonly numberFormats: readonly (readonly string[])[];
  /** True when the sheet is protected: nothing on it may be written. */
  readonly protected: boolean;
  /** True when the workbook counts days from 1904 (workbookPr date1904); absent means 1900. */
  readonly date1904?: boolean;
}

/** The place of one cell; `row` and `column` are 1-based. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

const WHITE_SPACE = /^\s*$/;

/** True for what Excel shows as an empty cell, and for text that is white space alone. */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'string' && WHITE_SPACE.test(value);
}

/** One text for one place on a sheet, for maps and sets of cells. */
export function cellKey({ row, column }: CellRef): string {
  return `${row}:${column}`;
}
