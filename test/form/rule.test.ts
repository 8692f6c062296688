import Decimal from 'decimal.js';
import { parseValue } from '../../src/form/values/parse-value';
import { pointsOf, rule } from '../../src/form/scoring/rule';
import type { Direction } from '../../src/form/scoring/direction';

/** Points of 10, or why a person decides. */
function points(
  target: string | number,
  actual: string | number,
  direction: Direction,
  reverse: 'penalty' | 'ratio' = 'penalty',
): string {
  const ruling = rule(parseValue(target, 'General'), parseValue(actual, 'General'), direction, reverse);
  if (ruling.by === 'person') return ruling.because;
  return pointsOf(ruling.share, new Decimal(10)).toDecimalPlaces(4).toString();
}

test.each<[string | number, string | number, Direction, string]>([
  ['≥50个', '42个', 'at-least', '8.4'],
  ['40', '39', 'at-least', '9.75'],
  ['≥3', '5', 'at-least', '10'],
  ['25%', '-6.5%', 'at-least', '0'],
  ['2亿', '1.3亿元', 'at-least', '6.5'],
  ['5000万', '5亿', 'at-least', '10'],
  ['23.5亿元', '235600万元', 'at-least', '10'],
  ['≤15天', '18天', 'at-most', '8'],
  ['≤15天', '30天', 'at-most', '0'],
  ['≤15天', '15天', 'at-most', '10'],
  [0, 0, 'at-least', '10'],
  [0, 1, 'at-most', '0'],
  ['100家', '105批次', 'at-least', 'unit'],
  ['15万元', '9.43', 'at-most', 'scale'],
  ['100', '100%', 'at-least', '10'],
  ['100', '95%', 'at-least', 'percent'],
  ['≥90%', 0.81, 'at-least', '9'],
  ['≥90%', 95, 'at-least', 'percent'],
  ['15天', '18天', 'unclear', 'unclear-direction'],
  ['15天', '15天', 'unclear', '10'],
  ['增长8%', '下降2%', 'at-least', 'trend'],
  [-5, -6, 'at-least', 'negative-target'],
  ['2022年12月31日前', '2022年3月14日', 'by-date', '10'],
  ['2022年12月31日前', '2023年1月15日', 'by-date', 'late'],
  ['良好', '良好', 'words', '10'],
  ['保供给', '完成', 'words', '10'],
  ['有利于', '不断优化', 'words', 'words'],
  ['≥90%', '是', 'at-least', 'other-kind'],
  ['5家', '', 'at-least', 'no-actual'],
])('%s against %s (%s) is %s of 10', (target, actual, direction, expected) => {
  expect(points(target, actual, direction)).toBe(expected);
});

test('the other reverse method divides the target by the actual', () => {
  expect(points('≤15天', '18天', 'at-most', 'ratio')).toBe('8.3333');
});

test('a share of a third is exact again when it is multiplied by three', () => {
  const ruling = rule(parseValue(3, 'General'), parseValue(1, 'General'), 'at-least', 'penalty');
  if (ruling.by === 'person') throw new Error('a rule decides this');
  expect(pointsOf(ruling.share, new Decimal(3)).toString()).toBe('1');
});
