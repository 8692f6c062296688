import { normalise } from '../../../grid/text';
import { baseNumber, commonTerms, type NameReading } from '../../scoring/comparison';
import { knownUnit } from '../../values/unit';
import { CLASSIFIERS, sameTargetWords } from '../../vocabulary/target-words';
import { PER_SIGN, PERIODS } from '../../vocabulary/units';
import type { Moment, Quantity, Value, Words } from '../../values/value';

/** Whether two cells say the same by the grammar of values; `unsure` where that cannot be told. */
export type Sameness = 'same' | 'different' | 'unsure';

/** Numbers, times and words of two cells: 95%以上 is ≥95%, 2公里 is 2000米, 12月底前 is 2024年12月31日前. */
export function sameMeaning(a: Value, b: Value, name: NameReading): Sameness {
  if (a.kind === 'blank' || b.kind === 'blank') return 'unsure';
  if (a.kind === 'quantity' && b.kind === 'quantity') return sameQuantity(a, b, name);
  if (a.kind === 'moment' && b.kind === 'moment') return sameMoment(a, b);
  if (a.kind === 'words' && b.kind === 'words') return sameWords(a, b);
  // 完成率95%以上 beside 95%: the grammar reads one of the two only.
  return a.kind === 'words' || b.kind === 'words' ? 'unsure' : 'different';
}

function sameQuantity(a: Quantity, b: Quantity, name: NameReading): Sameness {
  // 每月1次 is 12次 of a year, and 365天 one: what they come to is a matter of the calendar.
  if (periodOf(a) !== periodOf(b) || isSameTime(a, b) || isSameTime(b, a)) return 'unsure';
  const terms = commonTerms(a, b, name);
  // 15个 for 15家 is a manner of speaking, 15家/年 says of the year what 15家 does.
  if (terms === 'unit' && a.number.eq(b.number) && isSameCount(a.unit, b.unit)) return 'unsure';
  if (terms === 'unit' && a.unit !== '' && b.unit !== '') return 'different';
  if (typeof terms === 'string') return 'unsure';
  if (!baseNumber(terms.target).eq(baseNumber(terms.actual))) return 'different';
  const bounds = new Set([a.bound, b.bound]);
  return bounds.has('at-least') && bounds.has('at-most') ? 'different' : 'same';
}

/** 月 of 每月1次 and of 1次/月; null for a number of the whole year. */
function periodOf({ per, unit }: Quantity): string | null {
  const [, ...under] = unit.split(PER_SIGN);
  const last = under.at(-1);
  return per ?? (last !== undefined && PERIODS.includes(last) ? last : null);
}

const MINUTES_OF_DAY = 1440;
const DAYS_OF_MONTH = { fewest: 28, most: 31 };

/** True for a time in days and one in months that may be the same: 30天 and 1个月, 365天 and 1年. */
function isSameTime(inDays: Quantity, inMonths: Quantity): boolean {
  if (knownUnit(inDays.unit).family !== 'days' || knownUnit(inMonths.unit).family !== 'months') return false;
  const days = baseNumber(inDays).div(MINUTES_OF_DAY);
  const months = baseNumber(inMonths);
  return days.gte(months.times(DAYS_OF_MONTH.fewest)) && days.lte(months.times(DAYS_OF_MONTH.most));
}

/** One may be written for the other: 15个 and 15家, 15家 and 15家/年, 500人 and 500人次. */
function isSameCount(a: string, b: string): boolean {
  const [x, y] = [a, b].map((unit) => unit.replace(/\/年$/, '').replace(/(?<=.)次$/, '')) as [string, string];
  return x === y || (CLASSIFIERS.includes(x) && CLASSIFIERS.includes(y));
}

/** A day without its year, which the form's year gives. */
const YEARLESS = 10_000;

function sameMoment(a: Moment, b: Moment): Sameness {
  if (a.suspicious || b.suspicious) return 'unsure';
  if (a.everyMonth !== b.everyMonth) return 'different';
  if (a.year !== null && b.year !== null) return a.latest === b.latest ? 'same' : 'different';
  return a.latest % YEARLESS === b.latest % YEARLESS ? 'same' : 'different';
}

function sameWords(a: Words, b: Words): Sameness {
  const [x, y] = [plain(a.text), plain(b.text)];
  if (x === y) return 'same';
  if (sameTargetWords(x, y)) return 'unsure';
  if (x.includes(y) || y.includes(x)) return 'unsure';
  // Two sentences around numbers differ in their wording oftener than in what they ask for.
  return a.numbers > 0 || b.numbers > 0 ? 'unsure' : 'different';
}

function plain(text: string): string {
  return normalise(text).replace(/[,，.。;；:、“”"]/g, '');
}
