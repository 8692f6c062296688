/** Signs and words before a number, in a sign column or in a target (docs/rules.md 3). Normalised: full-width ＞ is >. */
export const FLOOR_SIGNS = [
  '≥',
  '>=',
  '=>',
  '≧',
  '⩾',
  '≮',
  '>',
  '》',
  '》=',
  '〉',
  '〉=',
  '大于等于',
  '大于或等于',
  '大于',
  '高于',
  '多于',
  '不低于',
  '不少于',
  '不小于',
  '不得低于',
  '不得少于',
  '不得小于',
  '高于或等于',
  '超过',
  '至少',
  '不下于',
] as const;

export const CEILING_SIGNS = [
  '≤',
  '<=',
  '=<',
  '≦',
  '⩽',
  '≯',
  '<',
  '《',
  '《=',
  '〈',
  '〈=',
  '小于等于',
  '小于或等于',
  '小于',
  '低于',
  '少于',
  '低于或等于',
  '不高于',
  '不多于',
  '不大于',
  '不超过',
  '不超出',
  '不超',
  '不得高于',
  '不得多于',
  '不得大于',
  '不得超过',
  '不得超出',
  '至多',
  '最多',
] as const;

export const EQUAL_SIGNS = ['=', '==', '═', '＝', '等于'] as const;

/** Leaning words: they give way to a bound behind the number (达到1%以下, 控制在95%以上). */
export const LEANING_FLOORS = ['达到', '达'] as const;
export const LEANING_CEILINGS = [
  '控制在',
  '控制',
  '控制为',
  '压减到',
  '降到',
  '降至',
  '下降到',
  '降低到',
  '减少到',
] as const;

/** Behind a number. */
export const FLOOR_SUFFIXES = ['以上', '及以上', '含以上', '或以上', '之上', '起步', '及其以上'] as const;
export const CEILING_SUFFIXES = [
  '以下',
  '及以下',
  '含以下',
  '或以下',
  '之下',
  '以内',
  '之内',
  '内',
  '范围内',
  '以里',
  '及以内',
] as const;

/** Words that only a sign column holds (指标性质, 指标方向). */
export const FLOOR_NATURES = ['正向', '正向指标', '正指标', '越大越好', '正'] as const;
export const CEILING_NATURES = [
  '反向',
  '反向指标',
  '逆向',
  '逆向指标',
  '逆指标',
  '反指标',
  '负向',
  '负向指标',
  '负指标',
  '越小越好',
  '逆',
  '反',
  '负',
] as const;
export const QUALITATIVE_NATURES = ['定性', '定性指标'] as const;
/** Say nothing about the direction. */
export const SILENT_NATURES = [
  '定量',
  '定量指标',
  '约束性',
  '预期性',
  '约束性指标',
  '预期性指标',
  '数值',
  '无',
] as const;
