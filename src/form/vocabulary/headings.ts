import type { Phrase } from './phrases';

/**
 * What a column of one of the form's tables may hold.
 * `budget?`: money that was made available, which may be the budget or not (到位, 下达). `points?`: 分数, the weight
 * or the score. `none`: a column that the form has for other things. `forecast`: 预计 and the like, which our forms
 * never have.
 */
export type Role =
  | 'initial'
  | 'budget'
  | 'budget?'
  | 'spent'
  | 'rate'
  | 'weight'
  | 'score'
  | 'points?'
  | 'target'
  | 'actual'
  | 'reason'
  | 'sign'
  | 'unit'
  | 'level1'
  | 'level2'
  | 'name'
  | 'criteria'
  | 'none'
  | 'forecast';

const YEAR_WORDS = ['全年', '年度', '本年度', '本年', '当年', '年'];
const MONEY_WORDS = ['项目', '财政', '资金', '部门', '单位', '总'];

/** Spellings of the headings, without white space and bracketed remarks (docs/rules.md 1). The first role that fits counts. */
export const HEADINGS: readonly (readonly [Role, Phrase])[] = [
  [
    'forecast',
    {
      before: ['全年', '年度', '本年', '年底', '年末'],
      core: ['预计', '完成可能性', '完成目标可能性', '完成的可能性', '可能完成'],
      after: ['完成', '执行', '实现', '支出', '值', '数', '情况', '率', '全年', '年底', '可能性'],
    },
  ],
  [
    'initial',
    {
      before: [...YEAR_WORDS, '部门', '项目', '财政'],
      core: ['年初', '期初'],
      after: ['批复', '安排', '财政', '部门', '预算', '资金', '下达', '总', '数', '额', '金额'],
    },
  ],
  [
    'budget',
    {
      before: [
        ...YEAR_WORDS,
        ...MONEY_WORDS,
        '调整后',
        '调整',
        '最终',
        '年中',
        '的',
        '变更后',
        '追加后',
        '经调整',
      ],
      core: ['预算', '调整后金额', '调整后资金'],
      after: ['总', '数', '额', '金额', '安排', '安排数', '批复数', '批复', '指标数', '资金', '合计'],
    },
  ],
  [
    'budget?',
    {
      before: [...YEAR_WORDS, ...MONEY_WORDS, '预算', '指标', '实际', '计划', '累计', '财政'],
      core: ['到位', '下达', '拨付', '安排', '调整', '批复', '投资', '投入', '可用'],
      after: ['资金', '指标', '预算', '情况', '总', '数', '额', '金额', '投资', '投入'],
    },
  ],
  [
    'rate',
    {
      before: [...YEAR_WORDS, ...MONEY_WORDS, '预算', '实际', '支出'],
      core: ['执行率', '支出率', '使用率', '执行进度', '支出进度', '资金执行率', '完成进度'],
    },
  ],
  [
    'spent',
    {
      before: [...YEAR_WORDS, ...MONEY_WORDS, '预算', '实际', '累计', '截至年底', '年末'],
      core: ['执行', '支出', '决算', '使用', '支付'],
      after: ['数', '额', '金额', '资金', '总', '总额', '情况', '合计'],
    },
  ],
  ['level1', { before: ['绩效'], core: ['一级'], after: ['绩效', '指标', '目标', '名称'] }],
  ['level2', { before: ['绩效'], core: ['二级'], after: ['绩效', '指标', '目标', '名称'] }],
  ['name', { before: ['绩效'], core: ['三级', '四级'], after: ['绩效', '指标', '目标', '名称', '内容'] }],
  [
    'name',
    {
      before: ['绩效', '具体', '考核', '评价', '自评', '三级'],
      core: ['指标名称', '指标内容', '指标项目', '评价指标'],
    },
  ],
  [
    'weight',
    {
      before: [
        '执行率',
        '指标',
        '标准',
        '预算',
        '目标',
        '设定',
        '考核',
        '单项',
        '自评',
        '评价',
        '的',
        '三级',
      ],
      core: ['分值', '权重', '权数', '满分', '标准分', '赋分', '分值权重', '权重分值', '参考分值'],
      after: ['分', '分值', '权重', '占比', '比例', '值'],
    },
  ],
  [
    'score',
    {
      before: [
        '执行率',
        '指标',
        '单位',
        '部门',
        '项目',
        '实际',
        '自评',
        '自我',
        '折算',
        '评价',
        '最终',
        '评定',
        '单项',
        '预算执行',
        '本单位',
        '复核',
        '审核',
        '财政',
        '主管',
        '评审',
        '专家',
        '第三方',
        '复评',
        '核定',
        '抽查',
        '重点',
        '考核',
      ],
      core: ['得分', '评分', '打分', '自评分', '实得分', '评价分', '自评分数'],
      after: ['值', '情况', '数', '小计'],
    },
  ],
  ['points?', { before: ['指标', '评价'], core: ['分数'] }],
  [
    'target',
    {
      before: [
        ...YEAR_WORDS,
        '年初',
        '预期',
        '计划',
        '绩效',
        '调整后',
        '调整',
        '设定',
        '批复',
        '既定',
        '指标',
        '目标',
      ],
      core: [
        '指标值',
        '目标值',
        '目标指标',
        '目标数',
        '目标指标值',
        '计划完成值',
        '计划值',
        '计划数',
        '预期值',
      ],
      after: ['值', '数', '内容'],
    },
  ],
  [
    'target',
    {
      before: [...YEAR_WORDS, '年初', '绩效'],
      core: [
        '年度指标',
        '年初指标',
        '年度绩效指标',
        '计划完成数',
        '计划目标',
        '预期指标',
        '设定目标值',
        '年度目标',
      ],
    },
  ],
  [
    'actual',
    {
      before: [
        ...YEAR_WORDS,
        '年末',
        '截至年底',
        '实际',
        '自评',
        '单项',
        '指标',
        '目标',
        '绩效',
        '绩效指标',
        '单项指标',
      ],
      core: ['完成', '实现', '达成', '达到', '实际'],
      after: ['指标', '绩效', '目标', '值', '数', '情况', '完成', '结果', '数值'],
    },
  ],
  ['actual', { before: YEAR_WORDS, core: ['实际执行情况', '实际执行值', '完成绩效'] }],
  [
    'sign',
    {
      before: ['绩效', '指标', '指标值', '目标'],
      core: ['性质', '符号', '方向', '类型', '运算符', '运算符号', '计算符号', '比较符号', '极性', '属性'],
    },
  ],
  [
    'unit',
    {
      before: ['绩效', '指标', '指标值', '度量', '计量', '计算', '数据', '数量'],
      core: ['单位', '度量单位', '计量单位'],
    },
  ],
  [
    'criteria',
    {
      before: ['指标', '评分', '评价', '计分', '扣分', '评估', '得分', '打分', '考核', '绩效', '三级指标'],
      core: [
        '解释',
        '说明',
        '标准',
        '要点',
        '规则',
        '细则',
        '办法',
        '依据',
        '方法',
        '计算方法',
        '计算公式',
        '公式',
      ],
      after: ['及', '说明', '标准', '方法', '要点', '评分'],
    },
  ],
  [
    'none',
    {
      before: ['数据', '佐证', '证明', '指标', '完成', '得分', '评分', '是否', '相关', '自评', '总体'],
      core: [
        '备注',
        '来源',
        '材料',
        '佐证',
        '证据',
        '系数',
        '状态',
        '核心指标',
        '序号',
        '编号',
        '编码',
        '科室',
        '责任单位',
        '责任科室',
        '完成率',
        '核心',
        '意见',
        '等级',
      ],
      after: ['及', '资料', '材料', '说明', '依据'],
    },
  ],
];

