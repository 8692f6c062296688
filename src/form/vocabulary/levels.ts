/** What the names of first-level indicators hold, by the part of the form that they head. */
export const COST_LEVELS = ['成本'];
export const OUTPUT_LEVELS = ['产出'];
export const SATISFACTION_LEVELS = ['满意'];
export const BENEFIT_LEVELS = ['效益', '效果'];
