import type { Block } from './block';
import type { CellValue } from './cells';

/**
 * What the domain knows of a sheet: values, formulas and number formats of its used range. Blank cells
 * are `null` or `''`; both mean blank.
 */
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
  /** Merged areas where they are known: they confirm, and say which cell of an area holds its value (docs/rules.md 2). */
  readonly merges?: readonly Block[];
  /** True when the workbook counts days from 1904 (workbookPr date1904); absent means 1900. */
  readonly date1904?: boolean;
  /** True when the sheet is hidden: it is listed and not written (docs/rules.md 5). Absent means shown. */
  readonly hidden?: boolean;
}
