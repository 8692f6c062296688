import { analyse, missingReasons, type MissingReason } from '../form';
import { HostFailure } from '../host';
import type { ActionContext } from './action';

/** The missing reason of the row that is selected. Rejects with code `InvalidSelection` when the row lacks none. */
export async function selectedReason({
  host,
  read,
  settings,
}: ActionContext<'readActiveRow'>): Promise<MissingReason> {
  const { forms } = await read();
  const active = await host.readActiveRow();
  const found = missingReasons(analyse(forms, settings)).find(
    // One cell may hold the reason of several rows.
    ({ sheet, cell, others }) =>
      sheet === active?.sheet && cell.row <= active.row && active.row <= cell.row + others,
  );
  if (!found)
    throw new HostFailure('选中的行不缺偏差原因。请先在表里选中缺偏差原因的一行', 'InvalidSelection');
  return found;
}
