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

/** Words in the label of a funds row that adds other rows up. */
export const SUM_WORDS: readonly string[] = ['合计', '小计', '总计', '总额', '共计'];

/** How the label of a funds row begins that is a part of the row above. */
export const OF_WHICH_PREFIXES: readonly string[] = ['其中'];
