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
