import type { Phrase } from './phrases';

/** 项目名称 and its spellings, without brackets. */
export const PROJECT_NAME: Phrase = {
  before: [
    '转移支付',
    '预算',
    '专项',
    '项目',
    '政策',
    '资金',
    '一级',
    '二级',
    '自评',
    '评价',
    '一、',
    '1.',
    '1、',
    '支出',
  ],
  core: [
    '项目名称',
    '专项名称',
    '资金名称',
    '政策名称',
    '项目支出名称',
    '专项资金名称',
    '项目全称',
    '项目(政策)名称',
    '名称(项目)',
  ],
  after: ['全称', '及代码', '(全称)', '及编码', '和代码'],
};
/** A label that names the project on forms without a 名称. */
export const PROJECT: Phrase = { before: ['预算', '自评'], core: ['项目'] };

const WHOSE = [
  '省',
  '市',
  '州',
  '县',
  '区',
  '旗',
  '本',
  '级',
  '直',
  '预算',
  '填报',
  '填表',
  '被评价',
  '自评',
  '申报',
  '编报',
  '一级',
  '二级',
  '主管',
  '评价',
];
/** The department's name on a department form. */
export const DEPARTMENT_NAME: Phrase = {
  before: WHOSE,
  core: [
    '部门',
    '单位',
    '部门名称',
    '单位名称',
    '部门单位名称',
    '单位部门名称',
    '部门/单位名称',
    '部门(单位)',
    '单位(部门)',
  ],
  after: ['名称', '全称', '及代码', '(盖章)', '(公章)'],
};
/** 主管部门 */
export const RESPONSIBLE_DEPARTMENT: Phrase = {
  before: ['预算', '中央', '省级', '地方', '项目', '市级', '县级'],
  core: ['主管部门', '主管单位', '部门', '填报部门', '填报单位', '主管部门单位', '主管(部门)单位'],
  after: ['名称', '单位', '及代码'],
};
/** 实施单位 */
export const UNIT_NAME: Phrase = {
  before: ['项目', '具体', '资金', '预算'],
  core: ['实施单位', '执行单位', '承担单位', '实施部门', '实施主体', '使用单位', '用款单位'],
  after: ['名称', '部门', '主体', '及代码', '盖章'],
};

/** How a label that stands beside its value in a form's head ends. A project may be called 项目管理经费. */
export const HEAD_LABEL_ENDINGS = [
  '名称',
  '部门',
  '单位',
  '主体',
  '电话',
  '处室',
  '科室',
  '股室',
  '负责人',
  '联系人',
  '类别',
  '属性',
  '类型',
  '性质',
  '级次',
  '方式',
  '来源',
  '范围',
  '地址',
  '期限',
  '周期',
  '时间',
  '日期',
  '编码',
  '代码',
  '总分',
  '得分',
  '等级',
  '全称',
];

/** 主管部门 alone, not the office that fills in the form. */
export const MANAGING_DEPARTMENT: Phrase = {
  before: ['预算', '中央', '省级', '地方', '项目', '市级', '县级'],
  core: ['主管部门', '主管单位'],
  after: ['名称', '单位', '及代码', '(单位)'],
};
/** The department whose budget it is, where a table of projects names no 主管部门. */
export const BUDGET_DEPARTMENT: Phrase = {
  before: ['预算'],
  core: ['部门', '部门名称', '一级预算单位'],
  after: ['名称', '及代码', '(单位)'],
};
/** The column of the office that a project belongs to, in a list of projects. */
export const OFFICE_COLUMN: Phrase = {
  before: ['预算', '项目'],
  core: ['单位', '单位名称', '预算单位'],
  after: ['名称', '及代码'],
};
