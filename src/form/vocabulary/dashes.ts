/** Characters that stand where nothing belongs. A cell of these alone is as good as blank. */
export const DASHES: readonly string[] = [...'-—–−―─ー一/\\_~·.…'];
