import type { CellRef } from '../../grid/cells';
import { normalise } from '../../grid/text';
import type { Indicator } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { quantityOf } from '../values/quantity';
import { knownUnit, readUnit, type UnitReading } from '../values/unit';
import type { Quantity, Value } from '../values/value';
import { isBare, isFraction } from './comparison';

/** Target and actual with the units that the form states for them. */
export interface StatedValues {
  readonly target: Value;
  readonly actual: Value;
  /** True when 95 and 0.9 both stand under %: which is meant cannot be told. */
  readonly mixedPercent: boolean;
}

/**
 * Gives bare numbers the unit that the form states for them: the unit column, a second column under the same
 * heading, the heading (年度指标值(万元)), the name (任务完成时限(月)), in this order (docs/rules.md 3).
 */
export function withStatedUnits(
  grid: ParsedGrid,
  indicator: Indicator,
  target: Value,
  actual: Value,
): StatedValues {
  const { unit, targetUnit = null, actualUnit = null, statedUnit, name } = indicator;
  const shared = unitIn(grid, unit);
  const inName = unitInName(name);
  const t = shared ?? unitIn(grid, targetUnit) ?? unitOf(statedUnit?.target ?? null) ?? inName;
  const a = shared ?? unitIn(grid, actualUnit) ?? unitOf(statedUnit?.actual ?? null) ?? inName;
  return {
    target: withUnit(target, t),
    actual: withUnit(actual, a),
    mixedPercent: isMixed(target, actual, t) || isMixed(actual, target, a),
  };
}

function withUnit(value: Value, unit: UnitReading | null): Value {
  if (unit === null || value.kind !== 'quantity' || !isBare(value)) return value;
  return quantityOf(value.number, unit, value);
}

function isMixed(small: Value, large: Value, unit: UnitReading | null): boolean {
  if (!unit?.percent || small.kind !== 'quantity' || large.kind !== 'quantity') return false;
  return isBare(small) && isFraction(small) && !isFraction(large) && isLarge(large);
}

function isLarge(quantity: Quantity): boolean {
  return isBare(quantity) && quantity.number.gt(1);
}

function unitIn(grid: ParsedGrid, cell: CellRef | null): UnitReading | null {
  const value = cell && grid.at(cell);
  return typeof value === 'string' ? unitOf(value) : null;
}

function unitOf(text: string | null): UnitReading | null {
  const bare = normalise(text ?? '');
  const reading = bare === '' ? null : readUnit(bare);
  return reading && (reading.unit !== '' || reading.exponent !== 0) ? reading : null;
}

/** 任务完成时限(月): only a unit that we know; other remarks are no units. */
function unitInName(name: string): UnitReading | null {
  const remark = /\(([^()]+)\)$/.exec(normalise(name))?.[1];
  const unit = remark === undefined ? null : unitOf(remark);
  return unit && (unit.unit === '' || knownUnit(unit.unit).kind !== 'unknown') ? unit : null;
}
