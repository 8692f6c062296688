import Decimal from 'decimal.js';
import { onceByText } from '../../grid/memo';
import { normalise } from '../../grid/text';
import { NO_UNIT_WORDS, OPPOSITES, SCALES } from '../vocabulary/number-words';
import {
  CLASSIFIERS,
  PER_CENT,
  PER_MILLE,
  PER_SIGN,
  UNIT_CHANGING_NOUNS,
  UNIT_FAMILIES,
  type UnitFamily,
} from '../vocabulary/units';
import { holds } from '../vocabulary/phrases';
import { powerOfTen } from './power-of-ten';
import { longestPrefix } from './scanner';

/** What a text says of the number before it, or of the numbers of a column. */
export interface UnitReading {
  /** Ten to this power: 4 for 万, -2 for %, 0 for none. */
  readonly exponent: number;
  readonly percent: boolean;
  /** Normalised, without the scale; '' for a bare 万 or %. */
  readonly unit: string;
}

/** A unit's family with its factor to the family's base. A unit of no family is one of its own. */
export interface KnownUnit {
  readonly family: string;
  readonly kind: UnitFamily['kind'] | 'unknown';
  readonly factor: Decimal;
  /** The factor of what is counted for each of it: 1 ÷ `factor`, times a number of the family's that makes it exact. */
  readonly under: Decimal;
}

const LONGEST_UNIT = 10;
const NO_UNIT = /(?<![A-Za-z])\d|[,.。;、:"“”%()=<>≥≤+-]|\*\*|^\*|\*$/;
const NO_UNIT_PARTS = [...OPPOSITES, ...NO_UNIT_WORDS];
const known = new Map<string, KnownUnit>();
const ONE = new Decimal(1);
for (const { name, kind, members } of UNIT_FAMILIES) {
  for (const member of members) {
    const factor = new Decimal(member.factor);
    // Neither 1/3 nor 1/1440 has an end: 元/平方米 and 元/天 are counted in the product of all others.
    const others = members.filter((other) => other !== member);
    const under = others.reduce((product, other) => product.times(other.factor), ONE);
    for (const spelling of member.spellings)
      known.set(normalise(spelling), { family: name, kind, factor, under });
  }
}
const SCALE_WORDS = SCALES.map(([word]) => word);

/** Reads 万元, %, 家企业, 元/人; '' is no unit. Null for text that can be no unit (3项未完成: 项未完成). */
export const readUnit = onceByText((text): UnitReading | null => {
  if (text === '') return { exponent: 0, percent: false, unit: '' };
  const share = longestPrefix(text, PER_CENT);
  if (share !== null) return withRest(text.slice(share.length), -2, true);
  const mille = longestPrefix(text, PER_MILLE);
  if (mille !== null) return withRest(text.slice(mille.length), -3, true);
  // 百分点 is a unit, not 百 of something.
  if (known.has(text)) return withRest(text, 0, false);
  const scale = longestPrefix(text, SCALE_WORDS);
  const exponent = scale === null ? 0 : (SCALES.find(([word]) => word === scale)?.[1] ?? 0);
  return withRest(text.slice(scale?.length ?? 0), exponent, false);
});

function withRest(unit: string, exponent: number, percent: boolean): UnitReading | null {
  return known.has(unit) || isPossibleUnit(unit) ? { exponent, percent, unit } : null;
}

function isPossibleUnit(unit: string): boolean {
  if (unit.length > LONGEST_UNIT || NO_UNIT.test(unit)) return false;
  return !holds(unit, NO_UNIT_PARTS);
}

/** The family of a unit as written: 家企业 and 家 are one; 元/人 is 元 for each 人. */
export const knownUnit = onceByText((unit): KnownUnit => {
  const whole = known.get(unit);
  if (whole) return whole;
  if (unit.includes(PER_SIGN)) return compound(unit.split(PER_SIGN));
  const classifier = longestPrefix(unit, CLASSIFIERS);
  const noun = unit.slice(classifier?.length ?? 0);
  if (
    classifier !== null &&
    !UNIT_CHANGING_NOUNS.some((word) => noun.startsWith(word) || noun.endsWith(word))
  ) {
    // 8个村 and 8村 count villages; 8台 and 8套 without a noun are two things.
    return { family: noun === '' ? unit : noun, kind: 'count', factor: ONE, under: ONE };
  }
  return { family: unit, kind: 'unknown', factor: ONE, under: ONE };
});

function compound(parts: readonly string[]): KnownUnit {
  const [over, ...under] = parts.map((part) => {
    const reading = readUnit(part);
    const unit = knownUnit(reading?.unit ?? part);
    const exponent = reading?.exponent ?? 0;
    return {
      family: unit.family,
      factor: unit.factor.times(powerOfTen(exponent)),
      under: unit.under.times(powerOfTen(-exponent)),
    };
  });
  if (!over) return { family: '', kind: 'unknown', factor: ONE, under: ONE };
  return {
    family: [over, ...under].map(({ family }) => family).join(PER_SIGN),
    kind: 'measure',
    factor: under.reduce((factor, part) => factor.times(part.under), over.factor),
    under: ONE,
  };
}

/** True when numbers of both units count the same: 家企业 and 家, 8个村 and 8个, 公里 and 米. */
export function sameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [knownUnit(a), knownUnit(b)];
  if (x.family === y.family) return true;
  return x.kind === 'count' && y.kind === 'count' && (countsWith(a, b) || countsWith(b, a));
}

/** 8个村 beside 8个: the longer says what the shorter counts. */
function countsWith(long: string, short: string): boolean {
  return (
    longestPrefix(long, CLASSIFIERS) === short &&
    !UNIT_CHANGING_NOUNS.some((word) => long.slice(short.length).startsWith(word))
  );
}
