import type { Phrase } from './phrases';

/** Words by which the cells that people fill in are told apart, for a new year's form. */

/** Labels of the head without one of the usual endings. */
export const ADDRESS_LABELS = ['地址', '邮编', '传真'];
export const CODE_ENDINGS = ['编码'];
/** Goals and the course of a project, where a form has them in its head. */
export const GOAL_WORDS = [
  '年度目标',
  '总体目标',
  '绩效目标',
  '预期目标',
  '全年目标',
  '实施内容',
  '完成情况',
];
export const OFFICE_WORDS = ['部门', '单位'];
/** How a label among the goals ends: short, no sentence, names what stands beside or below it. */
export const GOAL_LABEL_ENDINGS = [
  '目标',
  '情况',
  '说明',
  '措施',
  '问题',
  '概述',
  '概况',
  '综述',
  '内容',
  '管理',
  '指标',
  '性',
  '分)',
  '分',
  '程度',
  '结果',
  '成效',
];
/** Labels among the goals that would be taken for a text by their ending alone. */
export const GOAL_LABELS: Phrase = {
  before: ['年度', '全年', '总体', '预期', '目标', '工作', '实际', '实现'],
  core: ['计划', '任务', '绩效', '完成', '达成', '完成率'],
};
/** What came of it, in such a label. */
export const RESULT_WORDS = [
  '实际',
  '完成',
  '情况',
  '概述',
  '说明',
  '措施',
  '问题',
  '综述',
  '原因',
  '结论',
  '等级',
  '实现',
  '达成',
  '程度',
  '结果',
  '成效',
];
/** 计划完成目标, 预期实现目标: the word for done does not say that it was. */
export const PLANNED_WORDS = ['计划', '预期', '预计', '拟'];
/** What a label inside a goal's own cell must say to be about what came of it; 保障措施： is a part of the plan. */
export const DONE_WORDS = ['实际', '完成', '实现', '达成', '成效'];
/** What is told of the year below the indicators, in a label of its own or before a colon. */
export const CONCLUSION_WORDS = [
  '结论',
  '总结',
  '综述',
  '问题',
  '措施',
  '改进',
  '下一步',
  '建议',
  '原因',
  '意见',
  '等级',
  '情况',
  '经验',
  '做法',
];
export const NOTE_WORDS = ['备注', '注', '说明'];
export const DATE_ENDINGS = ['日期', '时间'];
/** Columns that an office adds, whose cells are results: 得分系数, 存在问题. */
export const RESULT_HEADING_WORDS = [
  '得分',
  '完成',
  '实际',
  '评分',
  '系数',
  '原因',
  '说明',
  '分析',
  '备注',
  '问题',
  '佐证',
];
/** 指标 1: a name keeps its number. */
export const NUMBERED_NAME = '指标';
/** What the project aims at stays when its form goes to the next year. */
export const KEPT_GOAL_ENDINGS = ['绩效目标', '预期目标', '年度目标'];
/** How the label of an amount or a text field ends on a 基础数据表 or a cover. */
export const FIELD_ENDINGS = ['数', '率', '名称', '时间'];
export const FIELD_WORDS = ['规模', '投资', '金额', '面积', '情况', '分析', '邮编', '电话', '负责人', '地址'];

/** Labels that have what belongs to them in the same cell, several in a row at times. */
export const SIGNATURES = [
  '填表人',
  '填报人',
  '填表日期',
  '填报日期',
  '填报时间',
  '报告时间',
  '报告日期',
  '联系电话',
  '联系人',
  '经办人',
  '电话',
  '单位负责人',
  '项目负责人',
  '财务负责人',
  '分管领导',
  '负责人',
  '审核人',
  '审核',
  '组长',
  '日期',
];
export const SIGNED = ['签字', '签名', '签章'];
