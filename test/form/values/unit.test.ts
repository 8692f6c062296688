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
  ['课时', '学时', true],
  ['学时', '小时', false],
  ['课时', '天', false],
])('%s and %s compare: %s', (a, b, same) => {
  expect(sameFamily(readUnit(a.normalize('NFKC'))?.unit ?? a, readUnit(b)?.unit ?? b)).toBe(same);
});

test('a compound unit has the factors of its parts', () => {
  expect(knownUnit('公里/小时').factor.toString()).toBe(knownUnit('米/小时').factor.times(1000).toString());
});

test.each([
  ['公顷', '亩', '15'],
  ['亩', '分地', '10'],
  ['平方公里', '公顷', '100'],
  ['公里', '里', '2'],
  ['吨', '斤', '2000'],
  ['公斤', '斤', '2'],
  ['天', '小时', '24'],
  ['元/平方米', '元/公顷', '10000'],
  ['元/亩', '元/公顷', '15'],
  ['元/小时', '元/天', '24'],
])('1%s is so many times 1%s: %s', (large, small, times) => {
  expect(knownUnit(large).factor.eq(knownUnit(small).factor.times(times))).toBe(true);
});

test('3亩 are 2000平方米, and 3元/平方米 are 2000元/亩, to the last digit', () => {
  expect(knownUnit('亩').factor.times(3).eq(knownUnit('平方米').factor.times(2000))).toBe(true);
  expect(knownUnit('元/平方米').factor.times(3).eq(knownUnit('元/亩').factor.times(2000))).toBe(true);
});

test.each(['项未完成', '日前', '家和户'])('%s is no unit', (text) => expect(readUnit(text)).toBeNull());
