/** Excel through Office.js: the port that actions speak to. Each operation stands with its own way back. */
import type { WorkbookHost } from '../host';
import { applyPlan, canRemember } from './cells/apply-plan';
import { onActivated, onChanged, onSheetsChanged } from './changes';
import { readMerges } from './reading/read-merges';
import { readActiveRow, readSelection } from './reading/read-selection';
import { readSheet } from './reading/read-sheet';
import { readWorkbook } from './reading/read-workbook';
import { selectCell, showSheet } from './select-cell';

/** What is not needed to read and show the workbook comes when it is first asked for: the pane opens sooner. */
const operations = () => import(/* webpackChunkName: "operations" */ './operations');

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
    undo: (stepId) => asWriter(async () => (await operations()).undo(stepId)),
    writeTexts: (texts, name, progress) =>
      asWriter(async () => (await operations()).writeTexts(texts, name, progress)),
    insertSheets: (draw, request) => asWriter(async () => (await operations()).insertSheets(draw, request)),
    copySheets: (plan, request) => asWriter(async () => (await operations()).copySheets(plan, request)),
    insertSummary: (draw, cells) => asWriter(async () => (await operations()).insertSummary(draw, cells)),
    refreshSummary: (found, refresh) =>
      asWriter(async () => (await operations()).refreshSummary(found, refresh)),
    refreshFindingList: (found, refresh, name) =>
      asWriter(async () => (await operations()).refreshFindingList(found, refresh, name)),
    changeRow: (change) => asWriter(async () => (await operations()).changeRow(change)),
    onChanged: (listener) => onChanged(listener, isWriting),
    onSheetsChanged: (listener) => onSheetsChanged(listener, isWriting),
  };
}
