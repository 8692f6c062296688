import {
  joinPlans,
  placeOf,
  planForm,
  type CellRef,
  type FormAnalysis,
  type FormPlan,
  type Plan,
} from '../../form';

/** What the user has ticked otherwise than the preview proposes; cells are named Sheet!A1, forms by Form.id. */
export interface Ticks {
  /** Forms that are left out as a whole. */
  readonly without: ReadonlySet<string>;
  /** Kept numbers that give way to the rule. */
  readonly takeOver: ReadonlySet<string>;
  /** Numbers that would change and stay. */
  readonly decline: ReadonlySet<string>;
}

export const NO_TICKS: Ticks = { without: new Set(), takeOver: new Set(), decline: new Set() };

/** A number that changes, or that is kept although the rule gives another. */
export interface PlannedNumber extends CellRef {
  readonly sheet: string;
  /** Sheet!A1 */
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly formula: string;
  /** It was typed or is the office's own formula: it stays unless the user asks. */
  readonly isKept: boolean;
}

/** One form of the preview. */
export interface PreviewedForm {
  readonly analysis: FormAnalysis;
  readonly plan: Plan;
  readonly numbers: readonly PlannedNumber[];
}

/** Every form with what the ticks make of it. */
export function previewForms(forms: readonly FormAnalysis[], ticks: Ticks): PreviewedForm[] {
  return forms.map((analysis) => previewForm(planForm(analysis), ticks));
}

/** True when there is something to write or to decide. */
export function isWorthACard({ plan, numbers }: PreviewedForm): boolean {
  return plan.edits.length + numbers.length > 0;
}

function previewForm(proposed: FormPlan, ticks: Ticks): PreviewedForm {
  const { analysis } = proposed;
  const offered = numbersOf(proposed.plan);
  if (offered.every(({ id }) => !ticks.takeOver.has(id) && !ticks.decline.has(id)))
    return { ...proposed, numbers: offered };
  const wasKept = new Map(offered.map(({ id, isKept }) => [id, isKept]));
  // What is declined stays in the list, and a total that follows may join it.
  const { plan: taken } = planForm(analysis, { takeOver: ticks.takeOver });
  const numbers = numbersOf(taken).map((number) => ({
    ...number,
    isKept: wasKept.get(number.id) ?? number.isKept,
  }));
  return { analysis, plan: planForm(analysis, ticks).plan, numbers };
}

/** In the order of their cells. */
function numbersOf({ edits, kept }: Plan): PlannedNumber[] {
  const numbers = [
    ...edits
      .filter(({ changesNumber }) => changesNumber)
      .map(({ sheet, row, column, label, before, expected, formula }) => ({
        ...named(sheet, { row, column }),
        label,
        from: String(before),
        to: expected,
        formula,
        isKept: false,
      })),
    ...kept.map(({ sheet, row, column, label, typed, rule, formula }) => ({
      ...named(sheet, { row, column }),
      label,
      from: typed,
      to: rule,
      formula,
      isKept: true,
    })),
  ];
  return numbers.sort((a, b) => a.row - b.row || a.column - b.column);
}

function named(sheet: string, cell: CellRef): Pick<PlannedNumber, 'sheet' | 'row' | 'column' | 'id'> {
  return { sheet, ...cell, id: placeOf({ sheet, cell }) };
}

/** True when the number is going to be written. */
export function isTicked({ id, isKept }: PlannedNumber, { takeOver, decline }: Ticks): boolean {
  return isKept ? takeOver.has(id) : !decline.has(id);
}

/** The ticks with these numbers ticked, or not. */
export function tick(ticks: Ticks, numbers: readonly PlannedNumber[], on: boolean): Ticks {
  const takeOver = new Set(ticks.takeOver);
  const decline = new Set(ticks.decline);
  for (const { id, isKept } of numbers) {
    (on ? decline : takeOver).delete(id);
    if (on === isKept) (isKept ? takeOver : decline).add(id);
  }
  return { ...ticks, takeOver, decline };
}

/** Everything that 执行 is going to do: the forms that are ticked, and what is left alone on all. */
export function plannedInAll(previewed: readonly PreviewedForm[], { without }: Ticks): Plan {
  return joinPlans(
    previewed.filter(({ analysis }) => !without.has(analysis.form.id)).map(({ plan }) => plan),
  );
}
