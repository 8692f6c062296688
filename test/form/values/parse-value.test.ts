import { parseValue } from '../../../src/form/values/parse-value';
import type { Value } from '../../../src/form/values/value';

function shown(value: Value): string {
  if (value.kind === 'quantity') {
    const { number, percent, unit, bound, trend } = value;
    return [number.toString(), percent ? '%' : '', unit, bound ?? '', trend ?? ''].filter(Boolean).join(' ');
  }
  if (value.kind === 'moment') {
    return value.suspicious
      ? 'slip'
      : `${value.earliest}–${value.latest}${value.everyMonth ? ' monthly' : ''}`;
  }
  return value.kind === 'words' ? `words ${value.verdict ?? value.numbers}` : value.dash ? 'dash' : 'blank';
}

describe('a text that is one number is a quantity, read whole', () => {
  test.each([
    ['≥15家', '15 家 at-least'],
    ['≥ 95% ', '0.95 % at-least'],
    ['》90%', '0.9 % at-least'],
    ['≧20000亩', '20000 亩 at-least'],
    ['200个以上', '200 个 at-least'],
    ['5000万美元以上', '50000000 美元 at-least'],
    ['不高于5%', '0.05 % at-most'],
    ['不得超过3次', '3 次 at-most'],
    ['≤90元/平方', '90 元/平方 at-most'],
    ['1000亿元', '100000000000 元'],
    ['5千元', '5000 元'],
    ['1,200人次', '1200 人次'],
    ['≥5000m²', '5000 m2 at-least'],
    ['1个百分点', '1 个百分点'],
    ['0.5‰', '0.0005 %'],
    ['约100人左右', '100 人'],
    ['已完成3个项目', '3 个项目'],
    ['增长8%', '0.08 % up'],
    ['下降5%', '0.05 % down'],
    ['≥-5%', '-0.05 % at-least'],
    ['１００', '100'],
  ])('%s is %s', (text, expected) => expect(shown(parseValue(text, 'General'))).toBe(expected));
});

describe('the bound is the one nearest to the number’s end', () => {
  test.each([
    ['5%以下（含）', '0.05 % at-most'],
    ['达到1%以下', '0.01 % at-most'],
    ['控制在95%以上', '0.95 % at-least'],
    ['控制在5%', '0.05 % at-most'],
    ['15天内完成', '15 天 at-most'],
    ['15天以内完成', '15 天 at-most'],
  ])('%s is %s', (text, expected) => expect(shown(parseValue(text, 'General'))).toBe(expected));
});

describe('several numbers, and numbers that count the opposite, are words', () => {
  test.each([
    ['10-20家', 'words 2'],
    ['1/2', 'words 2'],
    ['≥95%（其中重点户≥90%）', 'words 2'],
    ['3项未完成', 'words 1'],
    ['3%不满意', 'words 1'],
    ['≥5%以下', 'words 1'],
    ['1,2家', 'words 1'],
  ])('%s is %s', (text, expected) => expect(shown(parseValue(text, 'General'))).toBe(expected));
});

describe('points in time are as wide as they are written; durations are quantities', () => {
  test.each([
    ['2022年12月31日前', '20221231–20221231'],
    ['2022-03-14', '20220314–20220314'],
    ['2022年6月底前', '20220601–20220630'],
    ['9月上旬', '901–910'],
    ['第2季度', '401–630'],
    ['1季度完成', '101–331'],
    ['一季度', '101–331'],
    ['上半年', '101–630'],
    ['2022年', '20220101–20221231'],
    ['每月10日前', '10–10 monthly'],
    ['20212年2月16日', 'slip'],
    ['2022年13月', 'slip'],
    ['2个季度', '2 个季度'],
    ['5个工作日内', '5 个工作日 at-most'],
    ['3年', '3 年'],
    ['春节前', 'words 0'],
    ['10日前', 'words 1'],
  ])('%s is %s', (text, expected) => expect(shown(parseValue(text, 'General'))).toBe(expected));
});

describe('a number format speaks', () => {
  test.each<[number, string, string]>([
    [0.95, '0%', '0.95 %'],
    [95, '0"%"', '0.95 %'],
    [12, '0"个月"', '12 个月'],
    [5, '0.00"万元"', '50000 元'],
    [44941, 'yyyy"年"m"月"d"日"', '20230115–20230115'],
    [3, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ @_ ', '3'],
    [1.5, '0!.0,"万"', '1.5'],
  ])('%d in %s is %s', (value, format, expected) => expect(shown(parseValue(value, format))).toBe(expected));

  test('the 1904 date system counts from 1904', () => {
    expect(shown(parseValue(43479, 'yyyy/m/d', true))).toBe('20230115–20230115');
  });
});

test.each([
  ['已按时完成', 'words done'],
  ['完成年度目标任务', 'words done'],
  ['部分完成', 'words partly'],
  ['基本完成', 'words partly'],
  ['尚未完成', 'words missed'],
  ['有利于', 'words 0'],
  ['—', 'dash'],
  ['  ', 'blank'],
])('%s is %s', (text, expected) => expect(shown(parseValue(text, 'General'))).toBe(expected));
