import { isBlank, type CellValue } from '../../grid/cells';
import { normalise } from '../../grid/text';
import { endsWith, holds } from '../vocabulary/phrases';
import { wordsEndingLike } from '../vocabulary/word-index';
import type { Indicator } from '../form';
import { knownUnit } from '../values/unit';
import { longestPrefix, Scanner } from '../values/scanner';
import type { Bound, Quantity, Value } from '../values/value';
import { DASHES } from '../vocabulary/dashes';
import {
  ABSENCES,
  BARE_TIME_NAMES,
  COST_WORDS,
  HARM_ENDINGS,
  HARM_TAILS,
  HARM_WORDS,
  LASTING,
  MONEY_WORDS,
  NO_MONEY_NAMES,
  OPEN_ENDINGS,
  PLAIN_ABSENCES,
  REMEDIES,
  SAVINGS,
} from '../vocabulary/harm';
import {
  CEILING_NATURES,
  CEILING_SIGNS,
  EQUAL_SIGNS,
  FLOOR_NATURES,
  FLOOR_SIGNS,
  QUALITATIVE_NATURES,
  SILENT_NATURES,
} from '../vocabulary/signs';

/** What counts as reaching the target; `unclear` when neither sign nor name tells. */
export type Direction = 'at-least' | 'at-most' | 'equal' | 'by-date' | 'words' | 'unclear';

/** A direction with what it rests on. */
export interface DirectionReading {
  readonly direction: Direction;
  /** What the target's own sign says lies in the target's cell, so a formula has to watch it. */
  readonly withoutBound: Direction;
  /** True when neither a sign nor a word tells: a target of 0 is then open. */
  readonly assumed: boolean;
  /** The sign column holds a sign that we do not know. */
  readonly unknownSign: boolean;
}

const HARM_TAILS_AND_NONE = ['', ...HARM_TAILS];
const TIME_FAMILIES = ['days', 'working days', 'months'];

/**
 * Direction of an indicator (docs/rules.md 3): the sign column decides where there is one, then the sign in the target, then
 * what the name counts. A sign column and a target that contradict each other leave it unclear.
 */
export function directionOf(indicator: Indicator, target: Value, signCell: CellValue): DirectionReading {
  if (target.kind === 'moment') return certain('by-date');
  const column = signInColumn(signCell);
  if (column === 'unknown') return { ...certain('unclear'), unknownSign: true };
  if (target.kind !== 'quantity' || column === 'words') return certain('words');
  if (column !== null) {
    const contradicts = target.bound !== null && isCeiling(target.bound) !== isCeiling(column);
    return certain(contradicts ? 'unclear' : equalOrOpen(column, target, directionByName(indicator, target)));
  }
  const byName = directionByName(indicator, target);
  const withoutBound = byName ?? 'at-least';
  if (target.bound !== null) return { ...certain(equalOrOpen(target.bound, target, byName)), withoutBound };
  return { ...certain(withoutBound), assumed: byName === null };
}

/** = says neither way: where the name counts harm or costs, only the number itself is sure. */
function equalOrOpen(bound: Bound, target: Quantity, byName: Direction | null): Direction {
  return bound === 'equal' && byName !== null && byName !== 'at-least' && !target.number.isZero()
    ? 'unclear'
    : bound;
}

/** Without the sign before its number the target would ask for something else: the formula has to watch it. */
export function needsItsSign(target: Value, { direction, withoutBound }: DirectionReading): boolean {
  if (target.kind !== 'quantity' || target.notation?.kind !== 'text') return false;
  const isCeilingNow = direction === 'at-most';
  const changes = withoutBound === 'unclear' || (withoutBound === 'at-most') !== isCeilingNow;
  return target.trend !== null || (target.notation.bound !== null && (changes || target.number.isZero()));
}

function certain(direction: Direction): DirectionReading {
  return { direction, withoutBound: direction, assumed: false, unknownSign: false };
}

function isCeiling(bound: Bound): boolean {
  return bound === 'at-most';
}

