import { parseValue } from '../../src/form/values/parse-value';
import { isNotLater, parseDateText } from '../../src/form/values/date';
import type { Quantity } from '../../src/form/values/value';

const quantity = (text: string) => {
  const value = parseValue(text, 'General') as Quantity;
  return [value.kind, value.number?.toString(), value.unit, value.sign, value.percent];
};

test.each([
  ['11', '11', '', null, false],
  ['≥15家', '15', '家', 'at-least', false],
  ['≥ 95%', '0.95', '', 'at-least', true],
  ['》90%', '0.9', '', 'at-least', true],
  ['≧20000亩', '20000', '亩', 'at-least', false],
  ['200个以上', '200', '个', 'at-least', false],
  ['5000万美元以上', '50000000', '美元', 'at-least', false],
  ['98%以上', '0.98', '', 'at-least', true],
  ['≤15天', '15', '天', 'at-most', false],
  ['不高于5%', '0.05', '', 'at-most', true],
  ['不低于5%', '0.05', '', 'at-least', true],
  ['≤90元/平方', '90', '元/平方', 'at-most', false],
  ['1000亿元', '100000000000', '元', null, false],
  ['1.3亿元', '130000000', '元', null, false],
  ['-6.5%', '-0.065', '', null, true],
  ['1,200人次', '1200', '人次', null, false],
  ['每亩300', '300', '', null, false],
  ['控制在5%以内', '0.05', '', 'at-most', true],
  ['＞５０％', '0.5', '', 'at-least', true],
])('%s is the quantity %s %s', (text, number, unit, sign, percent) => {
  expect(quantity(text)).toEqual(['quantity', number, unit, sign, percent]);
});

test.each(['春节前', '全年', '有利于', '是', '5-10个', '39户,增加收入', '视频、纸媒多渠道宣传', '一年'])(
  '%s is words',
  (text) => {
    expect(parseValue(text, 'General').kind).toBe('words');
  },
);

test.each([
  ['完成', 'done'],
  ['已按时完成', 'done'],
  ['部分完成', 'partly'],
  ['未完成', 'missed'],
  ['良好', null],
])('%s says %s', (text, verdict) => {
  expect(parseValue(text, 'General')).toMatchObject({ kind: 'words', verdict });
});

test.each(['', ' ', '\u3000', '—', '/', '-', null])('%p is blank', (value) => {
  expect(parseValue(value, 'General').kind).toBe('blank');
});

test('numbers take per cent and day from the number format', () => {
  expect(parseValue(0.63, '0%')).toMatchObject({ kind: 'quantity', percent: true });
  expect(parseValue(44926, 'yyyy"年"m"月"d"日"')).toMatchObject({
    kind: 'date',
    year: 2022,
    month: 12,
    day: 31,
  });
});

test('a slip in a date is suspicious, not a date', () => {
  expect(parseDateText('20212年2月16日')).toMatchObject({ suspicious: true });
  expect(parseDateText('2022年13月1日')).toMatchObject({ suspicious: true });
});

test.each([
  ['2022年3月14日', '2022年12月31日前', true],
  ['2023年1月15日', '2022年12月31日前', false],
  ['2022年12月', '2022年12月', true],
  ['2022年3月', '9月前', null],
  ['20212年2月16日', '2022年12月31日前', null],
])('%s against %s', (actual, target, expected) => {
  expect(isNotLater(parseDateText(actual)!, parseDateText(target)!)).toBe(expected);
});
