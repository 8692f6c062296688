import type { Phrase } from './phrases';

/** Amount columns of a 基础数据表: 2021年决算数, 2022年预算数, 上年决算数 …, without the year's digits. */
export const YEAR_AMOUNT: Phrase = {
  before: ['年', '度', '年度', '上年', '本年', '当年', '上一年', '上年度', '本年度', '实际'],
  core: ['决算数', '预算数', '执行数', '决算', '预算'],
};
/** 三公经费 is in every 基础数据表. */
export const THREE_PUBLIC = ['三公'];
/** Amounts that stand by themselves and open a group of their own. */
export const AMOUNT_GROUPS = [
  '三公',
  '“三公',
  '"三公',
  '公用经费',
  '政府采购',
  '基本支出',
  '部门基本支出',
  '人员经费',
  '人员支出',
];
/** The same when nothing but a colon follows. */
export const AMOUNT_GROUPS_ALONE = ['项目支出', '专项资金', '专项经费', '业务工作专项', '运行维护专项'];
/** 公务用车 = 购置 + 运行维护 by definition, although forms write 其中. */
export const FULL_ALTHOUGH_OF_WHICH = ['公务用车'];
export const OF_WHICH_ROW = ['其中'];

/** 财政供养人员控制率 = 在职人数 ÷ 编制数. */
export const AUTHORISED_POSTS = ['编制数', '编制人数'];
export const STAFF = ['在职人数', '在职人员数', '在职数', '在职人员总数', '实有人数', '实际在职'];
export const CONTROL_RATE = ['控制率'];

/** 计划投资额 and 实际到位资金 of a cover form; 实际支出 and 结余 stand beside them at times. */
export const COVER_AMOUNTS: readonly Phrase[] = [
  { before: ['项目', '资金'], core: ['计划'], after: ['总', '投资', '资金', '额', '总额', '安排'] },
  { before: ['项目', '资金'], core: ['实际到位', '到位'], after: ['资金', '投资', '额', '总额', '数'] },
  { before: ['项目', '资金'], core: ['实际支出', '实际使用'], after: ['资金', '额', '总额', '数', '金额'] },
  {
    before: ['项目', '资金'],
    core: ['结余', '结转结余', '资金结余'],
    after: ['资金', '额', '总额', '数', '金额'],
  },
];
/** Their sources. */
export const SOURCES = [
  '中央',
  '省',
  '市',
  '州',
  '县',
  '区',
  '地方',
  '上级',
  '本级',
  '财政',
  '自筹',
  '其他',
  '其它',
  '贷款',
  '社会',
  '单位',
  '银行',
  '配套',
  '旗',
  '盟',
  '乡镇',
  '村',
];
