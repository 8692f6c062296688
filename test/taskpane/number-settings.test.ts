import { DEFAULT_SETTINGS } from '../../src/form';
import { settingsFrom } from '../../src/taskpane/settings/number-settings';

/** What becomes of these typed texts: the bounds and the ratio, or the sentences. */
function typed(texts: Record<string, string>): unknown {
  const { settings, problems } = settingsFrom(DEFAULT_SETTINGS, new Map(Object.entries(texts)));
  return problems.size
    ? Object.fromEntries(problems)
    : { ...settings.gradeBounds, overshoot: settings.overshootRatio };
}

const DEFAULT = { excellent: 90, good: 80, fair: 60, overshoot: 1.3 };

test.each<[string, Record<string, string>, unknown]>([
  ['nothing typed changes nothing', {}, DEFAULT],
  ['numbers count', { excellent: '95', overshoot: '150' }, { ...DEFAULT, excellent: 95, overshoot: 1.5 }],
  ['an emptied field is no 0', { good: '' }, { good: '请填写一个数' }],
  ['nor are words numbers', { fair: '六十' }, { fair: '请填写一个数' }],
  ['full marks are 100', { excellent: '120' }, { excellent: '应在 0 到 100 之间' }],
  ['and nothing is below 0', { fair: '-1' }, { fair: '应在 0 到 100 之间' }],
  ['良 is not above 优', { good: '92' }, { good: '“良”的下限不能高于“优”' }],
  ['中 is not above 良', { fair: '85' }, { fair: '“中”的下限不能高于“良”' }],
  [
    'all three can move together',
    { excellent: '70', good: '60', fair: '50' },
    { ...DEFAULT, excellent: 70, good: 60, fair: 50 },
  ],
  ['what is to be explained is above the target', { overshoot: '100' }, { overshoot: '应大于 100' }],
])('%s', (_, texts, outcome) => {
  expect(typed(texts)).toEqual(outcome);
});
