import Decimal from 'decimal.js';
import { shown } from '../findings/sentences';
import type { IndicatorReading } from '../scoring/form-reading';
import { baseNumber } from '../scoring/comparison';
import { divide } from '../scoring/rounding';
import type { DayNumber, Moment, Quantity } from '../values/value';
import { shownAmount } from './shown-value';

const ONE = new Decimal(1);

/** How far an actual is from its target. */
export interface Gap {
  /** 少 8 个, 低 2 个百分点, 超 3 天, 晚 15 天; as far as the values say it. */
  readonly text: string;
  /** The gap as a share of the target, for the order of a list; null where it has no number. */
  readonly share: Decimal | null;
}

/** Null where the target was met, or the values do not say by how much it was missed. */
export function gapOf({ target, actual, direction, ruling }: IndicatorReading): Gap | null {
  if (ruling.met !== false) return null;
  if (target.kind === 'moment' && actual.kind === 'moment')
    return { text: late(target, actual), share: null };
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return null;
  const [wanted, reached] = [baseNumber(target), baseNumber(actual)];
  const difference = reached.minus(wanted);
  // A growth that fell short, or a loss: a person says by how much.
  if (difference.isZero() || target.number.lte(0) || actual.number.lt(0)) return null;
  if (target.trend !== actual.trend && actual.trend !== null) return null;
  const over = difference.gt(0);
  const amount = difference.abs();
  const text = target.percent
    ? `${over ? '高' : '低'} ${shown(amount.times(100))} 个百分点`
    : `${over ? (direction === 'at-most' ? '超' : '多') : '少'} ${amountText(amount, target, actual)}`;
  return { text, share: divide(amount, wanted) };
}

/** In the target's unit, or where two decimals do not hold it in the actual's: 超 1 个月 of 1年, not 0.08 年. */
function amountText(amount: Decimal, target: Quantity, actual: Quantity): string {
  const inUnitOf = (quantity: Quantity): Decimal => amount.div(baseNumber({ ...quantity, number: ONE }));
  const fits = inUnitOf(target).div(target.scale).decimalPlaces() <= 2;
  const terms = fits ? target : { ...actual, unit: actual.unit || target.unit };
  return shownAmount(terms, inUnitOf(terms), ' ');
}

function late(target: Moment, actual: Moment): string {
  const days = daysBetween(dayOf(target), dayOf(actual));
  return days !== null && days > 0 ? `晚 ${days} 天` : '晚于指标值';
}

/** The day of a moment that is one day of a year that is known; null for a month, and for 12月31日 alone. */
function dayOf({ earliest, latest, year, suspicious }: Moment): DayNumber | null {
  return earliest === latest && year !== null && !suspicious ? latest : null;
}

function daysBetween(from: DayNumber | null, to: DayNumber | null): number | null {
  if (from === null || to === null) return null;
  const time = (day: DayNumber): number =>
    Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return Math.round((time(to) - time(from)) / 86_400_000);
}
