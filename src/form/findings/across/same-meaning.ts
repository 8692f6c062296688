import { normalise } from '../../../grid/text';
import { baseNumber, commonTerms, type NameReading } from '../../scoring/comparison';
import { CLASSIFIERS, sameTargetWords } from '../../vocabulary/target-words';
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
  const terms = commonTerms(a, b, name);
  // 15个 for 15家 is a manner of speaking, 15家/年 says of the year what 15家 does.
  if (terms === 'unit' && a.number.eq(b.number) && isSameCount(a.unit, b.unit)) return 'unsure';
  if (terms === 'unit' && a.unit !== '' && b.unit !== '') return 'different';
  if (typeof terms === 'string') return 'unsure';
  if (!baseNumber(terms.target).eq(baseNumber(terms.actual))) return 'different';
  const bounds = new Set([a.bound, b.bound]);
  return bounds.has('at-least') && bounds.has('at-most') ? 'different' : 'same';
}

function isSameCount(a: string, b: string): boolean {
  const [x, y] = [a, b].map((unit) => unit.replace(/\/年$/, '')) as [string, string];
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
