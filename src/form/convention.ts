/** 口径: how an office rounds (docs/rules.md 4). */
export interface Convention {
  /** Decimals of the rate in per cent: 2 = 0.01%, 0 = whole per cent, 'none' = not rounded. */
  readonly rateDecimals: 2 | 0 | 'none';
  /** Decimals of a score. */
  readonly scoreDecimals: 1 | 2;
  /** 四舍五入 or 只舍不入. */
  readonly rounding: 'half-up' | 'cut-off';
  /** Reverse indicators past their target: penalty w×(1−(a−t)/t), or ratio w×t/a. */
  readonly reverse: 'penalty' | 'ratio';
}

export const DEFAULT_CONVENTION: Convention = {
  rateDecimals: 2,
  scoreDecimals: 2,
  rounding: 'half-up',
  reverse: 'penalty',
};

/** True when both round alike. */
export function sameConvention(a: Convention, b: Convention): boolean {
  return (
    a.rateDecimals === b.rateDecimals &&
    a.scoreDecimals === b.scoreDecimals &&
    a.rounding === b.rounding &&
    a.reverse === b.reverse
  );
}
