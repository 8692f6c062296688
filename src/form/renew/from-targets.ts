import Decimal from 'decimal.js';
import { addressOf } from '../../grid/address';
import { cellKey, type CellRef, type CellValue } from '../../grid/cells';
import { isScored, type Indicator, type ScoredForm } from '../form';
import { ParsedGrid } from '../parsed-grid';
import { entriesOf } from '../recognise/entries/entries';
import type { Entry } from '../recognise/entries/entry';
import { numberAt } from '../scoring/reading';
import { sourceFor, unplacedSources } from '../targets/source-for';
import { withoutTarget } from '../targets/without-target';
import type { TargetTable, TargetValue } from '../targets/target-table';
import { isPercentFormat } from '../values/number-format';
import { holds } from '../vocabulary/phrases';
import { RESULT_GOALS } from '../vocabulary/targets';
import { fitRows, type FittedRows, type ShortGroup } from './fit-rows';
import { planCopies, type SheetRenewal, type TemplateSheet } from './plan-copies';
import type { RenewedCell } from './plan-renewal';

/** The office's own form filled from a table of targets with what it does not hold, or why it cannot be. */
export type RenewalFromTargets =
  | { readonly renewal: SheetRenewal; readonly notes: readonly string[] }
  | {
      readonly problem: string;
      /** Groups that lack rows; empty where rows are not what is missing. */
      readonly short: readonly ShortGroup[];
    };

/**
 * 由绩效目标表新建 on the office's own form: a copy of its sheet as 以当前表新建 makes it, with the table's names, budget, goals
 * and indicators. Rows that are left over stay blank; where rows are missing nothing is planned. Pure.
 */
export function planFromTargets(
  template: TemplateSheet,
  table: TargetTable,
  taken: readonly string[],
): RenewalFromTargets {
  const [form, ...others] = template.forms;
  const sheet = template.cells.name;
  if (!form || others.length > 0 || !isScored(form) || form.kind === 'rating')
    return unusable(`工作表“${sheet}”上不是一张带年度指标值的自评表，不能用来填绩效目标`);
  const { rows, short } = fitRows(form, table.indicators);
  if (short.length > 0) return { problem: tooFewRows(sheet, short), short };
  const { copies, refused } = planCopies(
    [template],
    {
      ...{ mode: 'blank', year: table.year ?? '' },
      ...{ department: table.department?.text ?? null, unit: table.unit?.text ?? null },
    },
    [table.projectName?.text ?? ''],
    taken,
  );
  const [copy] = copies;
  if (!copy) return unusable(refused[0]?.message ?? `工作表“${sheet}”不能用作模板`);
  const filler = new Filler(new ParsedGrid(template.cells), form, copy.cells);
  filler.fillIndicators(rows);
  filler.fillBudget(table);
  filler.fillGoals(table);
  const doubts = table.doubts.map((doubt) => `${addressOf(doubt)}：${doubt.message}`);
  return {
    renewal: { ...copy, cells: filler.cells },
    notes: [...doubts, ...withoutTarget(table), ...filler.notes],
  };
}

function unusable(problem: string): RenewalFromTargets {
  return { problem, short: [] };
}

function tooFewRows(sheet: string, short: readonly ShortGroup[]): string {
  const groups = short.map(({ level, need, have }) => `“${level}”需要${need}行，表里有${have}行`).join('；');
  return `工作表“${sheet}”的指标行不够：${groups}。请先在表里增加指标行，或改用内置模板`;
}

/** Puts cells over those of a blank copy. */
class Filler {
  readonly notes: string[] = [];
  private readonly changed: Map<string, RenewedCell>;

  constructor(
    private readonly view: ParsedGrid,
    private readonly form: ScoredForm,
    blank: readonly RenewedCell[],
  ) {
    this.changed = new Map(blank.map((cell) => [cellKey(cell), cell]));
  }

  get cells(): RenewedCell[] {
    return [...this.changed.values()];
  }

  fillIndicators(rows: FittedRows['rows']): void {
    const hasPoints = this.pointsMakeAForm(rows);
    for (const { row, approved } of rows) {
      if (row.nameCell) this.put(row.nameCell, approved.name);
      if (approved.target) this.putTarget(row, approved.target);
      const ownWeight = row.weight?.row === row.row ? row.weight : null;
      if (hasPoints && ownWeight && approved.points) this.putPoints(ownWeight, approved.points.number);
    }
  }

