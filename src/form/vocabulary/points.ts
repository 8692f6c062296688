/** Names of an indicator that scores how much of the budget was spent, compared without white space. */
export const EXECUTION_RATE_NAMES: readonly string[] = [
  '预算执行率',
  '预算执行',
  '执行率',
  '资金执行率',
  '预算资金执行率',
  '资金预算执行率',
  '项目预算执行率',
];

/** Words in the labels of a row whose points are taken off the total. */
export const DEDUCTION_WORDS: readonly string[] = ['扣分', '减分', '倒扣'];

/** With one of these a name says that its row is a part of the row above. */
export const OF_WHICH_WORDS: readonly string[] = ['其中'];

/** Numerals of the items that others itemise further: 一、 above 1、 and 2、. */
export const ITEM_NUMERALS: readonly string[] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
