import {
  planRowDeletion as deletionOf,
  type Form,
  type Grid,
  type RowChange,
  type RowProblem,
} from '../form';
import { HostFailure } from '../host';
import type { ActionContext, ReadForms, Said } from './action';
import { said } from './sentences';

type RowPlan = (grid: Grid, form: Form, row: number) => RowChange | RowProblem;

/** Plans on the row of the cell that is selected in the form, in the workbook as it is now. */
export async function planAtSelection(
  { host, read }: ActionContext<'readActiveRow'>,
  formId: string,
  plan: RowPlan,
): Promise<RowChange> {
  const reading = await read();
  const active = await host.readActiveRow();
  if (!active) throw noRow();
  return planAtRow(reading, formId, active.sheet, active.row, plan);
}

/** Rejects what cannot be with the plan's own sentence. */
export function planAtRow(
  { forms }: ReadForms,
  formId: string,
  sheet: string,
  row: number,
  plan: RowPlan,
): RowChange {
  const active = forms.sheets.find(({ cells }) => cells.name === sheet);
  const form = active?.forms.find(({ id }) => id === formId);
  if (!active || !form) throw noRow();
  const change = plan(active.grid, form, row);
  if ('problem' in change) throw new HostFailure(change.problem, 'InvalidSelection');
  return change;
}

/** The selected row, ready to be deleted once the user has seen what it holds. */
export function planRowDeletion(context: ActionContext<'readActiveRow'>, formId: string): Promise<RowChange> {
  return planAtSelection(context, formId, deletionOf);
}

/** What is said of a row that was changed; where the settings are full it has cost the way back. */
export function rowSaid(done: string, canBeUndone: boolean): Said {
  const lost = '工作簿里记操作的地方已满，这一步和此前在这张表上的操作不能用助手撤销';
  return said(done, canBeUndone ? [] : [lost]);
}

function noRow(): HostFailure {
  return new HostFailure('请先在这张自评表里选中一行指标', 'InvalidSelection');
}
