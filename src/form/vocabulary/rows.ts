import type { Phrase } from './phrases';

/** 年度资金总额: the row of the funds block that the score belongs to. */
export const FUNDS_TOTAL: Phrase = {
  before: [
    '年度',
    '全年',
    '本年度',
    '本年',
    '项目',
    '预算',
    '财政',
    '资金',
    '部门',
    '总',
    '金额',
    '一、',
    '1、',
    '1.',
  ],
  core: [
    '总额',
    '总金额',
    '合计',
    '总计',
    '总预算',
    '资金总额',
    '总额度',
    '预算总额',
    '支出合计',
    '年度资金',
    '项目资金',
    '预算资金',
  ],
  after: ['数', '额'],
};
export const OF_WHICH = ['其中'];
/** Rows that split the funds by nature; their amounts stand inside the label cells. */
export const BY_NATURE = ['按收入性质', '按支出性质', '按资金性质', '按收入来源', '按资金来源', '按支出类型'];
export const NATURE_PARTS = ['基本支出', '项目支出:', '项目支出：'];

/** What opens the next part of a form below its funds. */
export const GOALS = [
  '目标',
  '绩效指标',
  '一级指标',
  '三级指标',
  '指标名称',
  '完成情况',
  '资金管理',
  '管理情况',
  '项目概况',
  '实施内容',
];

/** 总分 and its spellings. */
export const TOTAL: Phrase = {
  before: ['自评', '评价', '绩效', '最终', '本表', '综合', '项目', '部门', '自我', '一、', '得分', '指标'],
  core: [
    '总分',
    '总得分',
    '总评分',
    '总分值',
    '得分总计',
    '得分合计',
    '总计得分',
    '总分合计',
    '总成绩',
    '总计',
    '综合得分',
    '最终得分',
    '自评得分',
    '评价得分',
    '合计得分',
    '自评分',
  ],
  after: ['合计', '值', '数'],
};
/** A sum of what stands above it: of a group, of all indicators, or of the form. */
export const SUM: Phrase = { before: ['指标', '分值', '得分', '总'], core: ['合计', '总计', '共计', '小计'] };
export const SUBTOTAL_WORDS = ['小计', '合计'];
export const SUBTOTAL = ['小计'];

/** Words of which a scored form of ours has one at least among its levels. */
export const KNOWN_LEVELS = [
  '产出',
  '效益',
  '满意',
  '成本',
  '效率',
  '效果',
  '履职',
  '运行',
  '管理',
  '投入',
  '过程',
  '决策',
  '可持续',
  '数量',
  '质量',
  '时效',
];
/** First levels of a rating form. */
export const RATING_LEVELS: Phrase = {
  before: ['项目', '绩效', '预算', '部门', '支出'],
  core: [
    '决策',
    '立项',
    '投入',
    '过程',
    '管理',
    '产出',
    '效益',
    '效果',
    '绩效',
    '满意度',
    '履职',
    '运行',
    '履职效能',
    '履职效果',
    '运行成本',
    '管理效率',
    '可持续',
  ],
  after: ['指标', '情况', '管理', '效益', '效果', '及', '与', '和', '方面'],
};
/** 预算执行率 as a row among the indicators, where the funds block has no points of its own. */
export const EXECUTION_ROW: Phrase = {
  before: ['项目', '预算', '资金', '全年', '年度', '财政', '部门'],
  core: ['执行率', '预算执行', '执行情况', '执行进度', '预算执行情况'],
  after: ['指标', '率', '得分', '情况'],
};

/** Names that stand for nothing: 指标1：, …… */
export const EMPTY_NAMES = ['绩效指标', '指标', '目标'];

/** What stands below the indicators at the left edge of the form. */
export const FOOT = [
  '备注',
  '注:',
  '注1',
  '说明',
  '填表',
  '填报',
  '联系',
  '单位负责人',
  '项目负责人',
  '财务负责人',
  '负责人',
  '审核',
  '评价结论',
  '自评结论',
  '自评等级',
  '评价等级',
  '等级',
  '存在',
  '主要问题',
  '改进',
  '下一步',
  '其他需要',
  '需要说明',
  '其他说明',
  '绩效自评',
  '评价组',
  '主管部门',
  '财政部门',
  '单位(',
  '经办人',
  '偏差',
  '未完成',
  '目标未完成',
  '指标未完成',
  '原因分析',
  '问题',
  '结果应用',
  '自评人',
  '制表',
  '五、',
  '六、',
  '七、',
  '八、',
];
/** The block at the foot that holds the reasons of a form without a reason column. */
export const REASON_BLOCK = [
  '偏差',
  '未完成',
  '目标未完成',
  '指标未完成',
  '存在问题',
  '五、存在问题',
  '存在的问题',
  '主要问题',
];
export const REASON_BLOCK_HAS = ['原因'];
/** A row of column numbers begins so at times. */
export const COLUMN_NUMBER_LABELS = ['栏次', '序号', '列次', '栏号'];
/** A title or heading that repeats after a page break. */
export const CONTINUED = ['续表', '(续)', '续1', '续2', '续一', '续二'];
/** How the label of a first- or second-level indicator ends. */
export const LEVEL_ENDINGS = [
  '指标',
  '效益',
  '满意度',
  '成本',
  '影响',
  '目标',
  '管理',
  '效果',
  '产出',
  '过程',
  '投入',
  '决策',
  '运行',
  '履职',
  '能力',
  '效率',
  '效能',
  '质量',
  '数量',
  '时效',
  '满意',
  '指标等',
  '执行率',
  '执行',
  '可持续',
];
/** What points are counted in: 50分. */
export const POINT = '分';
