import type { DateValue } from './value';

const FULL =
  /^(?:于|在|截至|截止)?(\d{4,5})(?:年|[-./])(\d{1,2})(?:月|[-./]|$)(?:(\d{1,2})(?:日|号)?)?(?:份|底|末|初|上旬|中旬|下旬)?(?:之?前|以前|止)?(?:按?时?完成)?$/;
const YEAR = /^(\d{4,5})年(?:度|底|末|内)?(?:之?前|以前)?(?:完成)?$/;
const MONTH =
  /^(?:当年|本年|年内)?(\d{1,2})月(?:(\d{1,2})(?:日|号))?(?:份|底|末|初)?(?:之?前|以前)?(?:完成)?$/;

/** Reads normalised text as a day, a month or a year; null when it is none of these. */
export function parseDateText(text: string): DateValue | null {
  const full = FULL.exec(text);
  if (full && /年|[-./].*[-./]/.test(text)) return dateOf(full[1]!, full[2], full[3]);
  const year = YEAR.exec(text);
  if (year) return dateOf(year[1]!, undefined, undefined);
  const month = MONTH.exec(text);
  return month ? dateOf(null, month[1], month[2]) : null;
}

function dateOf(year: string | null, month: string | undefined, day: string | undefined): DateValue {
  const parts = { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
  const outOfRange =
    (parts.year !== null && (parts.year < 1990 || parts.year > 2099)) ||
    (parts.month !== null && (parts.month < 1 || parts.month > 12)) ||
    (parts.day !== null && (parts.day < 1 || parts.day > daysIn(parts.year, parts.month)));
  return { kind: 'date', ...parts, suspicious: outOfRange };
}

function numberOf(digits: string | null | undefined): number | null {
  return digits === null || digits === undefined ? null : Number(digits);
}

function daysIn(year: number | null, month: number | null): number {
  return new Date(Date.UTC(year ?? 2024, month ?? 12, 0)).getUTCDate();
}

/** The day of an Excel serial number (1900 date system). */
export function serialToDate(serial: number): DateValue {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return {
    kind: 'date',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    suspicious: date.getUTCFullYear() < 1990 || date.getUTCFullYear() > 2099,
  };
}

/**
 * True when `actual` is not later than `target`, false when it is, null when they cannot be compared:
 * one lacks the year that the other has, or looks like a slip. A month without a day lasts to its end.
 */
export function isNotLater(actual: DateValue, target: DateValue): boolean | null {
  if (actual.suspicious || target.suspicious) return null;
  if ((actual.year === null) !== (target.year === null)) return null;
  const last = ordinal(target, 'end');
  if (ordinal(actual, 'end') <= last) return true;
  return ordinal(actual, 'start') > last ? false : null;
}

function ordinal({ year, month, day }: DateValue, missing: 'start' | 'end'): number {
  const atEnd = missing === 'end';
  return ((year ?? 0) * 100 + (month ?? (atEnd ? 12 : 1))) * 100 + (day ?? (atEnd ? 31 : 1));
}
