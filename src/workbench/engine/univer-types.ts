import type { FUniver } from '@univerjs/core/facade';

/** Univer's workbook and sheet as its facade gives them; it does not export their names. */
export type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type FWorksheet = ReturnType<FWorkbook['getSheets']>[number];
