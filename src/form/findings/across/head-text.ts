import { normalise } from '../../../grid/text';
import type { ScoredForm } from '../../form';
import { findLabelled } from '../../recognise/head-fields';
import type { Phrase } from '../../vocabulary/phrases';
import type { WorkbookForm } from './workbook-rule';

/** What stands beside a label in a form's head, normalised: 实施单位, 主管部门. '' where the form does not say. */
export function headText({ form, grid }: WorkbookForm<ScoredForm>, label: Phrase): string {
  const tables = [...(form.funds?.rows ?? []), ...form.indicators].map(({ row }) => row);
  const area = { ...form, bottom: Math.min(form.bottom, ...tables) - 1, titleRow: form.title?.row ?? null };
  return normalise(findLabelled(grid, area, label)?.value.text ?? '');
}
