/** .xlsx files: opened, read, and patched so that every part that does not change keeps its bytes. */
export { XlsxError } from './errors';
export { openXlsx, type XlsxWorkbook } from './workbook/open';
export { readSheets, skippedSheets, type SkippedSheet } from './sheet/read-sheets';
export { writeWorkbook } from './new-workbook/write-workbook';
export type { CellPatch } from './patch/cell-patch';
export { patchXlsx, type XlsxPatch } from './patch/patch';
export { readAppearance, type Appearance, type SheetAppearance } from './sheet/appearance';
export type { CellLook } from './styles/looks';
export { copySheets, type SheetCopy } from './workbook/copy-sheets';
export { importSheets, type SheetImport } from './workbook/import-sheets';
export type { BarChart } from './drawings/bar-chart';
export { readDrawingPlaces, type DrawingPlace } from './drawings/drawing-places';
export { putBarCharts, readBarCharts } from './drawings/bar-charts';
export { moveRows } from './rows/move-rows';
export { removeSheet } from './rows/remove-sheet';
export { renameSheet } from './rows/rename-sheet';
export { copyRowLooks, setMerges } from './rows/row-looks';
export type { RowMove } from './rows/row-move';
