/**
 * What the highlight on a reason cell takes for no reason, each with all that is part of it: 无偏差原因 covers 无 and 无偏差.
 * Few and short, because the formula has to stay below 255 characters; the finding knows more of them.
 */
export const NO_REASON_MARKS: readonly string[] = [
  '无偏差原因',
  '不适用',
  '——',
  '--',
  '–',
  '―',
  '─',
  '/',
  '\\',
  '√',
  '✓',
  '0',
  '一',
];

/** The unit that may stand behind points. */
export const POINTS_UNIT = '分';
