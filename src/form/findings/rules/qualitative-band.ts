import { BANDS, type Band } from '../../vocabulary/bands';
import { hasOwnScore } from '../own-score';
import { found, indicatorRule } from '../rule';
import { shown, subjectOf } from '../sentences';

/** 达成 100–80%, 部分达成 80–60%, 未达成 60–0% of the points bound the choice (财预〔2020〕10号). */
export const qualitativeBand = indicatorRule(
  {
    id: 'qualitative-band',
    severity: 'warning',
    givesWayTo: ['unmet-full-marks', 'score-exceeds-weight', 'score-differs'],
  },
  (row, { reading }) => {
    const { indicator, actual, typed, weight } = row;
    if (!indicator.score || actual.kind !== 'words' || typed === null || weight === null) return null;
    const band = bandOf(actual.text);
    if (!band || weight.lte(0) || !hasOwnScore(row, reading)) return null;
    const [low, high] = [weight.times(band.low), weight.times(band.high)];
    if (typed.gte(low) && typed.lte(high)) return null;
    return found(
      indicator.score,
      subjectOf(indicator),
      `完成情况为“${band.name}”，得分应在${shown(low)}至${shown(high)}分之间，现填${shown(typed)}分，请核对`,
    );
  },
);

function bandOf(text: string): Band | undefined {
  return BANDS.find(
    ({ exact, prefixes }) => exact.includes(text) || prefixes.some((prefix) => text.startsWith(prefix)),
  );
}
