/** What a cell holds. Rows and columns are 1-based everywhere, as Excel prints them (row 1, column 1 is A1). */
export type CellValue = string | number | boolean | null;

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
