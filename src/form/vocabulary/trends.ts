/** Says that a number is a rise. */
export const RISES = ['增长', '提高', '提升', '上升', '增加', '增幅', '增收'] as const;

/** Says that a number is a fall. What falls by more has reached more. */
export const FALLS = [
  '下降',
  '降低',
  '减少',
  '压减',
  '节约',
  '降幅',
  '缩短',
  '压缩',
  '削减',
  '节省',
] as const;
