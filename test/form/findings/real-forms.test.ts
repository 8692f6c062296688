import { addressOf, analyseWorkbook } from '../../../src/form';
import { fixtureNames, fixtureSheets } from '../../support/fixtures';

/**
 * What is wrong on the real forms, each finding looked at by hand: form (0-based), rule and cell. What is not listed
 * would be a false one. Overshoots are left out: they are remarks that real forms have by the dozen.
 */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'hengyang-investment': ['0:actual-repeats-bound@F22'],
  'negatives-budget-summary': [],
  'negatives-payroll': [],
  'negatives-target-declaration': [],
  'wild-anhui-tianchang-flood': [
    '0:blank-but-scored@G16',
    '0:blank-but-scored@G19',
    '0:blank-but-scored@G22',
    '0:blank-but-scored@G25',
    '0:blank-but-scored@G28',
    '0:blank-but-scored@G34',
  ],
  'wild-anhui-xiaoxian-linking': [],
  'wild-chongqing-media-department': ['0:unmet-full-marks@J19'],
  'wild-hebei-langfang-school': ['0:rate-score-mismatch@I7', '0:score-differs@H14'],
  'wild-hubei-huanggang-soil': [],
  'wild-hunan-lingling-forestry': [
    '0:rate-mismatch@H5',
    '0:missing-reason@I23',
    '0:missing-reason@I24',
    '0:missing-reason@I27',
    '0:score-differs@H23',
    '0:score-differs@H24',
  ],
  'wild-neimenggu-linhe-employment': [
    '0:missing-reason@J27',
    '0:missing-reason@J33',
    '0:funds-sum-mismatch@G9',
  ],
  'wild-sichuan-daying-uniform': ['0:missing-reason@K17'],
  'wild-yunnan-longyang-fertilizer': [],
  xiangxi: [
    '0:rate-score-mismatch@I6',
    '0:missing-reason@I23',
    '0:reason-without-measure@I24',
    '0:total-mismatch@H30',
  ],
  'xiangxi-cover': [],
  'yiyang-rating': ['0:missing-score@G18'],
  yuanjiang: ['0:blank-but-scored@F18', '0:short-reason@I19'],
  'zhuzhou-2022': [
    '0:funds-sum-mismatch@B7',
    '0:score-differs@H17',
    '0:score-differs@H20',
    '0:score-differs@H24',
    '0:score-differs@H25',
    // Each blames the epidemic or the market and says nothing of what is done about it.
    '0:reason-without-measure@I17',
    '0:reason-without-measure@I20',
    '0:reason-without-measure@I24',
    '0:reason-without-measure@I25',
    '1:missing-reason@I20',
    '1:weights-not-100@G25',
    '1:group-weight-mismatch@B18',
    '1:score-differs@H18',
    '1:reason-without-measure@I18',
    '2:missing-reason@I14',
    '2:score-differs@H14',
    '3:missing-reason@J19',
    '3:missing-reason@J20',
    '3:suspicious-date@G18',
    '3:unmet-full-marks@I19',
    '3:score-differs@I20',
    '4:score-differs@H14',
    '4:unit-mismatch@F15',
    '4:short-reason@I14',
    '4:reason-without-measure@I21',
    '5:missing-reason@I16',
    '5:missing-total@H21',
  ],
  'zhuzhou-basedata': ['0:sum-mismatch@B15', '0:sum-mismatch@B41'],
};

test.each(fixtureNames())('%s has these findings and no other', (name) => {
  const found = analyseWorkbook(fixtureSheets(name)).forms.flatMap(({ findings }, form) =>
    findings
      .filter(({ rule }) => rule !== 'overshoot-no-reason')
      .map((finding) => `${form}:${finding.rule}@${addressOf(finding)}`),
  );
  expect(found.sort()).toEqual([...(FAULTS[name] ?? [])].sort());
});
