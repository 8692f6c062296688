/** What an action needs of a workbook: the port that Excel (src/excel) stands behind. */
export { HostFailure, structureProtected } from './failure';
export { unlessRefused } from './unless-refused';
export type { PastStep, UndoResult } from './steps';
export type {
  ApplyResult,
  HostPart,
  NewSheetsRequest,
  Progress,
  RowsOutsideFilter,
  TextToWrite,
  WorkbookContents,
  WorkbookHost,
} from './workbook-host';
