/** Operations on Excel that come behind the first look at the workbook. */
export { writeTexts } from './cells/write-texts';
export { undo } from './history/undo';
export { changeRow } from './rows/change-row';
export { copySheets } from './sheets/copy-sheets';
export { refreshFindingList } from './sheets/finding-list';
export { insertSheets } from './sheets/insert-sheets';
export { insertSummary, refreshSummary } from './sheets/summary';
