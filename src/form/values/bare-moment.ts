import type { CellValue } from '../../grid/cells';
import { normalise } from '../../grid/text';
import { TIME_AFTER } from '../vocabulary/times';
import { momentOn, SEPARATORS } from './moment';
import { Scanner } from './scanner';
import type { Moment } from './value';

const PLAUSIBLE_YEARS = { first: 2000, last: 2099 } as const;

/**
 * A number that may be a date: 20221231, 2022.12, 12.31. Whether it is one its row tells (docs/rules.md 3): ask only where
 * the other value is a time too, or the indicator is about time. Null when it cannot be one.
 */
export function bareMoment(value: CellValue): Moment | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = normalise(String(value));
  const moment = compact(text) ?? dotted(text);
  return moment?.suspicious ? null : moment;
}

/** True for a date without separators: plausible enough where both values are written so. */
export function isCompactDate(value: CellValue): boolean {
  const moment = compact(normalise(String(value ?? '')));
  return moment !== null && !moment.suspicious;
}

/** 20221231 */
function compact(text: string): Moment | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match && inRange(Number(match[1]))
    ? momentOn(Number(match[1]), Number(match[2]), Number(match[3]))
    : null;
}

/** 2022.12 is a month; 12.31 is a day of no year. */
function dotted(text: string): Moment | null {
  const scanner = new Scanner(text);
  const first = scanner.digits(1, 4);
  if (first === null || scanner.take(SEPARATORS) === null) return null;
  const second = scanner.digits(1, 2);
  if (second === null || !scanner.skip(TIME_AFTER).done) return null;
  if (inRange(first)) return momentOn(first, second, null);
  return first <= 12 ? momentOn(null, first, second) : null;
}

function inRange(year: number): boolean {
  return year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last;
}
