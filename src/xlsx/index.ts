/** .xlsx files: opened, read, and patched so that every part that does not change keeps its bytes. */
export { XlsxError } from './errors';
export { openXlsx, type XlsxWorkbook } from './workbook';
export { readSheets } from './read-cells';
export { writeWorkbook } from './write-workbook';
export { patchXlsx, type CellPatch, type XlsxPatch } from './patch';
export { readAppearance, type Appearance, type CellLook, type SheetAppearance } from './appearance';
export { copySheets, type SheetCopy } from './copy-sheet';
export { importSheets, type SheetImport } from './import-sheet';
export { putBarCharts, readBarCharts, type BarChart } from './charts';
