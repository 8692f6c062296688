/** Together these say that a form is ours (docs/rules.md 2). */
export const OURS = {
  what: ['绩效', '目标', '预算', '项目', '支出', '专项', '资金'],
  how: ['自评'],
  table: ['自评表', '自评报告表', '自评打分表', '自评评分表', '自评得分表', '自评情况表'],
};
/** Titles that forms of ours bear without the word 自评; they count with the national form's skeleton only. */
export const LIKELY_OURS = [
  '绩效评价表',
  '绩效评价得分表',
  '绩效评价打分表',
  '绩效评价评分表',
  '完成情况表',
  '绩效评价指标',
  '评价指标体系',
  '指标体系评分',
  '绩效评分表',
  '绩效报告表',
  '绩效情况表',
  '绩效评价',
  '绩效目标',
];
/** Other people's tables, whatever words they share with ours. */
export const OTHERS = [
  '监控',
  '申报',
  '批复',
  '目标表',
  '考核',
  '履约',
  '员工',
  '岗位',
  '汇总',
  '目录',
  '重点评价',
  '跟踪',
  '预算执行情况表',
  '评分标准说明',
  '标准说明',
  '公示',
  '审核表',
  '下达',
  '职工',
  '薪酬',
  '工资',
  '人员绩效',
  '个人',
  '合同',
  '满意度调查',
  '计划表',
];
/** What a line that names a table ends with. */
export const TITLE_ENDINGS = [
  '表',
  '表格',
  '自评',
  '报告',
  '情况',
  '体系',
  '评分',
  '打分',
  '得分',
  '表样',
  '样表',
  '模板',
];
export const ANNEX = ['附件', '附表', '附'];

/** 部门整体支出绩效评价基础数据表 */
export const BASEDATA = {
  what: ['绩效'],
  how: ['基础数据表', '基础表', '基础数据', '基本情况表', '基础信息表'],
};
export const BASEDATA_OTHERS = ['决算基础', '部门决算'];
/** A title that speaks of the department as a whole. */
export const WHOLE_DEPARTMENT = ['整体'];
export const ONE_PROJECT = ['项目', '专项', '资金绩效'];
