/** What stands where nothing belongs. A cell of these alone is blank. */
export const DASHES: readonly string[] = [
  '-',
  '—',
  '–',
  '―',
  '─',
  '−',
  '/',
  '\\',
  '_',
  '一',
  '~',
  'ー',
  '·',
  '.',
  '…',
];