const COLUMN_SIGNS: ReadonlyMap<string, Bound | 'words' | null> = new Map<string, Bound | 'words' | null>([
  ...[...FLOOR_SIGNS, ...FLOOR_NATURES].map((word): [string, Bound] => [word, 'at-least']),
  ...[...CEILING_SIGNS, ...CEILING_NATURES].map((word): [string, Bound] => [word, 'at-most']),
  ...EQUAL_SIGNS.map((word): [string, Bound] => [word, 'equal']),
  ...QUALITATIVE_NATURES.map((word): [string, 'words'] => [word, 'words']),
  ...SILENT_NATURES.map((word): [string, null] => [word, null]),
]);

/** What a sign column says; null where it says nothing of the direction. */
export function signInColumn(cell: CellValue): Bound | 'words' | 'unknown' | null {
  if (isBlank(cell)) return null;
  const text = normalise(String(cell));
  if (new Scanner(text).skip(DASHES).done) return null;
  const sign = COLUMN_SIGNS.get(text);
  return sign === undefined ? 'unknown' : sign;
}

/** What the name and the unit tell; null when nothing speaks for a ceiling and more is better. */
function directionByName(indicator: Indicator, target: Quantity): Direction | null {
  if (target.trend === 'down') return 'at-least';
  const name = normalise(indicator.name)
    .replace(/\([^()]*\)$/, '')
    .toUpperCase();
  const harm = harmOf(name, target.trend === 'up');
  if (harm !== null) return harm;
  if (isBareTime(target, name)) return 'unclear';
  if (isDuration(target)) return holds(name, LASTING) ? 'unclear' : 'at-most';
  if (isCost(indicator) && isMoney(target, name)) return holds(name, SAVINGS) ? 'at-least' : 'at-most';
  if (holds(name, SAVINGS) && target.number.isNegative()) return 'unclear';
  return endsWith(name, OPEN_ENDINGS) ? 'unclear' : null;
}

/** 15 under 办理时限, 2022 under 完成时间: days, months or a date. */
function isBareTime({ unit, percent }: Quantity, name: string): boolean {
  return unit === '' && !percent && endsWith(name, BARE_TIME_NAMES);
}

/** The head noun counts: 投诉率 counts harm, 投诉处理率 what was done about it. */
function harmOf(name: string, rises: boolean): Direction | null {
  if (endsInHarm(name)) return isAbsent(name) || rises ? 'unclear' : 'at-most';
  const word = HARM_WORDS.filter((candidate) => name.includes(candidate)).sort(
    (a, b) => name.indexOf(a) - name.indexOf(b) || b.length - a.length,
  )[0];
  if (word === undefined) return null;
  const before = name.slice(0, name.indexOf(word));
  const after = name.slice(name.indexOf(word) + word.length);
  if (holds(after, REMEDIES) || holds(before, SAVINGS)) return rises ? 'unclear' : 'at-least';
  if (endsWith(before, ABSENCES) || isAbsent(before) || holds(before, REMEDIES)) return 'unclear';
  const tail = longestPrefix(after, HARM_TAILS);
  return after === '' || tail === after ? 'at-most' : 'unclear';
}

/** 隐患数, 漏检率; 排查隐患数 counts what was done about it. */
function endsInHarm(name: string): boolean {
  const isEnding = wordsEndingLike(HARM_TAILS_AND_NONE, name).some(
    (tail) => name.endsWith(tail) && endsWith(name.slice(0, name.length - tail.length), HARM_ENDINGS),
  );
  return isEnding && !holds(name, REMEDIES) && !holds(name, SAVINGS);
}

/** 无重大事故天数: the days without. */
function isAbsent(text: string): boolean {
  return holds(text, PLAIN_ABSENCES);
}

function isDuration({ unit }: Quantity): boolean {
  return unit !== '' && TIME_FAMILIES.includes(knownUnit(unit).family);
}

function isCost({ level1, level2 }: Indicator): boolean {
  return holds(level1 + level2, COST_WORDS);
}

/** A bare number under 成本指标 is money unless its name says that it is a rate or a count. */
function isMoney({ unit, percent }: Quantity, name: string): boolean {
  if (unit === '') return !percent && !holds(name, NO_MONEY_NAMES);
  return knownUnit(unit).family.split('/')[0] === 'money' || holds(unit, MONEY_WORDS);
}
