import type { CellRef, CellValue } from '../grid/cells';
import type { Highlight } from '../grid/highlight';

export * from '../grid/highlight';

/** What a written cell is for; the pane and the command line group their sentences by it. */
export type EditPurpose =
  'execution-rate' | 'execution-score' | 'indicator-score' | 'total' | 'sum' | 'control-rate';

/** One formula to write into one cell. */
export interface CellEdit extends CellRef {
  readonly sheet: string;
  readonly purpose: EditPurpose;
  /** Whose cell this is, in the form's own words: `总分`, `数量指标 · 促成项目引进数量`. */
  readonly label: string;
  /** Begins with `=`; refers to cells of the same sheet alone. */
  readonly formula: string;
  /** The number format to set before the formula; absent when the cell's own serves. */
  readonly numberFormat?: string;
  /** What the cell holds now. */
  readonly before: CellValue;
  /** What the formula gives by our decimal arithmetic, in the cell's own unit (98 or 0.98), or '' for blank. */
  readonly expected: string;
  /** True when the number that a reader sees changes (blank to a number does not count as a change). */
  readonly changesNumber: boolean;
}

/** A typed number that differs from the rule by more than rounding and is therefore left as it is. */
export interface KeptCell extends CellRef {
  readonly sheet: string;
  readonly purpose: EditPurpose;
  readonly label: string;
  /** As typed. */
  readonly typed: string;
  /** What the rule gives. */
  readonly rule: string;
  /** What would be written if the user asked for it. */
  readonly formula: string;
}

/** A form or sheet that the plan leaves alone, and why, as a Chinese sentence. */
export interface LeftAlone {
  readonly sheet: string;
  readonly message: string;
}

/** A cell that a plan rests on, with what it held when the plan was made. */
export interface Premise extends CellRef {
  readonly sheet: string;
  readonly value: CellValue;
}

/** Everything 一键重算 is going to do, as plain data. */
export interface Plan {
  /** Targets, actuals, amounts, weights and scores of the forms that are written to. */
  readonly premises: readonly Premise[];
  readonly edits: readonly CellEdit[];
  readonly kept: readonly KeptCell[];
  readonly highlights: readonly Highlight[];
  readonly leftAlone: readonly LeftAlone[];
}
