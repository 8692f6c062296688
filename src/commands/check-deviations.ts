import { analyseWorkbook, lacksReason, planRecompute } from '../form';
import type { WorkbookHost } from '../excel';
import { loadSettings } from '../settings/settings-store';

/**
 * 检查偏差 on the ribbon: marks the cells whose reason is due but missing and selects the first one.
 * Resolves to a sentence when there is nothing to go to, null otherwise; rejects with an HostFailure.
 */
export async function checkDeviations(port: WorkbookHost): Promise<string | null> {
  const { sheets } = await port.readWorkbook();
  const analysis = analyseWorkbook(sheets, loadSettings());
  if (analysis.forms.length === 0) return '这个工作簿里没有找到绩效自评表';
  const plan = planRecompute(analysis);
  await port.applyPlan({ ...plan, edits: [] }, '检查偏差');
  for (const { form, findings } of analysis.forms) {
    const due = findings.find(lacksReason);
    if (!due) continue;
    await port.selectCell(form.sheet, due);
    return null;
  }
  return '没有缺少偏差原因的指标';
}
