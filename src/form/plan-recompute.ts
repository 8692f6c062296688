import type { FormAnalysis, WorkbookAnalysis } from './analysis';
import { isBlank } from '../grid/cells';
import { isScored, type AmountsForm } from './form';
import { subjectOf } from './findings/sentences';
import { leftAloneOn, obstacleTo } from './left-alone';
import type { ParsedGrid } from './parsed-grid';
import type { CellEdit, EditPurpose, Highlight, KeptCell, LeftAlone, Plan, Premise } from './plan';
import { highlightsOf } from './plan-highlights';
import { premisesOf } from './premises';
import { settle, type Decision, type TakeOver } from './scoring/decide';
import { decideControlRate, decideSums } from './scoring/decide-sums';
import { decideForm, type Outcome } from './scoring/outcome';
import { parseNumberCell } from './values/parse-value';

export interface PlanOptions {
  /** Typed numbers and formulas of the office's own that give way to the rule: all, or those of these cells (Sheet!A1). */
  readonly takeOver?: TakeOver;
  /** Only these forms (Form.id); all when absent. */
  readonly only?: ReadonlySet<string>;
}

/** A decision with whose number it is. */
interface Named {
  readonly purpose: EditPurpose;
  readonly label: string;
  readonly decision: Decision;
}

/** What 一键重算 would write into the analysed workbook (docs/rules.md 5). Pure. */
export function planRecompute(analysis: WorkbookAnalysis, options: PlanOptions = {}): Plan {
  const premises: Premise[] = [];
  const edits: CellEdit[] = [];
  const kept: KeptCell[] = [];
  const highlights: Highlight[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const one of analysis.forms) {
    const { form, grid, values } = one;
    if (options.only && !options.only.has(form.id)) continue;
    const obstacle = obstacleTo(grid);
    if (obstacle) {
      leftAlone.push({ sheet: form.sheet, message: obstacle });
      continue;
    }
    premises.push(...premisesOf(grid, form));
    const outcome = outcomeOf(one, options.takeOver ?? null);
    const named = isScored(form) ? namedScores(outcome) : namedAmounts(grid, form, options.takeOver ?? null);
    for (const { purpose, label, decision } of named) {
      if (decision.action === 'write') edits.push(editOf(grid, purpose, label, decision));
      if (decision.action === 'keep') kept.push(keptOf(grid, purpose, label, decision));
    }
    if (isScored(form) && !form.doubts.some(({ part }) => part === 'form' || part === 'indicators'))
      highlights.push(...highlightsOf(form, values.weightFactor));
    leftAlone.push(...leftAloneOn(one, outcome));
  }
  return { premises, edits, kept, highlights, leftAlone: once(leftAlone) };
}

/** As analysed; decided anew only where something is taken over, since the total follows. */
function outcomeOf(
  { form, grid, values, convention, outcome }: FormAnalysis,
  takeOver: TakeOver | null,
): Outcome {
  return takeOver === null || !isScored(form)
    ? outcome
    : decideForm(grid, form, values, convention, takeOver);
}

function namedScores({ rates, execution, indicators, total }: Outcome): Named[] {
  return [
    ...rates.map(({ reading, decision }): Named => ({
      purpose: 'execution-rate',
      label: `执行率 · ${reading.row.label}`,
      decision,
    })),
    { purpose: 'execution-score', label: '执行率得分', decision: execution },
    ...indicators.map(({ reading, decision }): Named => ({
      purpose: 'indicator-score',
      label: subjectOf(reading.indicator),
      decision,
    })),
    { purpose: 'total', label: '总分', decision: total },
  ];
}

function namedAmounts(grid: ParsedGrid, form: AmountsForm, takeOver: TakeOver | null): Named[] {
  if (form.doubts.length > 0) return [];
  const settled = (decision: Decision): Decision => settle(decision, form.sheet, takeOver);
  const decisions = decideSums(grid, form.sums, settled);
  const sums = form.sums.map(({ label }, index): Named => ({
    purpose: 'sum',
    label: label.replace(/[::]$/, ''),
    decision: decisions[index]!,
  }));
  const { controlRate } = form;
  if (!controlRate) return sums;
  const decision = settled(decideControlRate(grid, controlRate));
  return [...sums, { purpose: 'control-rate', label: '控制率', decision }];
}

function editOf(
  grid: ParsedGrid,
  purpose: EditPurpose,
  label: string,
  { cell, formula, result, numberFormat }: Extract<Decision, { action: 'write' }>,
): CellEdit {
  const before = grid.at(cell);
  const seen = parseNumberCell(before, grid.numberFormat(cell.row, cell.column));
  return {
    sheet: grid.name,
    row: cell.row,
    column: cell.column,
    purpose,
    label,
    formula,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    before,
    expected: result.toString(),
    changesNumber: !isBlank(before) && (seen === null || !seen.eq(result)),
  };
}

function keptOf(
  grid: ParsedGrid,
  purpose: EditPurpose,
  label: string,
  { cell, typed, result }: Extract<Decision, { action: 'keep' }>,
): KeptCell {
  const { row, column } = cell;
  return { sheet: grid.name, row, column, purpose, label, typed: typed.toString(), rule: result.toString() };
}

/** Several forms on one sheet have its obstacle in common. */
function once(leftAlone: readonly LeftAlone[]): LeftAlone[] {
  return [...new Map(leftAlone.map((one) => [one.message, one])).values()];
}
