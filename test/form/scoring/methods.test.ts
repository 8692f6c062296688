import Decimal from 'decimal.js';
import { METHODS } from '../../../src/form/scoring/methods';
import { pointsOf } from '../../../src/form/scoring/ruling';
import { rule } from '../../../src/form/scoring/rule';
import type { Direction } from '../../../src/form/scoring/direction';
import { parseValue } from '../../../src/form/values/parse-value';

type Cell = string | number;

/** The method with the points of 10 that it gives, or why a person decides. */
function judged(
  target: Cell,
  actual: Cell,
  direction: Direction,
  reverse: 'penalty' | 'ratio' = 'penalty',
  assumed = false,
): string {
  const reading = { direction, withoutBound: direction, assumed, unknownSign: false };
  const { ruling, method } = rule(
    parseValue(target, 'General'),
    parseValue(actual, 'General'),
    reading,
    reverse,
    { isShare: true, isFall: false, isRise: false },
  );
  if (ruling.by === 'person') return ruling.because;
  return `${method?.id ?? ''} ${pointsOf(ruling.share, new Decimal(10)).toDecimalPlaces(4).toString()}`;
}

test.each<[Cell, Cell, Direction, string]>([
  ['≥50个', '42个', 'at-least', 'floor 8.4'],
  ['25%', '-6.5%', 'at-least', 'floor 0'],
  ['2亿', '1.3亿元', 'at-least', 'floor 6.5'],
  ['23.5亿元', '235600万元', 'at-least', 'floor 10'],
  ['20家企业', '10家', 'at-least', 'floor 5'],
  ['2公里', '1000米', 'at-least', 'floor 5'],
  ['≥10里', '4公里', 'at-least', 'floor 8'],
  ['≥2公顷', '30亩', 'at-least', 'floor 10'],
  ['≥30亩', '1.8公顷', 'at-least', 'floor 9'],
  ['≥3亩', '1000平方米', 'at-least', 'floor 5'],
  ['≥3亩', '2000平方米', 'at-least', 'floor 10'],
  ['≥3亩', '1999.99平方米', 'at-least', 'floor 10'],
  ['≤2000平方米', '4.5亩', 'at-most', 'ceiling-penalty 5'],
  ['≥1平方公里', '1500亩', 'at-least', 'floor 10'],
  ['≥1万亩', '500公顷', 'at-least', 'floor 7.5'],
  ['≥1吨', '1600斤', 'at-least', 'floor 8'],
  ['≥100公斤', '150斤', 'at-least', 'floor 7.5'],
  ['≤2天', '36小时', 'at-most', 'ceiling-penalty 10'],
  ['≤2天', '72小时', 'at-most', 'ceiling-penalty 5'],
  ['≤150元/天', '225元/天', 'at-most', 'ceiling-penalty 5'],
  ['≤300元/亩', '6750元/公顷', 'at-most', 'ceiling-penalty 5'],
  ['≤30亩', '30公斤', 'at-most', 'unit'],
  ['≥90%', 0.81, 'at-least', 'floor 9'],
  ['98', '49%', 'at-least', 'floor 5'],
  ['≤15天', '18天', 'at-most', 'ceiling-penalty 8'],
  ['≤15天', '30天', 'at-most', 'ceiling-penalty 0'],
  ['≤1年', '18个月', 'at-most', 'ceiling-penalty 5'],
  [0, 0, 'at-least', 'zero-target 10'],
  [0, 1, 'at-most', 'zero-target 0'],
  ['≥-5%', '-3%', 'at-least', 'negative-target 10'],
  [-5, -6, 'at-least', 'negative-target'],
  ['15%', '15%', 'unclear', 'unclear-direction 10'],
  ['15%', '18%', 'unclear', 'unclear-direction'],
  ['下降5%', '-6%', 'at-least', 'floor 10'],
  ['增长8%', '下降2%', 'at-least', 'trend'],
  ['100家', '105批次', 'at-least', 'unit'],
  ['15万元', '9.43', 'at-most', 'scale'],
  ['2022年12月31日前', '2022年3月14日', 'by-date', 'in-time 10'],
  ['2022年12月31日前', '2023年1月15日', 'by-date', 'late'],
  ['2022年12月31日前', '3月14日', 'by-date', 'odd-time'],
  ['良好', '良好', 'words', 'same-words 10'],
  ['保供给', '完成', 'words', 'done-words 10'],
  ['有利于', '不断优化', 'words', 'words'],
  ['10-20家', '15家', 'at-least', 'two-numbers'],
  ['≥90%', '是', 'at-least', 'other-kind'],
  ['5家', '', 'at-least', 'no-actual'],
  ['/', '5家', 'words', 'no-target'],
])('%s against %s (%s): %s', (target, actual, direction, expected) => {
  expect(judged(target, actual, direction)).toBe(expected);
});

test('the other reverse method divides the target by the actual', () => {
  expect(judged('≤15天', '18天', 'at-most', 'ratio')).toBe('ceiling-ratio 8.3333');
});

test('a target of 0 with neither sign nor word is a person’s when the actual is not 0', () => {
  expect(judged(0, 3, 'at-least', 'penalty', true)).toBe('unclear-direction');
  expect(judged(0, 0, 'at-least', 'penalty', true)).toBe('zero-target 10');
});

test('every method has an id of its own', () => {
  expect(new Set(METHODS.map(({ id }) => id)).size).toBe(METHODS.length);
});
