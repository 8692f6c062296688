import {
  CHINESE_DIGITS,
  EVERY_MONTH,
  HALVES,
  QUARTERS,
  THIRDS_OF_MONTH,
  TIME_AFTER,
  TIME_BEFORE,
} from '../vocabulary/times';
import { Scanner } from './scanner';
import type { DayNumber, Moment } from './value';

const [YEAR, MONTH, DAYS, ORDINAL] = ['年', '月', ['日', '号'], '第'] as const;
const MONTH_WORDS = ['月份', MONTH] as const;
const YEAR_WORDS = ['年度', YEAR] as const;
/** Between year, month and day. */
export const SEPARATORS = ['-', '/', '.'] as const;
const DAY_MS = 86_400_000;

/** Reads normalised text as a point in time, whole; null when it is none. */
export function parseMomentText(text: string): Moment | null {
  return parseWritten(text) ?? parseSeparated(text);
}

interface Part {
  readonly month: number;
  readonly day: number;
  readonly toMonth: number;
  readonly toDay: number;
}

/** 2022年12月31日前, 9月底前, 第1季度, 上半年, 2022年, 每月10日前. */
function parseWritten(text: string): Moment | null {
  const scanner = new Scanner(text);
  if (scanner.take(EVERY_MONTH) !== null) return monthly(scanner);
  scanner.skip(TIME_BEFORE);
  const year = takeYear(scanner);
  const part = takeQuarter(scanner) ?? takeHalf(scanner) ?? takeMonth(scanner);
  if (year === null && part === null) return null;
  if (!scanner.skip(TIME_AFTER).done) return null;
  return momentOf(year, part ?? { month: 1, day: 1, toMonth: 12, toDay: 31 });
}

function takeYear(scanner: Scanner): number | null {
  const start = scanner.mark();
  const year = scanner.digits(4, 5);
  if (year !== null && scanner.take(YEAR_WORDS) !== null) return year;
  scanner.back(start);
  return null;
}

/** 第1季度, 一季度, 1季度完成; 2个季度 is a duration. */
function takeQuarter(scanner: Scanner): Part | null {
  const start = scanner.mark();
  scanner.takeText(ORDINAL);
  const han = scanner.take(CHINESE_DIGITS);
  const quarter = han === null ? scanner.digits(1, 1) : CHINESE_DIGITS.indexOf(han);
  if (quarter !== null && quarter >= 1 && quarter <= 4 && scanner.take(QUARTERS) !== null) {
    return months(quarter * 3 - 2, quarter * 3);
  }
  scanner.back(start);
  return null;
}

const HALF_NAMES = HALVES.map(([name]) => name);

function takeHalf(scanner: Scanner): Part | null {
  const word = scanner.take(HALF_NAMES);
  const half = HALVES.find(([name]) => name === word)?.[1];
  return half === undefined ? null : months(half * 6 - 5, half * 6);
}

function months(month: number, toMonth: number): Part {
  return { month, day: 1, toMonth, toDay: lastDay(null, toMonth) };
}

const THIRD_NAMES = THIRDS_OF_MONTH.map(([name]) => name);

/** 9月, 9月底, 9月上旬, 9月30日. */
function takeMonth(scanner: Scanner): Part | null {
  const start = scanner.mark();
  const month = scanner.digits(1, 2);
  if (month === null || scanner.take(MONTH_WORDS) === null) {
    scanner.back(start);
    return null;
  }
  const afterMonth = scanner.mark();
  const day = scanner.digits(1, 2);
  if (day !== null && (scanner.take(DAYS) !== null || scanner.done))
    return { month, day, toMonth: month, toDay: day };
  scanner.back(afterMonth);
  const word = scanner.take(THIRD_NAMES);
  const third = THIRDS_OF_MONTH.find(([name]) => name === word);
  const toDay = Math.min(third?.[2] ?? 31, lastDay(null, month));
  return { month, day: third?.[1] ?? 1, toMonth: month, toDay };
}

function monthly(scanner: Scanner): Moment | null {
  const day = scanner.digits(1, 2);
  if (day === null || scanner.take(DAYS) === null || !scanner.skip(TIME_AFTER).done) return null;
  return {
    kind: 'moment',
    earliest: day,
    latest: day,
    year: null,
    everyMonth: true,
    suspicious: day < 1 || day > 31,
  };
}

/** 2022-12-31, 2022/12/31, 2022.12.31: with a day; year and month alone may be a plain number (2022.12). */
function parseSeparated(text: string): Moment | null {
  const scanner = new Scanner(text).skip(TIME_BEFORE);
  const year = scanner.digits(4, 5);
  const separator = scanner.take(SEPARATORS);
  const month = scanner.digits(1, 2);
  if (year === null || separator === null || month === null) return null;
  if (!scanner.takeText(separator)) return null;
  const day = scanner.digits(1, 2);
  if (day === null) return null;
  scanner.take(DAYS);
  return scanner.skip(TIME_AFTER).done ? momentOf(year, { month, day, toMonth: month, toDay: day }) : null;
}

/** A moment of a year, as wide as the part. Slips are marked, never corrected. */
function momentOf(year: number | null, { month, day, toMonth, toDay }: Part): Moment {
  const suspicious =
    (year !== null && (year < 1990 || year > 2099)) ||
    month < 1 ||
    toMonth > 12 ||
    day < 1 ||
    toDay > lastDay(year, toMonth);
  return {
    kind: 'moment',
    earliest: dayNumber(year, month, day),
    latest: dayNumber(year, toMonth, toDay),
    year,
    everyMonth: false,
    suspicious,
  };
}

/** One day, or a whole month when `day` is null. */
export function momentOn(year: number | null, month: number, day: number | null): Moment {
  return momentOf(year, { month, day: day ?? 1, toMonth: month, toDay: day ?? lastDay(year, month) });
}

function dayNumber(year: number | null, month: number, day: number): DayNumber {
  return (year ?? 0) * 10_000 + month * 100 + day;
}

function lastDay(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** The day of an Excel serial number; the 1904 date system counts from 1904-01-01 (docs/rules.md 3). */
export function serialToMoment(serial: number, date1904: boolean): Moment {
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(serial) * DAY_MS);
  return momentOn(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * True when `actual` is not later than `target`, false when it is, null when they cannot be compared:
 * one lacks the year that the other has, or looks like a slip. Target and actual last to their latest day.
 */
export function isNotLater(actual: Moment, target: Moment): boolean | null {
  if (actual.suspicious || target.suspicious || actual.everyMonth !== target.everyMonth) return null;
  if ((actual.year === null) !== (target.year === null)) return null;
  if (actual.latest <= target.latest) return true;
  return actual.earliest > target.latest ? false : null;
}
