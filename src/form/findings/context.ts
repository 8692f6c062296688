import Decimal from 'decimal.js';
import { addressOf } from '../../grid/address';
import type { Settings } from '../analysis';
import type { CellRef } from '../../grid/cells';
import type { Convention } from '../convention';
import type { Finding, FindingRule, Severity } from '../finding';
import type { Form, Indicator } from '../form';
import type { FormReading } from '../scoring/reading';
import type { ParsedGrid } from '../parsed-grid';

/** What every check looks at. */
export interface CheckContext<F extends Form = Form> {
  readonly view: ParsedGrid;
  readonly form: F;
  readonly reading: FormReading;
  readonly convention: Convention;
  readonly settings: Settings;
}

/** Makes a finding at a cell. `message` is a Chinese sentence without the cell, which the reader sees beside it. */
export function finding(
  rule: FindingRule,
  severity: Severity,
  cell: CellRef,
  subject: string,
  message: string,
): Finding {
  return { rule, severity, row: cell.row, column: cell.column, subject, message };
}

/** Whose row it is: the indicator's name, else its level-2 label. */
export function subjectOf(indicator: Indicator): string {
  return indicator.name || indicator.level2 || indicator.level1 || `第${indicator.row}行`;
}

/** A number for a sentence: at most two decimals, no trailing zeros. */
export function shown(number: Decimal): string {
  return number.toDecimalPlaces(2).toString();
}

/** A rate for a sentence: 0.9951 → 99.51%. */
export function shownRate(rate: Decimal): string {
  return `${rate.times(100).toDecimalPlaces(2).toString()}%`;
}

/** A cell's text for a sentence, as it stands there. */
export function quotedCell(view: ParsedGrid, cell: CellRef | null): string {
  if (!cell) return '';
  const value = view.at(cell);
  if (typeof value === 'number' && view.numberFormat(cell.row, cell.column).includes('%')) {
    return shownRate(new Decimal(value));
  }
  return value === null ? '' : String(value).trim();
}

/** The cell's A1 address for a sentence. */
export function at(cell: CellRef): string {
  return addressOf(cell);
}
