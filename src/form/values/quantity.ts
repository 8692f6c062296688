import Decimal from 'decimal.js';
import { normalise } from '../../grid/text';
import { NEUTRAL_AFTER, NEUTRAL_BEFORE, PER_PERIOD } from '../vocabulary/number-words';
import {
  CEILING_SIGNS,
  CEILING_SUFFIXES,
  EQUAL_SIGNS,
  FLOOR_SIGNS,
  FLOOR_SUFFIXES,
  LEANING_CEILINGS,
  LEANING_FLOORS,
} from '../vocabulary/signs';
import { FALLS, RISES } from '../vocabulary/trends';
import { powerOfTen } from './power-of-ten';
import { longestSuffix, Scanner } from './scanner';
import { readUnit, type UnitReading } from './unit';
import type { Bound, Notation, Quantity } from './value';

/** Digits behind a letter belong to a unit (m2) or a name (PM2.5). */
const NUMBER = /(?<![A-Za-z\d.,])[-+−]?\d[\d,]*(?:\.\d+)?/g;
const GROUPED = /^[-+−]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** XML cannot hold most control characters; full-width digits are no number to a formula. */
const UNREADABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff０-９．，％＋－]|[\ud800-\udbff](?![\udc00-\udfff])/;

interface Before {
  readonly bound: Bound | null;
  /** A leaning bound gives way to one behind the number. */
  readonly leaning: boolean;
  readonly trend: Quantity['trend'];
  readonly per: string | null;
}

interface After extends UnitReading {
  readonly bound: Bound | null;
}

/**
 * Reads text such as ≥15家, 5000万美元以上, 控制在5%以下（含） or 1,200人次, whole (docs/rules.md 3):
 * words, bound, trend, number, scale, unit or %, bound, words. Null when anything else stands in it.
 */
export function parseQuantityText(raw: string): Quantity | null {
  const text = normalise(raw);
  const numbers = [...text.matchAll(NUMBER)];
  const match = numbers[0];
  if (numbers.length !== 1 || !match || !isNumber(match[0])) return null;
  const before = readBefore(text.slice(0, match.index));
  const after = before && readAfter(text.slice(match.index + match[0].length));
  if (!before || !after || contradict(before, after)) return null;
  const bound = after.bound ?? before.bound;
  return quantityOf(new Decimal(match[0].replace(/,/g, '').replace('−', '-')), after, {
    bound,
    trend: before.trend,
    per: before.per,
    notation: notationOf(raw, match[0], bound),
  });
}

/** A quantity from the number as written and what stands around it. */
export function quantityOf(
  written: Decimal,
  { exponent, percent, unit }: UnitReading,
  { bound, trend, per, notation }: Pick<Quantity, 'bound' | 'trend' | 'per' | 'notation'>,
): Quantity {
  return {
    kind: 'quantity',
    number: exponent === 0 ? written : written.times(powerOfTen(exponent)),
    percent,
    scale: exponent > 0 ? 10 ** exponent : 1,
    exponent,
    unit,
    bound,
    trend,
    per,
    notation,
  };
}

/** 1,200 is a number; 1,2 is a list. */
function isNumber(number: string): boolean {
  return !number.includes(',') || GROUPED.test(number);
}

type Step = Partial<Before>;
const STEPS: ReadonlyMap<string, Step> = new Map([
  ...entries(NEUTRAL_BEFORE, {}),
  ...PER_PERIOD.flatMap(([word, per]) => entries([word], { per })),
  ...entries(RISES, { trend: 'up' }),
  ...entries(FALLS, { trend: 'down' }),
  ...entries(LEANING_FLOORS, { bound: 'at-least', leaning: true }),
  ...entries(LEANING_CEILINGS, { bound: 'at-most', leaning: true }),
  ...entries(FLOOR_SIGNS, { bound: 'at-least', leaning: false }),
  ...entries(CEILING_SIGNS, { bound: 'at-most', leaning: false }),
  ...entries(EQUAL_SIGNS, { bound: 'equal', leaning: false }),
]);
const STEP_WORDS = [...STEPS.keys()];

function entries(words: readonly string[], step: Step): [string, Step][] {
  return words.map((word) => [normalise(word), step]);
}

function readBefore(text: string): Before | null {
  const scanner = new Scanner(text);
  let before: Before = { bound: null, leaning: false, trend: null, per: null };
  while (!scanner.done) {
    const word = scanner.take(STEP_WORDS);
    const step = word === null ? undefined : STEPS.get(word);
    if (step === undefined) return null;
    // 达到≥95%: what leans never takes the place of a sign.
    before = step.leaning && before.bound !== null ? before : { ...before, ...step };
  }
  return before;
}

const SUFFIXES: ReadonlyMap<string, Bound | null> = new Map<string, Bound | null>([
  ...NEUTRAL_AFTER.map((word): [string, null] => [normalise(word), null]),
  ...FLOOR_SUFFIXES.map((word): [string, Bound] => [word, 'at-least']),
  ...CEILING_SUFFIXES.map((word): [string, Bound] => [word, 'at-most']),
]);
const SUFFIX_WORDS = [...SUFFIXES.keys()];

function readAfter(text: string): After | null {
  let rest = text;
  let bound: Bound | null = null;
  for (
    let word = longestSuffix(rest, SUFFIX_WORDS);
    word !== null;
    word = longestSuffix(rest, SUFFIX_WORDS)
  ) {
    rest = rest.slice(0, rest.length - word.length);
    const meaning = SUFFIXES.get(word) ?? null;
    if (meaning !== null && bound !== null && meaning !== bound) return null;
    bound = meaning ?? bound;
  }
  const unit = readUnit(rest);
  return unit && { ...unit, bound };
}

/** ≥5以下 says two things. */
function contradict(before: Before, after: After): boolean {
  return !before.leaning && before.bound !== null && after.bound !== null && before.bound !== after.bound;
}

/** The raw text around the number; null when a formula cannot read it. */
function notationOf(raw: string, number: string, bound: Bound | null): Notation | null {
  const index = raw.indexOf(number);
  if (index < 0 || UNREADABLE.test(raw) || number.includes('−')) return null;
  const grouped = number.includes(',');
  return {
    kind: 'text',
    prefix: raw.slice(0, index),
    suffix: raw.slice(index + number.length),
    grouped,
    bound,
  };
}
