/** What the names of first-level indicators hold, by the part of the form that they head. */
export const COST_LEVELS = ['成本'];
export const OUTPUT_LEVELS = ['产出'];
export const SATISFACTION_LEVELS = ['满意'];
export const BENEFIT_LEVELS = ['效益', '效果'];

/** Second-level indicators that stand under 产出 alone. */
export const OUTPUT_PARTS = ['数量', '质量', '时效'];

/** Second-level indicators and the first level that they stand under in the national form. */
export const FIRST_LEVELS: readonly (readonly [second: readonly string[], first: string])[] = [
  [['满意'], '满意度指标'],
  [['效益', '可持续'], '效益指标'],
  [['经济成本', '社会成本', '环境成本'], '成本指标'],
  [[...OUTPUT_PARTS, '成本'], '产出指标'],
];
