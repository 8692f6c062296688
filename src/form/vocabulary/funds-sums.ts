/** Words in the label of a funds row that adds other rows up. */
export const SUM_WORDS: readonly string[] = ['合计', '小计', '总计', '总额', '共计'];

/** How the label of a funds row begins that is a part of the row above. */
export const OF_WHICH_PREFIXES: readonly string[] = ['其中'];
