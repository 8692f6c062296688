import { planRowInsertion } from '../form';
import { readAgain, showCell, type Action } from './action';
import { planAtSelection, rowSaid } from './selected-row';

/** Adds a row of indicators behind the selected one of a form (its id). */
export const insertRow: Action<string, 'changeRow' | 'readActiveRow' | 'selectCell'> = {
  name: '增加指标行',
  busy: '正在增加指标行…',
  steps: null,
  needsForms: true,
  async run(context, formId) {
    const change = await planAtSelection(context, formId, planRowInsertion);
    const canBeUndone = await context.host.changeRow(change);
    await showCell(context.host, change.sheet, { row: change.row + 1, column: change.left });
    await readAgain(context);
    const done = `已在第 ${change.row} 行下面增加一行指标`;
    return rowSaid(done, canBeUndone);
  },
};
