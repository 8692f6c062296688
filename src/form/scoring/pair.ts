import type { CellRef, CellValue } from '../../grid/cells';
import { normalise } from '../../grid/text';
import type { Indicator } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { bareMoment, isCompactDate } from '../values/bare-moment';
import type { Moment, Value } from '../values/value';
import { SAVINGS, SHARE_NAMES, TIME_NAMES } from '../vocabulary/harm';
import { endsWith, holds } from '../vocabulary/phrases';
import { RISES } from '../vocabulary/trends';
import type { NameReading } from './comparison';
import { withStatedUnits, type StatedValues } from './units-of';

/** Target and actual as their row tells them: with stated units, and 2022.12 as a month where the row is about time. */
export function readPair(view: ParsedGrid, indicator: Indicator): StatedValues {
  const [target, actual] = [valueAt(view, indicator.target), valueAt(view, indicator.actual)];
  const [t, a] = [momentAt(view, indicator.target), momentAt(view, indicator.actual)];
  const isCompact =
    isCompactDate(rawAt(view, indicator.target)) && isCompactDate(rawAt(view, indicator.actual));
  const aboutTime = holds(indicator.level2 + indicator.name, TIME_NAMES);
  if (t && a && (aboutTime || isCompact)) return { target: t, actual: a, mixedPercent: false };
  if (target.kind === 'moment' && a) return { target, actual: a, mixedPercent: false };
  if (actual.kind === 'moment' && t) return { target: t, actual, mixedPercent: false };
  return withStatedUnits(view, indicator, target, actual);
}

function valueAt(view: ParsedGrid, cell: CellRef | null): Value {
  return cell ? view.parsed(cell.row, cell.column) : { kind: 'blank', dash: false };
}

function rawAt(view: ParsedGrid, cell: CellRef | null): CellValue {
  return cell && view.at(cell);
}

/** A bare number that may be a date; null where the cell says already what it is. */
function momentAt(view: ParsedGrid, cell: CellRef | null): Moment | null {
  const value = valueAt(view, cell);
  return value.kind === 'quantity' && value.unit === '' && !value.percent
    ? bareMoment(rawAt(view, cell))
    : null;
}

/** What an indicator's name adds to its numbers. */
export function nameReading({ name }: Indicator): NameReading {
  const text = normalise(name);
  return {
    isShare: endsWith(text.replace(/\([^()]*\)$/, ''), SHARE_NAMES),
    isFall: holds(text, SAVINGS),
    isRise: holds(text, RISES),
  };
}
