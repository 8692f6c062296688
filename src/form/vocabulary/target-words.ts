/** Words of targets that ask for the same: who writes one for the other has changed nothing. */
const ALIKE: readonly (readonly string[])[] = [
  ['及时', '按时', '按期', '如期', '准时'],
  ['明显', '显著'],
  ['达标', '合格'],
  ['逐步', '逐年', '不断', '持续', '稳步'],
  ['提高', '提升', '增强', '加强'],
  ['完善', '健全'],
  ['是', '有'],
  ['优', '优秀'],
  ['良', '良好', '好'],
];

/** 定性 as 指标值 says how it is judged, not what is asked for. */
const NO_TARGETS: readonly string[] = ['定性', '定量'];

/** Classifiers that offices use one for another: 15个, 15家, 15户. */
export const CLASSIFIERS: readonly string[] = ['个', '家', '户', '项', '处'];

/** True when two texts ask for the same in other words (及时完成, 按时完成), or when one asks for nothing. */
export function sameTargetWords(a: string, b: string): boolean {
  return NO_TARGETS.includes(a) || NO_TARGETS.includes(b) || plainest(a) === plainest(b);
}

function plainest(text: string): string {
  const whole = ALIKE.find((words) => words.includes(text));
  if (whole) return whole[0]!;
  return ALIKE.reduce(
    (plain, [first, ...others]) =>
      others.filter(({ length }) => length > 1).reduce((now, word) => now.replaceAll(word, first!), plain),
    text,
  );
}
