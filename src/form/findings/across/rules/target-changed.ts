import { signInColumn } from '../../../scoring/direction';
import { nameReading } from '../../../scoring/pair';
import type { IndicatorReading } from '../../../scoring/form-reading';
import { withStatedUnits } from '../../../scoring/units-of';
import type { ScoredForm } from '../../../form';
import type { TargetIndicator, TargetValue } from '../../../targets/target-table';
import type { Value } from '../../../values/value';
import { quotedCell, subjectOf } from '../../sentences';
import { formsWithTables } from '../form-and-table';
import { sameMeaning } from '../same-meaning';
import { placed, placeText, workbookRule, type PlacedFinding, type WorkbookForm } from '../workbook-rule';

/** 年度指标值 asks for something else than what was approved: another number, unit, date or direction. */
export const targetChanged = workbookRule('target-changed', 'warning', (context) =>
  formsWithTables(context).flatMap(({ one, table, pairs }) =>
    pairs.flatMap(({ row, approved }) => changed(one, row, approved, table.sheet)),
  ),
);

function changed(
  one: WorkbookForm<ScoredForm>,
  row: IndicatorReading,
  { target }: TargetIndicator,
  sheet: string,
): PlacedFinding[] {
  const cell = row.indicator.target;
  if (!cell || !target) return [];
  const source = placeText(sheet, target);
  if (one.grid.isBlank(cell.row, cell.column)) {
    const message = `年度指标值没有填，批复的是${String(target.whole)}（${source}），请补上`;
    return [placed(one, cell, subjectOf(row.indicator), message)];
  }
  if (!isChanged(one, row, target)) return [];
  const own = ownText(one, row);
  const message = `年度指标值是${own}，批复的是${String(target.whole)}（${source}）。请改回；经批准调整过的，请核对调整文件`;
  return [placed(one, cell, subjectOf(row.indicator), message)];
}

function isChanged({ grid }: WorkbookForm<ScoredForm>, row: IndicatorReading, target: TargetValue): boolean {
  const { indicator } = row;
  const cell = indicator.target!;
  const value = grid.parsed(cell.row, cell.column);
  const own = withStatedUnits(grid, indicator, value, BLANK).target;
  const approved = withStatedUnits(
    grid,
    { ...indicator, unit: null, targetUnit: null },
    target.value,
    BLANK,
  ).target;
  const sameness = sameMeaning(own, approved, nameReading(indicator));
  if (sameness !== 'same') return sameness === 'different';
  const bounds = new Set([boundOf(indicator.sign && grid.at(indicator.sign), own), target.bound]);
  return bounds.has('at-least') && bounds.has('at-most');
}

const BLANK: Value = { kind: 'blank', dash: false };

function boundOf(sign: Parameters<typeof signInColumn>[0], value: Value): ReturnType<typeof signInColumn> {
  return signInColumn(sign) ?? (value.kind === 'quantity' ? value.bound : null);
}

/** The target as it stands, with the sign and unit that have columns of their own. */
function ownText({ grid }: WorkbookForm<ScoredForm>, { indicator }: IndicatorReading): string {
  const { sign, target, unit, targetUnit } = indicator;
  const text = quotedCell(grid, target);
  const bare = /^[\d.,]+$/.test(text);
  return bare ? `${quotedCell(grid, sign)}${text}${quotedCell(grid, unit ?? targetUnit)}` : text;
}
