import {
  addressOf,
  planRowDeletion,
  planRowInsertion,
  Grid,
  type Form,
  type RowChange,
  type RowProblem,
} from '../form';
import { HostFailure, type WorkbookHost } from '../excel';
import type { Notice, PaneReading, WorkbookSession } from './workbook-session';

interface Parts {
  readonly port: WorkbookHost;
  attempt(what: string | null, step: () => Promise<void>): Promise<boolean>;
  read(): Promise<PaneReading>;
  setNotice(notice: Notice): void;
}

/** Rows of a form's indicators: the row is the one of the cell that is selected in the workbook. */
export function indicatorRows({
  port,
  attempt,
  read,
  setNotice,
}: Parts): Pick<WorkbookSession, 'addRow' | 'planRowDeletion' | 'changeRow'> {
  /** Plans on the workbook as it is now. */
  const planned = async (
    formId: string,
    plan: (view: Grid, form: Form, row: number) => RowChange | RowProblem,
  ): Promise<RowChange> => {
    const { forms } = await read();
    const { sheet, row } = await port.readActiveRow();
    const active = forms.sheets.find(({ cells }) => cells.name === sheet);
    const form = active?.forms.find(({ id }) => id === formId);
    if (!active || !form) throw new HostFailure('请先在这张自评表里选中一行指标', 'InvalidSelection');
    const change = plan(active.grid, form, row);
    if ('problem' in change) throw new HostFailure(change.problem, 'InvalidSelection');
    return change;
  };
  const run = async (change: RowChange, text: string): Promise<void> => {
    await port.changeRow(change);
    await read();
    setNotice({ kind: 'done', text });
  };
  return {
    async addRow(formId) {
      await attempt('正在增加指标行…', async () => {
        const change = await planned(formId, planRowInsertion);
        await run(change, `已在第 ${change.row} 行下面增加一行指标`);
        const row = change.row + 1;
        await port.selectCell(change.sheet, { row, column: change.left });
      });
    },
    async planRowDeletion(formId) {
      let change: RowChange | null = null;
      await attempt(null, async () => {
        change = await planned(formId, planRowDeletion);
      });
      return change;
    },
    async changeRow(change) {
      const place = `${change.sheet}!${addressOf({ row: change.row, column: change.left })}`;
      await attempt('正在删除指标行…', () => run(change, `已删除第 ${change.row} 行指标（${place}）`));
    },
  };
}
