import {
  analyse,
  findSummary,
  newSummary,
  planSummaryRefresh,
  sheetNamesFor,
  summarised,
  SUMMARY_TITLE,
  type FoundSummary,
  type Settings,
  type WorkbookAnalysis,
} from '../form';
import { HostFailure, type WorkbookHost } from '../host';
import { readAgain, type Action, type Said } from './action';
import { filterNotes, quoted, said } from './sentences';

/** A row per form on a sheet of its own, or the sheet that is there brought up to date. */
export const buildSummary: Action<void, 'insertSummary' | 'refreshSummary'> = {
  name: '生成汇总表',
  busy: '正在生成汇总表…',
  steps: null,
  needsForms: true,
  async run({ host, read, settings }) {
    const { sheets, forms } = await read();
    const analysis = analyse(forms, settings);
    if (summarised(analysis).length === 0)
      throw new HostFailure('这个工作簿里没有找到可以汇总的自评表', 'ItemNotFound');
    const found = findSummary(sheets);
    const result = found
      ? await refreshed(host, found, analysis, settings)
      : await added(host, analysis, settings);
    await readAgain({ read });
    return result;
  },
};

async function added(
  host: Pick<WorkbookHost, 'insertSummary'>,
  analysis: WorkbookAnalysis,
  settings: Settings,
): Promise<Said> {
  const forms = summarised(analysis).length;
  // Only needed here: the pane opens sooner without.
  const { drawSummary, SUMMARY_FIRST_ROW } = await import('../templates');
  const name = await host.insertSummary(
    (taken) => drawSummary(sheetNamesFor([SUMMARY_TITLE], taken)[0]!, forms),
    newSummary(analysis, settings, SUMMARY_FIRST_ROW),
  );
  return said(`已生成“${name}”，共 ${forms} 张自评表`);
}

async function refreshed(
  host: Pick<WorkbookHost, 'refreshSummary'>,
  found: FoundSummary,
  analysis: WorkbookAnalysis,
  settings: Settings,
): Promise<Said> {
  if (found.protected) {
    const sentence = `工作表${quoted([found.sheet])}受保护，没有写入任何内容。请先撤销工作表保护，再试一次`;
    throw new HostFailure(sentence, 'AccessDenied');
  }
  const refresh = planSummaryRefresh(found, analysis, settings);
  if (refresh.problem !== null) throw new HostFailure(refresh.problem, 'InvalidOperation');
  const outside = await host.refreshSummary(found, refresh);
  const gone = `第 ${refresh.goneRows.join('、')} 行的自评表没有找到；如已删除，可自行删去该行`;
  return said(`已更新“${found.sheet}”，共 ${summarised(analysis).length} 张自评表`, [
    ...(refresh.goneRows.length ? [gone] : []),
    ...filterNotes(found.sheet, outside),
  ]);
}
