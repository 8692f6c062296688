/** Excel through Office.js: read the workbook, write plans, take them back, listen. */
import { applyPlan } from './apply-plan';
import { onActivated, onChanged } from './changes';
import { copySheets } from './copy-sheets';
import { insertSheets } from './insert-sheets';
import { changeRow } from './indicator-rows';
import type { WorkbookHost } from './port';
import { readWorkbook } from './read-workbook';
import { readMerges } from './read-merges';
import { readActiveRow, readSelection } from './read-selection';
import { selectCell } from './select-cell';
import { insertSummary, refreshSummary } from './summary';
import { undoLast } from './undo';
import { writeText } from './write-text';

export { buildSummary } from './build-summary';
export { HostFailure } from './port';
export type { WorkbookHost, NewSheetsRequest, UndoableOperation, UndoResult, WorkbookReading } from './port';

/** The oldest API that the add-in runs on (docs/rules.md 11): Excel LTSC 2021, Microsoft 365 and the web. */
export function isExcelSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/** Connects to the workbook that the add-in runs in. */
export function createExcelHost(): WorkbookHost {
  let writing = 0;
  const asWriter = async <T>(step: () => Promise<T>): Promise<T> => {
    writing++;
    try {
      return await step();
    } finally {
      writing--;
    }
  };
  return {
    readWorkbook,
    selectCell,
    applyPlan: (plan, name) => asWriter(() => applyPlan(plan, name)),
    undoLast: () => asWriter(undoLast),
    writeText: (sheet, cell, text, name) => asWriter(() => writeText(sheet, cell, text, name)),
    insertSheets: (draw, request) => asWriter(() => insertSheets(draw, request)),
    copySheets: (plan, request) => asWriter(() => copySheets(plan, request)),
    insertSummary: (draw, cells) => asWriter(() => insertSummary(draw, cells)),
    refreshSummary: (found, refresh) => asWriter(() => refreshSummary(found, refresh)),
    changeRow: (change) => asWriter(() => changeRow(change)),
    readMerges,
    readSelection,
    readActiveRow,
    onActivated,
    onChanged: (listener) => onChanged(listener, () => writing > 0),
  };
}
