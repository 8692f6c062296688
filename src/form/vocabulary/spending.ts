/** What a department spends, as its forms split it (labels without 其中 and what stands in brackets). */
export const PROJECT_SPENDING = ['项目支出'];
export const BASIC_SPENDING = ['基本支出'];
/** The same on a 基础数据表, without numbering and quotation marks. */
export const BASIC_ON_BASEDATA = ['基本支出', '部门基本支出', '基本支出合计'];
export const PROJECTS_ON_BASEDATA = ['项目支出', '项目支出合计'];
export const THREE_PUBLIC_ON_BASEDATA = ['三公经费', '三公经费合计', '三公经费支出'];
/** Indicators of a department form that state amounts or numbers of a 基础数据表. */
export const THREE_PUBLIC_INDICATORS = [
  '三公经费',
  '三公经费支出',
  '三公经费支出数',
  '三公经费支出额',
  '三公经费总额',
];
export const STAFF_INDICATORS = ['在职人数', '实际在职人数', '在职人员数', '在职人员人数', '年末在职人数'];
/** How a label states the number of projects: 项目支出（共5个项目）, 项目个数：5. */
export const PROJECT_COUNTS = ['项目个数', '项目数量', '项目总数', '项目数'];
