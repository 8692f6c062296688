import {
  analyseWorkbook,
  findSummary,
  newSummary,
  planSummaryRefresh,
  sheetNamesFor,
  summarised,
  SUMMARY_TITLE,
  type Settings,
} from '../../form';
import { drawSummary, SUMMARY_FIRST_ROW } from '../../templates';
import { protectedSheets } from '../failures';
import { HostFailure, type WorkbookHost } from '../../host';

/**
 * 生成汇总表: a row per form on a sheet of its own, or the sheet that is there brought up to date. Resolves to a
 * sentence about what was done; rejects with an HostFailure.
 */
export async function buildSummary(port: WorkbookHost, settings: Settings): Promise<string> {
  const { sheets } = await port.readWorkbook();
  const analysis = analyseWorkbook(sheets, settings);
  const forms = summarised(analysis).length;
  if (forms === 0) throw new HostFailure('这个工作簿里没有找到可以汇总的自评表', 'ItemNotFound');
  const found = findSummary(sheets);
  if (!found) {
    const cells = newSummary(analysis, settings, SUMMARY_FIRST_ROW);
    const draw = (taken: readonly string[]): ReturnType<typeof drawSummary> =>
      drawSummary(sheetNamesFor([SUMMARY_TITLE], taken)[0]!, forms);
    const name = await port.insertSummary(draw, cells);
    return `已生成“${name}”，共 ${forms} 张自评表`;
  }
  if (found.protected) throw protectedSheets([found.sheet]);
  const refresh = planSummaryRefresh(found, analysis, settings);
  if (refresh.problem !== null) throw new HostFailure(refresh.problem, 'InvalidOperation');
  await port.refreshSummary(found, refresh);
  const gone = refresh.goneRows.length
    ? `；第 ${refresh.goneRows.join('、')} 行的自评表已删除，可自行删去该行`
    : '';
  return `已更新“${found.sheet}”，共 ${forms} 张自评表${gone}`;
}
