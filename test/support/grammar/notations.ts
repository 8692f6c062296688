import fc from 'fast-check';
import type { CellValue } from '../../../src/form';

/** A number as a fraction of whole numbers, so that the test's own arithmetic is exact. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** How quantities of one indicator are written: everything but the number itself. */
export interface Notation {
  readonly before: string;
  readonly after: string;
  /** 家, 元, % …; '' when none is written. */
  readonly unit: string;
  /** Powers of ten that scale and per cent add to the written number. */
  readonly power: number;
  readonly bound: 'at-least' | 'at-most' | null;
  readonly store: 'text' | 'number' | 'percent-format';
  readonly grouped: boolean;
}

/** A written cell with the meaning that its maker knows. */
export interface Written {
  readonly value: CellValue;
  readonly format: string;
  readonly means: Fraction;
}

const FLOORS = ['', '≥', '≥ ', '>=', '》', '不低于', '不少于', '大于等于', '至少'];
const CEILINGS = ['≤', '<=', '≤ ', '不高于', '不超过', '小于等于', '控制在'];
const FLOOR_ENDS = ['以上', '及以上', ''];
const CEILING_ENDS = ['以内', '以下', '及以下'];
const COUNT_UNITS = ['家', '个', '人次', '场', '台', '座', '批次', '亩', '公里', ''];
const SCALES: readonly (readonly [text: string, power: number])[] = [['', 0], ['万', 4], ['亿', 8]]; // prettier-ignore

/** Decimal places that a made number may have. */
const PLACES = 2;

/** Target's and actual's notation: the same unit, scale and per cent, the target with a bound. */
export interface Pair {
  readonly target: Notation;
  readonly actual: Notation;
}

const textPair = fc
  .record({
    unit: fc.constantFrom(...COUNT_UNITS, '%', '元', '万元'),
    scale: fc.constantFrom(...SCALES),
    floor: fc.boolean(),
    open: fc.constantFrom(...FLOORS),
    close: fc.constantFrom(...FLOOR_ENDS),
    ceiling: fc.constantFrom(...CEILINGS),
    ceilingEnd: fc.constantFrom(...CEILING_ENDS),
    boundInFront: fc.boolean(),
    grouped: fc.boolean(),
  })
  .map(({ unit, scale, floor, open, close, ceiling, ceilingEnd, boundInFront, grouped }): Pair => {
    const [scaleText, scalePower] =
      unit === '%' || unit === '万元' || unit === '' ? (['', 0] as const) : scale;
    const power = scalePower + (unit === '%' ? -2 : unit === '万元' ? 4 : 0);
    const own = { store: 'text', grouped, power, unit: unit === '万元' ? '元' : unit } as const;
    const tail = scaleText + unit;
    const front = floor ? open : ceiling;
    const back = floor ? close : ceilingEnd;
    const useFront = boundInFront || back === '';
    return {
      target: {
        ...own,
        before: useFront ? front : '',
        after: tail + (useFront ? '' : back),
        bound: useFront && front === '' ? null : floor ? 'at-least' : 'at-most',
      },
      actual: { ...own, before: '', after: tail, bound: null },
    };
  });

const plain = (store: 'number' | 'percent-format'): Notation => ({
  before: '', after: '', power: 0, unit: store === 'number' ? '' : '%', bound: null, store, grouped: false,
}); // prettier-ignore

/** Every notation of a pair that docs/rules.md 3 says can be scored. */
export const notationPair: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 8, arbitrary: textPair },
  { weight: 1, arbitrary: fc.constant<Pair>({ target: plain('number'), actual: plain('number') }) },
  {
    weight: 1,
    arbitrary: fc.constant<Pair>({ target: plain('percent-format'), actual: plain('percent-format') }),
  },
);

/** Writes a number of hundredths (1234 → 12.34) in a notation. */
export function write(hundredths: number, notation: Notation): Written {
  const { before, after, power, store, grouped } = notation;
  const means = fraction(hundredths, power - PLACES);
  if (store === 'number') return { value: hundredths / 100, format: 'General', means };
  if (store === 'percent-format')
    return { value: hundredths / 10_000, format: '0.00%', means: fraction(hundredths, -4) };
  const whole = String(Math.floor(hundredths / 100));
  const rest = String(hundredths % 100)
    .padStart(PLACES, '0')
    .replace(/0+$/, '');
  const digits = (grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole) + (rest && `.${rest}`);
  return { value: before + digits + after, format: 'General', means };
}

function fraction(number: number, power: number): Fraction {
  const ten = 10n ** BigInt(Math.abs(power));
  return power < 0 ? { over: BigInt(number), under: ten } : { over: BigInt(number) * ten, under: 1n };
}

/**
 * The score by the Ministry's rule in whole-number arithmetic, in hundredths of a point, half up.
 * Target above 0; more is better unless the target is a ceiling.
 */
export function scoreInHundredths(
  target: Fraction,
  actual: Fraction,
  isCeiling: boolean,
  weight: number,
): bigint {
  const [t, a] = [target.over * actual.under, actual.over * target.under];
  const [over, under] = isCeiling ? [2n * t - a, t] : [a, t];
  const share = over < 0n ? 0n : over > under ? under : over;
  return (BigInt(weight) * 100n * share * 2n + under) / (2n * under);
}
