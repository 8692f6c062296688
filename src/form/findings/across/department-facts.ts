import type Decimal from 'decimal.js';
import type { CellRef } from '../../../grid/cells';
import { normalise } from '../../../grid/text';
import type { ScoredForm, TextField } from '../../form';
import { isBare } from '../../scoring/comparison';
import { parseValue } from '../../values/parse-value';
import { powerOfTen } from '../../values/power-of-ten';
import { readUnit } from '../../values/unit';
import { BASIC_SPENDING, PROJECT_COUNTS, PROJECT_SPENDING } from '../../vocabulary/spending';
import { AMOUNT_COLUMNS, sameMoney, totalRow, yuanAt, type AmountColumn } from './money';
import type { WorkbookForm } from './workbook-rule';

/** One amount that a department form states, in 元. */
export interface StatedAmount {
  readonly cell: CellRef;
  readonly label: string;
  readonly yuan: Decimal;
  /** The column of the funds block; null where the amount stands inside its label and may be any of them. */
  readonly of: AmountColumn | null;
}

/** 基本支出 and 项目支出 of a department. */
export interface DepartmentSpending {
  readonly basic: readonly StatedAmount[];
  readonly projects: readonly StatedAmount[];
}

/** Only where both are stated and add up to the department's funds: each then vouches for the other. */
export function departmentSpending(one: WorkbookForm<ScoredForm>): DepartmentSpending {
  const basic = stated(one, BASIC_SPENDING);
  const projects = stated(one, PROJECT_SPENDING);
  const total = totalRow(one.form);
  const addsUp = (a: StatedAmount, b: StatedAmount): boolean =>
    a.of === b.of &&
    (a.of === null ? AMOUNT_COLUMNS : [a.of]).some((column) => {
      const whole = yuanAt(one, total?.[column] ?? null);
      return whole !== null && sameMoney(a.yuan.plus(b.yuan), whole, 3);
    });
  return {
    basic: basic.filter((a) => projects.some((b) => addsUp(a, b))),
    projects: projects.filter((b) => basic.some((a) => addsUp(a, b))),
  };
}

/** Amounts inside label cells, and rows of the funds block, that bear one of the labels. */
function stated(one: WorkbookForm<ScoredForm>, labels: readonly string[]): StatedAmount[] {
  const { funds } = one.form;
  const parts = (funds?.natures ?? []).flatMap((nature) => nature.parts);
  const inLabels = parts.flatMap((part) => amountInLabel(one, part, labels));
  const rows = (funds?.rows ?? []).filter(({ label }) => labels.includes(bareLabel(label)));
  const inRows = rows.flatMap((row) =>
    AMOUNT_COLUMNS.flatMap((of): StatedAmount[] => {
      const cell = row[of];
      const yuan = yuanAt(one, cell);
      return cell && yuan ? [{ cell, label: bareLabel(row.label), yuan, of }] : [];
    }),
  );
  return [...inLabels, ...inRows];
}

/** 其中：基本支出：2939.93 */
function amountInLabel(
  { form }: WorkbookForm<ScoredForm>,
  { row, column, text }: TextField,
  labels: readonly string[],
): StatedAmount[] {
  const [, before = '', after = ''] = /^(.*):([^:]+)$/.exec(normalise(text)) ?? [];
  const label = bareLabel(before);
  const value = parseValue(after, 'General');
  if (!labels.includes(label) || value.kind !== 'quantity' || value.percent) return [];
  const unit = isBare(value) ? form.funds?.unit : '元';
  if (!unit) return [];
  const exponent = isBare(value) ? (readUnit(unit)?.exponent ?? 0) : 0;
  return [{ cell: { row, column }, label, yuan: value.number.times(powerOfTen(exponent)), of: null }];
}

/** Without 其中, numbering and what stands in brackets. */
function bareLabel(label: string): string {
  return normalise(label)
    .replace(/^其中[:,]?/, '')
    .replace(/^(\d+|[一二三四五六七八九十]+)[、.]/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/:$/, '');
}

/** How many projects a department form says that it has; null where it says nothing of it. */
export function statedProjectCount({
  form,
  grid,
}: WorkbookForm<ScoredForm>): (CellRef & { count: number }) | null {
  const last = Math.min(form.bottom, ...form.indicators.map(({ row }) => row)) - 1;
  for (let row = form.top; row <= last; row++) {
    for (let column = form.left; column <= form.right; column++) {
      const count = countIn(grid.label(row, column)) ?? countBeside(grid, row, column);
      if (count !== null) return { row, column, count };
    }
  }
  return null;
}

const COUNT_BEHIND = new RegExp(`^(?:其中:)?(?:${PROJECT_COUNTS.join('|')})(?:\\(个\\))?:(\\d{1,3})个?$`);

/** 项目支出（共5个项目）：1199.19, 项目个数：5个 */
function countIn(label: string): number | null {
  if (label.length > 40) return null;
  const inBrackets = /项目支出\(共?(\d{1,3})个(?:项目)?\)/.exec(label)?.[1];
  const count = inBrackets ?? COUNT_BEHIND.exec(label)?.[1];
  return count === undefined ? null : Number(count);
}

function countBeside(grid: WorkbookForm['grid'], row: number, column: number): number | null {
  if (!PROJECT_COUNTS.includes(bareLabel(grid.label(row, column)))) return null;
  const value = grid.parsed(row, column + 1);
  return value.kind === 'quantity' && value.number.isInteger() ? value.number.toNumber() : null;
}