  /** 年初预算数 of the total and of the sources, where the form states its unit and has no formula there. */
  fillBudget({ budget }: TargetTable): void {
    const { funds } = this.form;
    if (!budget || !funds) return;
    if (funds.unit === null) {
      this.notes.push('表里没有写明金额单位（元或万元），年初预算数没有填入');
      return;
    }
    funds.rows.forEach(({ initial, label }, index) => {
      const amount = index === funds.total ? budget.total : sourceFor(label, budget.sources);
      if (!initial || !amount || this.view.formula(initial.row, initial.column) !== null) return;
      this.put(initial, amount.yuan.div(funds.unit === '万元' ? 10_000 : 1).toNumber());
    });
    const places = funds.rows.filter(({ initial }, index) => initial && index !== funds.total);
    const labels = places.map(({ label }) => label);
    this.notes.push(...unplacedSources(budget.sources, labels));
  }

  /** The only cell between the funds and the indicators that says what was aimed at. */
  fillGoals({ goals }: TargetTable): void {
    if (!goals) return;
    const [place, ...others] = goalPlaces(this.view, this.form);
    if (place && others.length === 0) this.put(place, `${place.label ?? ''}${goals.text}`);
    else this.notes.push('表里没有找到填年度目标的单元格，年度目标没有填入');
  }

  /** Sign and unit go into their own columns where both tables have them; else all of it into one cell. */
  private putTarget({ target, sign, unit, targetUnit }: Indicator, value: TargetValue): void {
    if (!target) return;
    const unitCell = unit ?? targetUnit;
    const signApart = sign !== null && value.sign !== '';
    const unitApart = unitCell !== null && value.unit !== '';
    if (sign) this.put(sign, signApart ? value.sign : null);
    if (unitCell) this.put(unitCell, unitApart ? value.unit : null);
    const before = signApart ? '' : value.sign;
    const after = unitApart ? '' : value.unit;
    this.put(target, before || after ? `${before}${String(value.body ?? '')}${after}` : value.body);
  }

  private putPoints(cell: CellRef, points: Decimal): void {
    const inPercent = isPercentFormat(this.view.numberFormat(cell.row, cell.column));
    this.put(cell, (inPercent ? points.div(100) : points).toNumber(), true);
  }

  private pointsMakeAForm(rows: FittedRows['rows']): boolean {
    const given = rows.flatMap(({ approved: { points } }) => (points ? [points.number] : []));
    if (given.length === 0) {
      this.notes.push('目标表没有分值，请在“分值”列填写');
      return false;
    }
    const { funds } = this.form;
    const execution = funds
      ? (numberAt(this.view, funds.rows[funds.total]?.weight ?? null) ?? new Decimal(funds.statedWeight ?? 0))
      : new Decimal(0);
    const sum = given.reduce((whole, number) => whole.plus(number), execution);
    if (sum.eq(100)) return true;
    this.notes.push(
      `目标表的分值加上预算执行率的分值是${sum.toString()}分，不是100分，分值没有填入，请自行分配`,
    );
    return false;
  }

  /** A number under a format that would show another is written as text, like every target that people type. */
  private put({ row, column }: CellRef, value: CellValue, keepsNumber = false): void {
    const numberFormat = this.view.numberFormat(row, column);
    const isOdd = typeof value === 'number' && isPercentFormat(numberFormat) && !keepsNumber;
    const written = isOdd ? String(value) : value;
    this.changed.set(cellKey({ row, column }), { row, column, value: written, numberFormat });
  }
}

/** Filled cells between the funds and the indicators, but for those that say what came of it. */
function goalPlaces(view: ParsedGrid, form: ScoredForm): Entry[] {
  const first = Math.min(...form.indicators.map(({ row }) => row));
  const above = Math.max(form.top, ...(form.funds?.rows ?? []).map(({ row }) => row));
  return entriesOf(view, form).filter(
    ({ role, row, column }) =>
      role === 'plan' &&
      row > above &&
      row < first &&
      !holds(view.label(row - 1, column) || view.label(row, column - 1), RESULT_GOALS),
  );
}
