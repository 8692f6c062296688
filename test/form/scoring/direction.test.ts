import type { Indicator } from '../../../src/form/form';
import { directionOf } from '../../../src/form/scoring/direction';
import { parseValue } from '../../../src/form/values/parse-value';

const INDICATOR: Indicator = {
  row: 1,
  level1: '产出指标',
  level2: '质量指标',
  name: '',
  nameCell: null,
  block: 0,
  target: null,
  actual: null,
  weight: null,
  score: null,
  reason: null,
  sign: null,
  unit: null,
  placeholder: false,
};

test.each([
  ['养护里程', '100公里', null, 'at-least'],
  ['养护里程', '≤100公里', null, 'at-most'],
  ['养护里程', '100', '小于或等于', 'at-most'],
  ['养护里程', '100', '反向', 'at-most'],
  ['养护里程', '100', '定性', 'words'],
  ['养护里程', '≥100', '≤', 'unclear'],
  ['投诉率', '3%', null, 'at-most'],
  ['事故发生率', '2%', null, 'at-most'],
  ['安全事故', '0起', null, 'at-most'],
  ['PM2.5平均浓度', '35', null, 'at-most'],
  ['不合格率', '1%', null, 'at-most'],
  ['投诉处理率', '95%', null, 'at-least'],
  ['事故整改率', '95%', null, 'at-least'],
  ['投诉办结率', '95%', null, 'at-least'],
  ['差错纠正率', '95%', null, 'at-least'],
  ['逾期贷款收回额', '95万元', null, 'at-least'],
  ['投诉下降率', '5%', null, 'at-least'],
  ['万元产值能耗', '下降5%', null, 'at-least'],
  ['无事故率', '100%', null, 'unclear'],
  ['病虫害控制率', '5%', null, 'unclear'],
  ['资金结余率', '5%', null, 'unclear'],
  ['平均办理时长', '5天', null, 'at-most'],
  ['设备质保', '3年', null, 'unclear'],
])('%s with %s (sign column %s) is %s', (name, target, sign, expected) => {
  expect(directionOf({ ...INDICATOR, name }, parseValue(target, 'General'), sign).direction).toBe(expected);
});

test('money under 成本指标 is a ceiling, what is saved is not', () => {
  const cost = { ...INDICATOR, level1: '成本指标' };
  expect(directionOf({ ...cost, name: '项目总成本' }, parseValue(100, 'General'), null).direction).toBe(
    'at-most',
  );
  expect(directionOf({ ...cost, name: '成本节约额' }, parseValue('100万元', 'General'), null).direction).toBe(
    'at-least',
  );
});

test('a sign that we do not know is a person’s', () => {
  expect(directionOf(INDICATOR, parseValue(5, 'General'), '区间').unknownSign).toBe(true);
});
