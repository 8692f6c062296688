import Decimal from 'decimal.js';
import { normalise } from '../../grid/text';
import type { Notation, Quantity, Sign } from './value';

const NUMBER = /[-+−]?\d[\d,]*(?:\.\d+)?/g;

/** Signs before the number; the leftmost and then the longest counts, so that 不高于 is not read as 高于. */
const PREFIX_SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [
    />=|≥|≧|⩾|≮|》=?|>|大于等于|大于或等于|不(?:得)?(?:低|少|小)于|大于|高于|多于|超过|至少|达到?/,
    'at-least',
  ],
  [
    /<=|≤|≦|⩽|≯|《=?|<|小于等于|小于或等于|不(?:得)?(?:高|多|大)于|不(?:得)?超[过出]|小于|低于|少于|控制在/,
    'at-most',
  ],
  [/=|等于/, 'equal'],
];
const SUFFIX_SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/(及|含)?(以上|之上)$/, 'at-least'],
  [/(及|含)?(以下|以内|之内|之下)$/, 'at-most'],
];
const NEUTRAL_PREFIX =
  /^(已|均|实际|全年|年度|累计|共计?|约|为|完成|实现|达成?|到|发放|新增|同比|较上年|比上年|较去年|每\S{1,3}?|增长|提高|提升|上升|增加|下降|降低|减少|压减|节约)*$/;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^万亿/, 1e12],
  [/^亿/, 1e8],
  [/^千万/, 1e7],
  [/^百万/, 1e6],
  [/^万/, 1e4],
];
const UNIT = /^[^\d,。;、:"“”]{0,10}$/;

/** Reads text such as ≥15家, 5000万美元以上, 不高于5% or 1,200人次; null when it holds no single number. */
export function parseQuantityText(raw: string): Quantity | null {
  const text = normalise(raw);
  const numbers = [...text.matchAll(NUMBER)];
  const match = numbers[0];
  if (numbers.length !== 1 || !match || !isGrouped(match[0])) return null;
  const before = readPrefix(text.slice(0, match.index));
  const after = readSuffix(text.slice(match.index + match[0].length));
  if (!before || !after) return null;
  const written = new Decimal(match[0].replace(/,/g, '').replace('−', '-'));
  return {
    kind: 'quantity',
    number: after.percent ? written.div(100) : after.scale === 1 ? written : written.times(after.scale),
    percent: after.percent,
    scale: after.scale,
    unit: after.unit,
    sign: before.sign ?? after.sign,
    trend: before.trend,
    notation: notationOf(raw, match[0]),
  };
}

/** 1,200 is a number; 1,2 is a list. */
function isGrouped(number: string): boolean {
  return !number.includes(',') || /^[-+−]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(number);
}

const NO_PREFIX = { sign: null, trend: null } as const;
const NO_SUFFIX = { sign: null, percent: false, scale: 1, unit: '' } as const;

function readPrefix(prefix: string): Pick<Quantity, 'sign' | 'trend'> | null {
  if (prefix === '') return NO_PREFIX;
  const found = PREFIX_SIGNS.map(([pattern, meaning]) => ({ match: pattern.exec(prefix), meaning }))
    .filter((candidate) => candidate.match !== null)
    .sort((x, y) => x.match!.index - y.match!.index || y.match![0].length - x.match![0].length)[0];
  const sign = found?.meaning ?? null;
  const rest = found ? prefix.replace(found.match![0], '') : prefix;
  if (!NEUTRAL_PREFIX.test(rest)) return null;
  const trend = /下降|降低|减少|压减|节约/.test(rest)
    ? 'down'
    : /增长|提高|提升|上升|增加/.test(rest)
      ? 'up'
      : null;
  return { sign, trend };
}

function readSuffix(suffix: string): Pick<Quantity, 'sign' | 'percent' | 'scale' | 'unit'> | null {
  if (suffix === '') return NO_SUFFIX;
  let rest = suffix.replace(/(左右|整)$/, '');
  let sign: Sign | null = null;
  for (const [pattern, meaning] of SUFFIX_SIGNS) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '');
    sign = meaning;
    break;
  }
  const percent = rest.startsWith('%');
  if (percent) rest = rest.slice(1);
  const scale = percent ? undefined : SCALES.find(([pattern]) => pattern.test(rest));
  if (scale) rest = rest.replace(scale[0], '');
  if (!UNIT.test(rest)) return null;
  return { sign, percent, scale: scale?.[1] ?? 1, unit: rest };
}

/** The raw text around the number; null when the raw text writes the number in another way (full-width digits). */
function notationOf(raw: string, number: string): Notation | null {
  const index = raw.indexOf(number);
  if (index < 0 || /[０-９．，]/.test(raw)) return null;
  return { kind: 'text', prefix: raw.slice(0, index), suffix: raw.slice(index + number.length) };
}
