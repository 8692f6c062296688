/** Excel through Office.js: the port that actions speak to. Each operation stands with its own way back. */
import type { WorkbookHost } from '../host';
import { applyPlan, canRemember } from './cells/apply-plan';
import { writeTexts } from './cells/write-texts';
import { onActivated, onChanged, onSheetsChanged } from './changes';
import { undo } from './history/undo';
import { readMerges } from './reading/read-merges';
import { readActiveRow, readSelection } from './reading/read-selection';
import { readSheet } from './reading/read-sheet';
import { readWorkbook } from './reading/read-workbook';
import { changeRow } from './rows/change-row';
import { selectCell, showSheet } from './select-cell';
import { copySheets } from './sheets/copy-sheets';
import { insertSheets } from './sheets/insert-sheets';
import { insertSummary, refreshSummary } from './sheets/summary';

/** The oldest API that the add-in runs on (docs/rules.md 11): Excel LTSC 2021, Microsoft 365 and the web. */
export function isExcelSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/** Connects to the workbook that the add-in runs in. */
export function createExcelHost(): WorkbookHost {
  let writing = 0;
  let last: Promise<unknown> = Promise.resolve();
  const isWriting = (): boolean => writing > 0;
  /** One operation after the other: two at a time would read what the other is about to write. */
  const asWriter = async <T>(step: () => Promise<T>): Promise<T> => {
    writing++;
    const run = last.then(step);
    last = run.catch(() => null);
    try {
      return await run;
    } finally {
      writing--;
    }
  };
  return {
    readWorkbook,
    readSheet,
    selectCell,
    canRemember,
    readMerges,
    readSelection,
    readActiveRow,
    onActivated,
    showSheet: (sheet) => asWriter(() => showSheet(sheet)),
    applyPlan: (plan, name, progress) => asWriter(() => applyPlan(plan, name, progress)),
    undo: (stepId) => asWriter(() => undo(stepId)),
    writeTexts: (texts, name, progress) => asWriter(() => writeTexts(texts, name, progress)),
    insertSheets: (draw, request) => asWriter(() => insertSheets(draw, request)),
    copySheets: (plan, request) => asWriter(() => copySheets(plan, request)),
    insertSummary: (draw, cells) => asWriter(() => insertSummary(draw, cells)),
    refreshSummary: (found, refresh) => asWriter(() => refreshSummary(found, refresh)),
    changeRow: (change) => asWriter(() => changeRow(change)),
    onChanged: (listener) => onChanged(listener, isWriting),
    onSheetsChanged: (listener) => onSheetsChanged(listener, isWriting),
  };
}
