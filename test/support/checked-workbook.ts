import { addressOf, analyseWorkbook, type CellValue, type Finding, type SheetCells } from '../../src/form';
import { RULES_ACROSS } from '../../src/form/findings/across';
import { parseAddress } from '../../src/grid/address';
import { RIGHT_FORM, type Patch } from './checked-form';
import { plainSheet } from './plain-sheet';

type Rows = readonly (readonly CellValue[])[];
export type { Patch };

/** The right form with its 实施单位. */
const PROJECT: Rows = RIGHT_FORM.map((row, index) => (index === 1 ? [...row, '实施单位', '某中心'] : row));

const DEPARTMENT: Rows = [
  ['部门整体支出绩效自评表（2023年度）'],
  ['预算部门名称', '某局'],
  ['年度预算申请（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 500, 500, 500, 10, '100%', 10],
  [null, '按收入性质分：', '按支出性质分：'],
  [null, '其中：一般公共预算：500', '其中：基本支出：300'],
  [null, '政府性基金拨款：', '项目支出：200'],
  ['年度总体目标', '预期目标', null, null, '实际完成情况'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '检查次数', '≥10次', '12次', 50, 50],
  ['效益指标', '社会效益指标', '三公经费支出', '≤40万元', '36.81万元', 30, 30],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 10, 10],
  ['总分', null, null, null, null, 100, 100],
];

const BASEDATA: Rows = [
  ['2023年度部门整体支出绩效评价基础数据表'],
  ['财政供养人员情况（人）', '编制数', '2023年实际在职人数', '控制率'],
  [null, 63, 61, 0.968],
  ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
  ['三公经费', 45.48, 40, 36.81],
  ['1、公务接待费', 45.48, 40, 36.81],
  ['项目支出：', 180, 210, 200],
  ['基本支出', 280, 300, 300],
];

function patched(name: string, rows: Rows, patch: Patch): SheetCells {
  const width = 9;
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  for (const [address, value] of Object.entries(patch)) {
    const { row, column } = parseAddress(address);
    cells[row - 1]![column - 1] = value;
  }
  return plainSheet(name, cells);
}

/** A project form without a fault, with some of its cells changed. */
export const projectSheet = (name: string, patch: Patch = {}): SheetCells => patched(name, PROJECT, patch);
/** A department form without a fault: 基本支出 300 and 项目支出 200 are its 500. */
export const departmentSheet = (name: string, patch: Patch = {}): SheetCells =>
  patched(name, DEPARTMENT, patch);
/** The 基础数据表 that goes with the department form. */
export const basedataSheet = (name: string, patch: Patch = {}): SheetCells => patched(name, BASEDATA, patch);

const ACROSS: ReadonlySet<string> = new Set(RULES_ACROSS.map(({ id }) => id));

/** What is found across the forms of these sheets, with the sheet where it stands. */
export function acrossSheets(...sheets: SheetCells[]): (Finding & { readonly sheet: string })[] {
  return analyseWorkbook(sheets).forms.flatMap(({ form, findings }) =>
    findings.filter(({ rule }) => ACROSS.has(rule)).map((finding) => ({ ...finding, sheet: form.sheet })),
  );
}

/** The same, each as rule@sheet!cell. */
export function foundAcross(...sheets: SheetCells[]): string[] {
  return acrossSheets(...sheets).map((finding) => `${finding.rule}@${finding.sheet}!${addressOf(finding)}`);
}

/** The sentence of the first finding of a rule on a sheet; undefined without one. */
export function sentenceAcross(rule: string, sheet: string, ...sheets: SheetCells[]): string | undefined {
  return acrossSheets(...sheets).find((finding) => finding.rule === rule && finding.sheet === sheet)?.message;
}
