import type { FormAnalysis, WorkbookAnalysis } from './analysis';
import { isScored, type AmountsForm } from './form';
import { subjectOf } from './findings/sentences';
import { leftAloneOn, obstacleTo } from './left-alone';
import type { ParsedGrid } from './parsed-grid';
import type { CellEdit, EditPurpose, KeptCell, LeftAlone, Plan } from './plan';
import { highlightsOf } from './plan-highlights';
import { premisesOf } from './premises';
import { changesNumber, settle, type Decision, type Wishes } from './scoring/decide';
import { decideControlRate, decideSums } from './scoring/decide-sums';
import { decideForm, type Outcome } from './scoring/outcome';

export interface PlanOptions extends Wishes {
  /** Only these forms (Form.id); all when absent. */
  readonly only?: ReadonlySet<string>;
}

/** What is going to be done on one form. */
export interface FormPlan {
  readonly analysis: FormAnalysis;
  readonly plan: Plan;
}

/** A decision with whose number it is. */
interface Named {
  readonly purpose: EditPurpose;
  readonly label: string;
  readonly decision: Decision;
}

/** What 一键重算 would write into the analysed workbook (docs/rules.md 5). Pure. */
export function planRecompute(analysis: WorkbookAnalysis, options: PlanOptions = {}): Plan {
  return joinPlans(
    analysis.forms
      .filter(({ form }) => !options.only || options.only.has(form.id))
      .map((one) => planForm(one, options).plan),
  );
}

/** What 一键重算 would write into one form. Pure. */
export function planForm(analysis: FormAnalysis, wishes: Wishes = {}): FormPlan {
  const { form, grid, values } = analysis;
  const obstacle = obstacleTo(grid);
  if (obstacle)
    return { analysis, plan: { ...NOTHING, leftAlone: [{ sheet: form.sheet, message: obstacle }] } };
  const outcome = outcomeOf(analysis, wishes);
  const named = isScored(form) ? namedScores(outcome) : namedAmounts(grid, form, wishes);
  const marksReasons =
    isScored(form) && !form.doubts.some(({ part }) => part === 'form' || part === 'indicators');
  const plan = {
    premises: premisesOf(grid, form),
    edits: named.flatMap(({ purpose, label, decision }) =>
      decision.action === 'write' ? [editOf(grid, purpose, label, decision)] : [],
    ),
    kept: named.flatMap(({ purpose, label, decision }) =>
      decision.action === 'keep' ? [keptOf(grid, purpose, label, decision)] : [],
    ),
    highlights: marksReasons ? highlightsOf(form, values.weightFactor) : [],
    leftAlone: leftAloneOn(analysis, outcome),
  };
  return { analysis, plan };
}

const NOTHING: Plan = { premises: [], edits: [], kept: [], highlights: [], leftAlone: [] };

/** Plans of several forms as one. */
export function joinPlans(plans: readonly Plan[]): Plan {
  return {
    premises: plans.flatMap(({ premises }) => premises),
    edits: plans.flatMap(({ edits }) => edits),
    kept: plans.flatMap(({ kept }) => kept),
    highlights: plans.flatMap(({ highlights }) => highlights),
    leftAlone: once(plans.flatMap(({ leftAlone }) => leftAlone)),
  };
}

/** As analysed; decided anew only where the user wishes otherwise, since the total follows. */
function outcomeOf({ form, grid, values, convention, outcome }: FormAnalysis, wishes: Wishes): Outcome {
  const isPlain = !wishes.takeOver && !wishes.decline?.size;
  return isPlain || !isScored(form) ? outcome : decideForm(grid, form, values, convention, wishes);
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

function namedAmounts(grid: ParsedGrid, form: AmountsForm, wishes: Wishes): Named[] {
  if (form.doubts.length > 0) return [];
  const settled = (decision: Decision): Decision => settle(decision, grid, wishes);
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
    changesNumber: changesNumber(grid, cell, result),
  };
}

function keptOf(
  grid: ParsedGrid,
  purpose: EditPurpose,
  label: string,
  { cell, typed, result, formula }: Extract<Decision, { action: 'keep' }>,
): KeptCell {
  const { row, column } = cell;
  const [shown, rule] = [typed.toString(), result.toString()];
  return { sheet: grid.name, row, column, purpose, label, typed: shown, rule, formula };
}

/** Several forms on one sheet have its obstacle in common. */
function once(leftAlone: readonly LeftAlone[]): LeftAlone[] {
  return [...new Map(leftAlone.map((one) => [one.message, one])).values()];
}
