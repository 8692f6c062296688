import type { CellRef } from '../../grid/cells';
import { isScored, type AmountsForm, type Doubt, type Form, type ScoredForm } from '../form';
import type { IndicatorReading } from '../scoring/form-reading';
import type { CheckContext } from './context';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule found at a cell. */
export interface Found extends CellRef {
  /** Whose row it is, in the form's own words; '' for what concerns the whole form. */
  readonly subject: string;
  /** A Chinese sentence without the cell, which the reader sees beside it: what is wrong, by how much, what to do. */
  readonly message: string;
  /** Where one case is graver or milder than the rule as such. */
  readonly severity?: Severity;
}

/** What a rule says of itself (docs/rules.md 6). */
interface RuleMeta<Id extends string> {
  /** Stable: outside programs know findings by it. */
  readonly id: Id;
  readonly severity: Severity;
  /** True when writing a 偏差原因 into the finding's cell settles it. */
  readonly asksForReason?: boolean;
  /** The tables that the check rests on. While one of them is in doubt, what it would say is a guess and stays unsaid. */
  readonly restsOn?: readonly Doubt['part'][];
  /** Ids of the rules that say the same of the same cell, and better: where one of them speaks, this one is silent. */
  readonly givesWayTo?: readonly string[];
}

/** One rule of docs/rules.md 6. It looks at forms of the kinds that `check` understands and finds nothing on others. */
export interface Rule<Id extends string = string> extends Required<RuleMeta<Id>> {
  check(context: CheckContext): readonly Found[];
}

type Check<F extends Form> = (context: CheckContext<F>) => readonly Found[];

/** A rule about forms with indicators and points: project, department and rating forms. */
export function scoredFormRule<const Id extends string>(
  meta: RuleMeta<Id>,
  check: Check<ScoredForm>,
): Rule<Id> {
  return ruleOf(meta, (context) => (isScored(context.form) ? check({ ...context, form: context.form }) : []));
}

/** A rule about each indicator on its own; rows that only hold a place (指标1：, ……) are none. */
export function indicatorRule<const Id extends string>(
  meta: RuleMeta<Id>,
  checkRow: (row: IndicatorReading, context: CheckContext<ScoredForm>) => Found | null,
): Rule<Id> {
  return scoredFormRule({ restsOn: ['indicators'], ...meta }, (context) =>
    context.reading.indicators
      .map((row) => (row.indicator.placeholder ? null : checkRow(row, context)))
      .filter((found) => found !== null),
  );
}

/** A rule about forms of amounts that add up: basedata and cover forms. */
export function amountsFormRule<const Id extends string>(
  meta: RuleMeta<Id>,
  check: Check<AmountsForm>,
): Rule<Id> {
  return ruleOf(meta, (context) => (isScored(context.form) ? [] : check({ ...context, form: context.form })));
}

/** A rule about forms of every kind. */
export function ruleForAll<const Id extends string>(meta: RuleMeta<Id>, check: Check<Form>): Rule<Id> {
  return ruleOf(meta, check);
}

function ruleOf<Id extends string>(meta: RuleMeta<Id>, check: Rule['check']): Rule<Id> {
  return { asksForReason: false, restsOn: [], givesWayTo: [], ...meta, check };
}

/** A finding at a cell. */
export function found(cell: CellRef, subject: string, message: string, severity?: Severity): Found {
  const { row, column } = cell;
  return { row, column, subject, message, ...(severity && { severity }) };
}