/** A heading over the reasons holds one of each of these two, or is one of the third. */
export const REASON_ABOUT = [
  '偏差',
  '未完成',
  '未达',
  '偏离',
  '差异',
  '完成值',
  '扣分',
  '问题',
  '不达标',
  '失分',
  '未实现',
];
export const REASON_WHAT = ['原因', '分析', '说明', '措施', '改进'];
export const REASON_HEADINGS = [
  '原因',
  '原因分析',
  '原因说明',
  '改进措施',
  '原因及改进措施',
  '原因分析及改进措施',
  '原因和改进措施',
  '存在问题',
  '整改措施',
  '偏差说明',
];

/** Headings below another one, which complete it: 得分 over 自评 and 复核, 指标值 over 符号, 值 and 单位. */
export const SUB_HEADINGS: readonly (readonly [Role, readonly string[]])[] = [
  ['sign', ['符号', '性质', '指标性质', '方向']],
  ['unit', ['单位', '度量单位', '计量单位', '单位(文字描述)']],
  ['target', ['值', '指标值', '数值', '目标值', '内容', '指标内容']],
  ['actual', ['完成', '实际', '实际值', '完成值']],
];
/** Under a heading of scores these name who scored. */
export const OWN_SCORER = ['自评', '自我', '本单位', '单位自评', '项目单位', '填报单位'];
export const OTHER_SCORER = [
  '复核',
  '财政',
  '部门评价',
  '主管',
  '评审',
  '审核',
  '第三方',
  '专家',
  '抽查',
  '复评',
  '核定',
  '评价组',
  '重点',
  '考核',
];
/** Columns of another year than the form's. */
export const EARLIER_YEAR = ['上年', '去年', '上一年', '前年', '往年'];
/** 折算得分 is what counts towards 总分 where a raw score stands beside it. */
export const CONVERTED = ['折算'];

/** What in a heading speaks of a part of the year: 1-7月, 截至, 上半年. Our forms speak of all of it. */
export const PART_OF_YEAR = ['截至', '截止', '上半年', '季度', '月'];

/** Letters in brackets that name the amounts, and what each says (B/A is the rate of the other two). */
export const BUDGET_LETTERS = ['A', 'a'];
export const SPENT_LETTERS = ['B', 'b', 'C', 'c'];
export const AMOUNT_UNITS = ['亿元', '万元', '千元', '元'] as const;
