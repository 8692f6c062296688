import type Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import { quotedCell, shown } from '../findings/sentences';
import type { ParsedGrid } from '../parsed-grid';
import type { Quantity, Value } from '../values/value';
import { SCALES } from '../vocabulary/number-words';

/** A number without a unit behind it, with or without a sign before it: 252, ≥95. */
const BARE = /^([≥≤<>＞＜≧≦》《=]*)\s*[-+]?[\d.,]+$/;
/** Longer wordings are cut: they stand in the form for whoever wants them whole. */
const LONGEST = 40;

/**
 * A target or an actual as a sentence says it: as it stands in its cell, with the unit that the form states elsewhere (a
 * column of units, the heading) where the cell has none. '' for a blank one.
 */
export function shownValue(view: ParsedGrid, cell: CellRef | null, value: Value): string {
  const quoted = quotedCell(view, cell).replace(/\s+/g, ' ');
  if (value.kind !== 'quantity') return quoted.length > LONGEST ? `${quoted.slice(0, LONGEST)}…` : quoted;
  const sign = BARE.exec(quoted)?.[1];
  if (sign === undefined) return quoted;
  return `${sign}${shownAmount(value, value.number)}`;
}

/** A number in the terms of a quantity: 8 of 50个 is 8 个, 8000万 of 5亿元 is 0.8 亿元; `between` stands before the unit. */
export function shownAmount({ percent, scale, unit }: Quantity, number: Decimal, between = ''): string {
  if (percent) return `${shown(number.times(100))}%`;
  const word = SCALES.find(([, exponent]) => 10 ** exponent === scale)?.[0] ?? null;
  const inScale = number.div(scale);
  const fits = word !== null && (number.isZero() || !inScale.toDecimalPlaces(2).isZero());
  const [amount, name] = fits ? [inScale, `${word}${unit}`] : [number, unit];
  return name === '' ? shown(amount) : `${shown(amount)}${between}${name}`;
}
