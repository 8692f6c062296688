import type Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { ScoredForm } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { knownUnit, readUnit } from '../values/unit';
import { powerOfTen } from '../values/power-of-ten';
import { quantityOf } from '../values/quantity';
import type { Quantity } from '../values/value';
import { isBare } from './comparison';

/**
 * An amount of the funds block: a bare one has the unit that the block is headed with (docs/rules.md 2). Null when the cell
 * holds no amount.
 */
export function amountAt(grid: ParsedGrid, form: ScoredForm, cell: CellRef | null): Quantity | null {
  const value = cell && grid.parsed(cell.row, cell.column);
  if (value?.kind !== 'quantity' || value.percent) return null;
  const heading = form.funds?.unit ? readUnit(form.funds.unit) : null;
  if (!isBare(value) || heading === null) return value;
  return quantityOf(value.number, heading, value);
}

/** An amount as a number in the form's own unit: 80万元 is 80 in a block headed 万元; bare amounts stand as they are. */
export function inFormUnit(quantity: Quantity, form: ScoredForm): Decimal {
  const heading = form.funds?.unit ? readUnit(form.funds.unit) : null;
  if (heading === null) return quantity.number;
  return quantity.number.div(powerOfTen(heading.exponent));
}

/** True when two amounts can be held against each other: both bare, or both money. */
export function areOneMoney(a: Quantity, b: Quantity): boolean {
  return (
    isBare(a) === isBare(b) &&
    (isBare(a) || knownUnit(a.unit).family === knownUnit(b.unit).family || a.unit === '' || b.unit === '')
  );
}
