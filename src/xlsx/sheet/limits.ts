/** The last row and column of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/**
 * A sheet whose values span more cells is not read: the same as the pane's (src/excel/reading). It is a table of data, or a
 * slip: a value in the last row.
 */
export const MOST_CELLS = 2_000_000;
