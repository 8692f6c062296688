import { analyse, sheetNamesFor, type WorkbookAnalysis } from '../form';
import type { FoundList } from '../form/report';
import { HostFailure, type WorkbookHost } from '../host';
import { readAgain, showCell, type Action, type Said } from './action';
import { filterNotes, quoted, said } from './sentences';

type Needs = 'insertSheets' | 'refreshFindingList' | 'selectCell';

/** A line per finding on a sheet of its own for whoever sends forms back, or the sheet that is there brought up to date. */
export const buildFindingList: Action<void, Needs> = {
  name: '生成问题清单',
  busy: '正在生成问题清单…',
  steps: null,
  needsForms: true,
  async run({ host, read, settings }) {
    const { sheets, forms } = await read();
    const analysis = analyse(forms, settings);
    if (analysis.forms.length === 0)
      throw new HostFailure('这个工作簿里没有找到自评表，没有生成问题清单', 'ItemNotFound');
    // Only needed here: the pane opens sooner without.
    const { findFindingList } = await import('../form/report');
    const found = findFindingList(sheets);
    const result = found ? await refreshed(host, found, analysis) : await added(host, analysis);
    await readAgain({ read });
    return result;
  },
};

async function added(host: Pick<WorkbookHost, 'insertSheets'>, analysis: WorkbookAnalysis): Promise<Said> {
  const { findingRows, FINDING_LIST_TITLE } = await import('../form/report');
  const findings = findingRows(analysis);
  if (findings.length === 0) return { ...said('没有查出要改正的问题，没有生成问题清单'), isSeen: false };
  const { drawOwnFindingList } = await import('../templates');
  const [name] = await host.insertSheets(
    (taken) => [drawOwnFindingList(sheetNamesFor([FINDING_LIST_TITLE], taken)[0]!, findings)],
    { name: buildFindingList.name },
  );
  return said(`已生成“${name}”，共 ${findings.length} 处问题`);
}

async function refreshed(
  host: Pick<WorkbookHost, 'refreshFindingList' | 'selectCell'>,
  found: FoundList,
  analysis: WorkbookAnalysis,
): Promise<Said> {
  const { planListRefresh } = await import('../form/report');
  const { sheet, headingRow: row } = found;
  if (found.protected) {
    const sentence = `工作表${quoted([sheet])}受保护，没有写入任何内容。请先撤销工作表保护，再试一次`;
    throw new HostFailure(sentence, 'AccessDenied');
  }
  const refresh = planListRefresh(found, analysis);
  if (refresh.problem !== null) throw new HostFailure(refresh.problem, 'InvalidOperation');
  const outside = await host.refreshFindingList(found, refresh, buildFindingList.name);
  await showCell(host, sheet, { row, column: 1 });
  const { open, added: fresh, done, goneRows } = refresh;
  const text = `已更新“${sheet}”：待改正 ${open} 处（新增 ${fresh} 处），已改正 ${done} 处`;
  const gone = `第 ${goneRows.join('、')} 行的自评表没有找到，没有更新；如已删除，可自行删去该行`;
  return said(text, [...(goneRows.length ? [gone] : []), ...filterNotes(sheet, outside)]);
}
