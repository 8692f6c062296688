import { placeOf, planRowDeletion, type RowChange } from '../form';
import { HostFailure } from '../host';
import { readAgain, type Action } from './action';
import { planAtRow, rowSaid } from './selected-row';

/** A deletion that the user has agreed to. */
interface Deletion {
  readonly formId: string;
  /** As he saw it (`planRowDeletion`). */
  readonly change: RowChange;
}

/** Deletes a row of indicators; one that holds something else by now stays. */
export const deleteRow: Action<Deletion, 'changeRow'> = {
  name: '删除指标行',
  busy: '正在删除指标行…',
  steps: null,
  needsForms: true,
  async run({ host, read }, { formId, change }) {
    const { sheet, row, left } = change;
    const now = planAtRow(await read(), formId, sheet, row, planRowDeletion);
    if (now.content.join('\n') !== change.content.join('\n'))
      throw new HostFailure(`第 ${row} 行刚刚有改动，没有删除。请核对后再试`, 'Outdated');
    const canBeUndone = await host.changeRow(now);
    await readAgain({ read });
    return rowSaid(
      `已删除第 ${row} 行指标（${placeOf({ sheet, cell: { row, column: left } })}）`,
      canBeUndone,
    );
  },
};
