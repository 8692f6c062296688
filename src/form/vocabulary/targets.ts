import type { Phrase } from './phrases';

/** Titles of tables that hold approved or applied-for targets (docs/rules.md 2). */
export const TARGET_TITLES = {
  what: ['绩效目标', '绩效指标', '目标申报', '目标批复'],
  table: ['目标表', '申报', '批复', '指标表', '目标编报', '目标下达'],
};
/** Titles of tables that hold targets beside something else, or of another stage. */
export const NO_TARGET_TITLES = [
  '自评',
  '监控',
  '跟踪',
  '完成情况',
  '调整',
  '审核',
  '评审',
  '评价',
  '考核',
  '指标库',
  '目标责任',
  '说明',
  '汇总',
];
/** Years beyond the annual one: what such a column or line aims at is not this year's. */
export const LONGER_TERM = ['中期', '实施期', '总体期', '三年', '全周期', '规划期', '中长期'];
/** What speaks of the form's own year. */
export const ANNUAL = ['年度', '当年', '本年'];

/** The goals of one year; the first that fits counts. */
export const ANNUAL_GOALS: Phrase = {
  before: ['年度', '当年', '本年', '项目', '总体', '绩效', '预期', '部门', '资金'],
  core: ['年度目标', '年度绩效目标', '年度总体目标', '年度总体绩效目标', '当年目标', '当年绩效目标'],
  after: ['内容', '概述'],
};
/** Goals whose period the label leaves open. */
export const GOALS_OF_FORM: Phrase = {
  before: ['项目', '总体', '绩效', '预期', '部门', '资金', '整体', '支出'],
  core: ['总体目标', '绩效目标', '总体绩效目标', '目标', '总目标'],
  after: ['内容', '概述', '描述'],
};

/** An approved amount that stands in one cell beside such a label, beside 年度资金总额 and its spellings. */
export const APPROVED_AMOUNT: Phrase = {
  before: ['项目', '年度', '当年', '本年', '申报', '批复', '部门', '财政', '申请', '安排', '资金'],
  core: ['预算', '资金', '总投资', '预算安排', '金额', '预算申请', '预算批复'],
  after: ['数', '额', '金额', '总额', '资金', '合计', '预算', '安排', '情况'],
};

/** Kinds of sources, by words of a form's label or a table's; the first that fits counts. */
export const FUND_SOURCES: readonly (readonly string[])[] = [
  ['结转'],
  ['财政拨款', '财政资金', '一般公共预算', '政府性基金', '国有资本'],
  ['其他', '其它', '自筹', '单位资金'],
];
/** Labels with one of these take an amount whose label has the same, not another of its kind. */
export const NARROW_SOURCES = ['一般公共预算', '政府性基金', '国有资本', '专户', '基本支出', '项目支出'];
/** Amounts that say what a budget is spent on, beside those that say where it comes from. */
export const SPENDING = ['基本支出', '项目支出', '人员经费', '公用经费', '人员支出', '公用支出'];

/** What heads the course of a year beside its goals. */
export const RESULT_GOALS = ['实际', '完成情况'];
