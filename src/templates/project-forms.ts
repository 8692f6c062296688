import {
  AT,
  drawFoot,
  drawFunds,
  drawGoals,
  drawIndicators,
  drawTitle,
  FORM_WIDTHS,
  initialOf,
} from './form-blocks';
import { LOOKS } from './looks';
import { Page } from './page';
import {
  levelsWith,
  type FormContent,
  type IndicatorLevel,
  type NewForm,
  type RowCounts,
  type Template,
} from './template';
import type { SheetDesign } from './sheet-design';

/** Points of the execution rate (docs/rules.md 2). */
export const EXECUTION_POINTS = 10;
const SIGNATURES =
  '填表人：                填报日期：                联系电话：                单位负责人签字：';
/** More rows than this do not fit one page in a size that can be read. */
const MOST_ROWS_ON_PAGE = 36;

const SATISFACTION: IndicatorLevel = {
  name: '满意度指标',
  points: 10,
  parts: [{ name: '服务对象满意度指标', rows: 2 }],
};

/** 产出 50, 效益 30, 满意度 10: the usual layout, costs counting as output. */
const OUTPUT_50: readonly IndicatorLevel[] = [
  {
    name: '产出指标',
    points: 50,
    parts: [
      { name: '数量指标', rows: 3 },
      { name: '质量指标', rows: 2 },
      { name: '时效指标', rows: 2 },
      { name: '成本指标', rows: 1 },
    ],
  },
  {
    name: '效益指标',
    points: 30,
    parts: [
      { name: '经济效益指标', rows: 1 },
      { name: '社会效益指标', rows: 2 },
      { name: '生态效益指标', rows: 1 },
      { name: '可持续影响指标', rows: 1 },
    ],
  },
  SATISFACTION,
];

/** 成本 20, 产出 40, 效益 20, 满意度 10: the layout since 2021, costs by themselves. */
const COST_20: readonly IndicatorLevel[] = [
  {
    name: '成本指标',
    points: 20,
    parts: [
      { name: '经济成本指标', rows: 2 },
      { name: '社会成本指标', rows: 1 },
      { name: '生态环境成本指标', rows: 1 },
    ],
  },
  {
    name: '产出指标',
    points: 40,
    parts: [
      { name: '数量指标', rows: 3 },
      { name: '质量指标', rows: 2 },
      { name: '时效指标', rows: 2 },
    ],
  },
  {
    name: '效益指标',
    points: 20,
    parts: [
      { name: '经济效益指标', rows: 1 },
      { name: '社会效益指标', rows: 1 },
      { name: '生态效益指标', rows: 1 },
    ],
  },
  SATISFACTION,
];

const PROJECT_SOURCES = ['其中：当年财政拨款', '上年结转资金', '其他资金'];

/** Amounts by nature stand behind their labels, inside the cells (docs/rules.md 2). */
const NATURES = [
  ['按收入性质分：', '按支出性质分：'],
  ['其中：一般公共预算：', '其中：基本支出：'],
  ['政府性基金拨款：', '项目支出：'],
  ['纳入专户管理的非税收入拨款：', ''],
  ['其他资金：', ''],
] as const;

/** 项目支出绩效自评表, 10/50/30/10. */
export const PROJECT: Template = {
  id: 'project',
  name: '项目支出绩效自评表',
  about: '预算执行 10、产出 50、效益 30、满意度 10',
  kind: 'project',
  levels: OUTPUT_50,
  sources: PROJECT_SOURCES,
  draw: (sheet, form, rows) => drawProject(sheet, form, blank(OUTPUT_50, rows)),
  fill: drawProject,
};

/** The same with 成本指标 as a first level, 10/20/40/20/10. */
export const PROJECT_WITH_COST: Template = {
  id: 'project-cost',
  name: '项目支出绩效自评表（含成本指标）',
  about: '预算执行 10、成本 20、产出 40、效益 20、满意度 10',
  kind: 'project',
  levels: COST_20,
  sources: PROJECT_SOURCES,
  draw: (sheet, form, rows) => drawProject(sheet, form, blank(COST_20, rows)),
  fill: drawProject,
};

/** 部门整体支出绩效自评表. */
export const DEPARTMENT: Template = {
  id: 'department',
  name: '部门整体支出绩效自评表',
  about: '按收入性质、支出性质列示资金，预算执行 10、产出 50、效益 30、满意度 10',
  kind: 'department',
  levels: OUTPUT_50,
  sources: NATURES.flat(),
  draw: (sheet, form, rows) => drawDepartment(sheet, form, blank(OUTPUT_50, rows)),
  fill: drawDepartment,
};

function blank(levels: readonly IndicatorLevel[], rows: RowCounts | undefined): FormContent {
  return { goals: '', initial: { total: null, sources: [] }, levels: levelsWith(levels, rows) };
}

function drawProject(sheet: string, form: NewForm, content: FormContent): SheetDesign {
  const page = new Page(FORM_WIDTHS);
  drawTitle(page, '项目支出绩效自评表', form.year);
  const name = page.row(24);
  page.text(name, 1, '项目名称', LOOKS.label, { columns: 2 });
  page.text(name, AT.level2, form.projectName, LOOKS.entryText, { columns: 7 });
  const offices = page.row(24);
  page.text(offices, 1, '主管部门', LOOKS.label, { columns: 2 });
  page.text(offices, AT.level2, form.department, LOOKS.entryText, { columns: 2 });
  page.text(offices, AT.target, '实施单位', LOOKS.label, { columns: 2 });
  page.text(offices, AT.weight, form.unit, LOOKS.entryText, { columns: 3 });
  const executionScore = drawFunds(page, {
    label: '项目资金\n（万元）',
    sources: PROJECT_SOURCES,
    points: EXECUTION_POINTS,
    initial: content.initial,
  });
  return drawRest(page, sheet, content, executionScore);
}

function drawDepartment(sheet: string, form: NewForm, content: FormContent): SheetDesign {
  const page = new Page(FORM_WIDTHS);
  drawTitle(page, '部门整体支出绩效自评表', form.year);
  const name = page.row(24);
  page.text(name, 1, '预算部门名称', LOOKS.label, { columns: 2 });
  page.text(name, AT.level2, form.projectName || form.department, LOOKS.entryText, { columns: 7 });
  const executionScore = drawFunds(page, {
    label: '年度预算申请\n（万元）',
    sources: [],
    points: EXECUTION_POINTS,
    initial: content.initial,
    more: NATURES.length,
  });
  drawNatures(page, content.initial);
  return drawRest(page, sheet, content, executionScore);
}

function drawNatures(page: Page, initial: FormContent['initial']): void {
  const filled = (label: string): string => `${label}${initialOf(label, initial) ?? ''}`;
  for (const [income, spending] of NATURES) {
    const row = page.row(22);
    page.text(row, 2, filled(income), LOOKS.openLabelLeft, { columns: 4 });
    page.text(row, AT.actual, filled(spending), LOOKS.openLabelLeft, { columns: 4 });
  }
}

function drawRest(
  page: Page,
  sheet: string,
  { goals, levels }: FormContent,
  executionScore: Parameters<typeof drawIndicators>[2],
): SheetDesign {
  drawGoals(page, goals);
  const heading = drawIndicators(page, levels, executionScore);
  drawFoot(page, [SIGNATURES]);
  const rows = levels.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.rows, 0);
  return page.finish(sheet, {
    landscape: false,
    titleRows: [heading, heading],
    onePage: rows <= MOST_ROWS_ON_PAGE,
  });
}
