import { knownUnit, readUnit, sameFamily } from '../../../src/form/values/unit';

test.each([
  ['家', '家企业', true],
  ['家企业', '户企业', true],
  ['个', '个村', true],
  ['㎡', '平方米', true],
  ['公里', '米', true],
  ['元/人', '元/人', true],
  ['人', '人次', false],
  ['家', '批次', false],
  ['家', '家次', false],
  ['天', '工作日', false],
  ['个', '个月', false],
  ['元', '美元', false],
])('%s and %s compare: %s', (a, b, same) => {
  expect(sameFamily(readUnit(a.normalize('NFKC'))?.unit ?? a, readUnit(b)?.unit ?? b)).toBe(same);
});

test('a compound unit has the factors of its parts', () => {
  expect(knownUnit('公里/小时').factor.toString()).toBe(knownUnit('米/小时').factor.times(1000).toString());
});

test.each(['项未完成', '日前', '家和户'])('%s is no unit', (text) => expect(readUnit(text)).toBeNull());
