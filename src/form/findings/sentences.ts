import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { Indicator } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import type { IndicatorReading } from '../scoring/form-reading';

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
  return `${shown(rate.times(100))}%`;
}

/** How far apart two numbers are, for a sentence. */
export function gap(a: Decimal, b: Decimal): string {
  return shown(a.minus(b).abs());
}

/** A cell's text for a sentence, as it stands there; '' without a cell. */
export function quotedCell(view: ParsedGrid, cell: CellRef | null): string {
  if (!cell) return '';
  const value = view.at(cell);
  if (typeof value === 'number' && view.numberFormat(cell.row, cell.column).includes('%')) {
    return shownRate(new Decimal(value));
  }
  return value === null ? '' : String(value).trim();
}

/** 指标值 ≥15家，完成值 12家; what is blank is left out. */
export function targetAndActual(view: ParsedGrid, { indicator }: IndicatorReading): string {
  const target = quotedCell(view, indicator.target);
  const actual = quotedCell(view, indicator.actual);
  return [target && `指标值 ${target}`, actual && `完成值 ${actual}`].filter(Boolean).join('，');
}
