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
  '考评',
  '履约',
  '汇总',
  '目录',
  '重点评价',
  '重点绩效评价',
  '重点项目绩效评价',
  '第三方',
  '目标责任',
  '责任制',
  '跟踪',
  '预算执行情况表',
  '评分标准说明',
  '标准说明',
  '公示',
  '审核表',
  '下达',
  '合同',
  '满意度调查',
  '计划表',
];
/** Tables about people, even where they call themselves 自评表, unless the title speaks of money: 公益性岗位补贴资金. */
export const ABOUT_PEOPLE = ['员工', '岗位', '职工', '薪酬', '工资', '人员绩效', '个人', '教师', '干部'];
export const ABOUT_MONEY = ['项目', '支出', '资金', '专项', '整体', '政策'];
/** Directly behind one of those words these make it a part of a project's name: 考核专项经费, 岗位补贴. */
export const NAMES_OF_MONEY = ['经费', '专项', '资金', '补助', '补贴', '奖励', '奖补'];
/** What offices do with our forms too: such a 自评表 needs more of the national form's skeleton. */
export const SHARED_WITH_OTHERS = ['考核', '考评', '履约', '合同', '目标责任', '责任制'];
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
/** A title that speaks of the department as a whole. */
export const WHOLE_DEPARTMENT = ['整体'];
export const ONE_PROJECT = ['项目', '专项', '资金绩效'];
