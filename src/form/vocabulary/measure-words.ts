/** Words of which a measure (改进措施) holds at least one: what will be done, or was. */
export const MEASURE_WORDS: readonly string[] = [
  ...['措施', '下一步', '下步', '今后', '以后', '后续', '明年', '下年', '次年', '来年', '后期', '届时'],
  ...['将', '拟', '计划', '争取', '力争', '确保', '尽快', '继续', '及时', '严格', '进一步', '逐步'],
  ...['加强', '加大', '加快', '改进', '改善', '完善', '优化', '提高', '提升', '强化', '健全', '建立', '规范'],
  ...['整改', '落实', '督促', '推进', '推动', '引导', '宣传', '调整', '跟踪', '协调', '增派', '补充', '结转'],
  ...['已另行', '要求', '应'],
];

/** Headings of 偏差原因 columns that ask for a measure hold this word. */
export const MEASURE_HEADING = '措施';
