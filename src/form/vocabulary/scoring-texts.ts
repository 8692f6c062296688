/** Columns 评分标准, 评分说明, 得分依据 …: how points are given, or how they were given last year. */

/** A heading that holds one of these and ends with one of the next says either. */
export const SCORING_WORDS = ['评分', '得分', '扣分', '打分', '计分', '评价', '评估', '考核'];
export const SCORING_REMARKS = ['说明', '依据'];
/** Any of these in a heading: how points are given. */
export const RULE_HEADINGS = ['标准', '细则', '规则', '办法', '方法', '公式', '要点', '解释', '指标'];

/** What only somebody says who lays down how points are given. */
export const RULE_WORDS = [
  ...['每少', '每低', '每超', '每增', '每减', '每高', '每多', '每迟', '每逾', '每延', '每降', '每下降', '每提前'],
  ...['每发现', '每有', '每出现', '每发生', '每缺', '每差', '每未', '每一', '每1'],
  ...['否则', '酌情', '扣完', '扣至', '为止', '不得分', '不计分', '不给分', '最多扣', '最高扣', '按比例', '比例得分', '比例计分'],
  ...['比例扣', '完成比例', '比例计算', '的得', '的计', '的扣', '的,得', '的,计', '的,扣', '的,不', '者得', '得分='],
]; // prettier-ignore
/** What only somebody says who tells what was done. */
export const TOLD_WORDS = ['已', '实际', '完成了', '截至', '全年共', '本年共', '较上年', '比上年', '扣了'];
/** 实际完成值 is a column of the form, and stands in formulas of the rule. */
export const ACTUAL_NAMES = ['实际完成值', '实际完成率', '实际完成数', '实际完成情况', '实际值', '实际数'];
/** Said of results and of rules alike: with a number of the row's own it is a result. */
export const OUTCOME_WORDS = ['完成', '得', '扣', '达到', '实现', '达成', '超额', '未'];
/** A whole cell that says that there was nothing to take off. */
export const FULL_MARKS = [
  ...['未扣分', '不扣分', '无扣分', '没有扣分', '得满分', '满分', '完成', '已完成', '全部完成', '按时完成', '达标', '达到'],
  ...['已达标', '已达到', '合格', '符合'],
]; // prettier-ignore
