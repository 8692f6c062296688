import {
  analyseWorkbook,
  planFromTargets,
  readTargetTables,
  readWorkbook,
  type SheetCells,
} from '../../../src/form';
import type { RenewedCell } from '../../../src/form/renew/plan-renewal';
import type { TemplateSheet } from '../../../src/form/renew/plan-copies';
import { departmentSheet, foundAcross, projectSheet } from '../../support/checked-workbook';
import { fixtureSheets } from '../../support/fixtures';
import { plainSheet } from '../../support/plain-sheet';
import { nationalTable, provincialTable } from '../../support/target-tables';

const templateOf = (cells: SheetCells): TemplateSheet => ({
  cells,
  forms: readWorkbook([cells]).sheets[0]!.forms,
  merges: cells.merges ?? [],
});
const tableOf = (sheet: SheetCells): ReturnType<typeof readTargetTables>[number] =>
  readTargetTables(readWorkbook([sheet]))[0]!;

/** The copy as it will stand. */
function applied(sheet: SheetCells, name: string, cells: readonly RenewedCell[]): SheetCells {
  const values = sheet.values.map((row) => [...row]);
  for (const { row, column, value } of cells) values[row - sheet.top]![column - sheet.left] = value;
  return { ...sheet, name, values };
}

const SYSTEM_FORM = plainSheet('系统表', [
  ['项目支出绩效自评表（2023年度）'],
  ['项目名称', '去年项目', null, '实施单位', '某站'],
  ['项目资金（元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 100, 100, 95, 10, '95.00%', 9.5],
  ['年度总体目标', '预期目标', null, null, '实际完成情况'],
  [null, '去年的目标。', null, null, '去年完成了。'],
  [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '年度指标值',
    '度量单位',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  ['产出指标', '数量指标', '旧一', '≥', 5, '家', 5, 20, 20],
  [null, null, '旧二', '≥', 6, '家', 6, 10, 10],
  [null, '质量指标', '旧三', '≥', 7, '%', 7, 20, 20],
  [null, '时效指标', '旧四', '≥', 8, '天', 8, 10, 10],
  ['效益指标', '社会效益指标', '旧五', '≥', 9, '人', 9, 20, 20],
  ['满意度指标', '服务对象满意度指标', '旧六', '≥', 90, '%', 95, 10, 10],
  ['总分', null, null, null, null, null, null, 100, 99.5],
]);

/** 去年的表, with sentences among its goals. */
const lastYear = projectSheet('去年', { B2: '去年项目', B8: '去年的目标。', E8: '去年完成了。' });

test('names, year, money, goals and indicators go onto the office’s own form; what it held before is gone', () => {
  const plan = planFromTargets(templateOf(lastYear), tableOf(nationalTable()), ['去年']);
  if (!('renewal' in plan)) throw new Error(plan.problem);
  expect(plan.renewal).toMatchObject({ source: '去年', name: '测试项目', after: '去年' });
  const sheet = applied(lastYear, plan.renewal.name, plan.renewal.cells);
  expect(sheet.values[1]?.slice(0, 2)).toEqual(['项目名称', '测试项目']);
  expect(sheet.values.slice(3, 6).map((row) => row.slice(2, 5))).toEqual([
    [100, null, null],
    [80, null, null],
    [20, null, null],
  ]);
  expect(sheet.values[7]?.slice(0, 5)).toEqual([null, '目标1：扶持企业。', null, null, null]);
  expect(sheet.values.slice(9, 12).map((row) => row.slice(2, 8))).toEqual([
    ['扶持企业数', '≥15家', null, null, null, null],
    ['受益群众', '≥1000人', null, null, null, null],
    ['群众满意度', '≥90%', null, null, null, null],
  ]);
  expect(plan.notes).toEqual(['目标表没有分值，请在“分值”列填写']);
  expect(foundAcross(sheet, nationalTable())).toEqual([]);
});

test('sign, unit and points go into their own columns, money into the form’s unit; rows left over are blank', () => {
  const plan = planFromTargets(templateOf(SYSTEM_FORM), tableOf(provincialTable()), ['系统表']);
  if (!('renewal' in plan)) throw new Error(plan.problem);
  const sheet = applied(SYSTEM_FORM, plan.renewal.name, plan.renewal.cells);
  expect(sheet.values[3]?.[2]).toBe(1_234_567);
  expect(sheet.values.slice(7, 13).map((row) => row.slice(2, 8))).toEqual([
    ['养护里程', '≥', 120, '公里', null, 30],
    [null, null, null, null, null, null],
    ['验收合格率', '=', 100, '%', null, 20],
    ['养护完成时间', null, '12月底前', null, null, 10],
    ['通行事故数', '≤', 3, '起', null, 20],
    ['村民满意度', '≥', 90, '%', null, 10],
  ]);
  expect(plan.notes).toEqual([]);
  const [form] = analyseWorkbook([sheet, provincialTable()]).forms;
  expect(form?.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual([]);
});

test('too few rows: nothing is planned, and it is said where and how many', () => {
  const more = nationalTable({ 11: [null, null, null, '指标2：培训人数', '≥20人'] });
  const plan = planFromTargets(templateOf(projectSheet('去年')), tableOf(more), []);
  expect(plan).toEqual({
    problem:
      '工作表“去年”的指标行不够：“产出指标—数量指标”需要2行，表里有1行。请先在表里增加指标行，或改用内置模板',
    short: [{ level: '产出指标—数量指标', need: 2, have: 1, lastRow: 10 }],
  });
});

test('a group that the form does not have is said too', () => {
  const plan = planFromTargets(templateOf(projectSheet('去年')), tableOf(provincialTable()), []);
  expect(plan).toMatchObject({
    short: [
      { have: 0, lastRow: null },
      { have: 0, lastRow: null },
    ],
  });
});

test('sheets that are no template: protected, several forms, amounts only', () => {
  const table = tableOf(nationalTable());
  const locked = { ...projectSheet('锁'), protected: true };
  expect(planFromTargets(templateOf(locked), table, [])).toMatchObject({
    short: [],
    problem: expect.stringContaining('受保护'),
  });
  const two = {
    ...templateOf(projectSheet('两')),
    forms: [...templateOf(projectSheet('两')).forms, ...templateOf(departmentSheet('部')).forms],
  };
  expect(planFromTargets(two, table, [])).toMatchObject({ short: [] });
  expect(planFromTargets(templateOf(fixtureSheets('zhuzhou-basedata')[0]!), table, [])).toMatchObject({
    short: [],
  });
});

test('a doubtful form is refused with its doubt in words', () => {
  const doubtful = projectSheet('疑', { A3: null, B4: '合计数', G9: '分数二', F9: '打分二' });
  const template = templateOf(doubtful);
  const [form] = template.forms;
  const doubt = { part: 'indicators' as const, row: 9, column: 6, message: '分不清两列' };
  const plan = planFromTargets(
    { ...template, forms: [{ ...form!, doubts: [doubt] }] },
    tableOf(nationalTable()),
    [],
  );
  expect(plan).toMatchObject({ problem: expect.stringContaining('分不清两列') });
});
