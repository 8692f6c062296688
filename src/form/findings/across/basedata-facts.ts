import type Decimal from 'decimal.js';
import type { CellRef } from '../../../grid/cells';
import type { AmountsForm } from '../../form';
import type { ParsedGrid } from '../../parsed-grid';
import { isYearAmount } from '../../recognise/basedata';
import { amountUnitIn } from '../../recognise/heading';
import { isBare } from '../../scoring/comparison';
import { powerOfTen } from '../../values/power-of-ten';
import { readUnit } from '../../values/unit';
import type { WorkbookForm } from './workbook-rule';

/** An amount of a 基础数据表, in 元. */
export interface BasedataAmount {
  readonly cell: CellRef;
  readonly label: string;
  /** 2022年决算数 */
  readonly heading: string;
  readonly yuan: Decimal;
}

/** The amounts of one year in the rows that bear one of the labels; none where unit or year are not stated. */
export function basedataAmounts(
  { form, grid }: WorkbookForm<AmountsForm>,
  labels: readonly string[],
  year: string,
): BasedataAmount[] {
  const header = headerRow(form, grid);
  if (header === null) return [];
  const unit = unitOf(form, grid, header);
  const columns: number[] = [];
  for (let column = form.left; column <= form.right; column++) {
    const label = grid.label(header, column);
    if (isYearAmount(label) && label.startsWith(year)) columns.push(column);
  }
  const found: BasedataAmount[] = [];
  for (let row = header + 1; unit !== null && row <= form.bottom; row++) {
    const label = bareLabel(grid.label(row, form.left));
    if (!labels.includes(label)) continue;
    for (const column of columns) {
      const value = grid.parsed(row, column);
      if (value.kind !== 'quantity' || value.percent) continue;
      const exponent = isBare(value) ? (readUnit(unit)?.exponent ?? 0) : 0;
      const yuan = value.number.times(powerOfTen(exponent));
      found.push({ cell: { row, column }, label, heading: grid.label(header, column), yuan });
    }
  }
  return found;
}

function headerRow({ top, bottom, left, right }: AmountsForm, grid: ParsedGrid): number | null {
  for (let row = top; row <= bottom; row++) {
    let years = 0;
    for (let column = left; column <= right; column++) if (isYearAmount(grid.label(row, column))) years++;
    if (years >= 2) return row;
  }
  return null;
}

/** 经费控制情况（万元） in the heading's row, else a line above it. */
function unitOf({ top, left, right }: AmountsForm, grid: ParsedGrid, header: number): string | null {
  for (let row = header; row >= top; row--) {
    for (let column = left; column <= right; column++) {
      const unit = amountUnitIn(grid.label(row, column));
      if (unit) return unit;
    }
  }
  return null;
}

/** Without numbering, quotation marks, remarks and a closing colon. */
function bareLabel(label: string): string {
  return label
    .replace(/^(\d+|[一二三四五六七八九十]+)[、.]/, '')
    .replace(/[“”"]/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/:$/, '');
}
