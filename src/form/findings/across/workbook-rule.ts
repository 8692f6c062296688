import { addressOf } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';
import type { Form } from '../../form';
import type { ParsedGrid } from '../../parsed-grid';
import type { FormReading } from '../../scoring/form-reading';
import type { TargetTable } from '../../targets/target-table';
import type { Found, Severity } from '../rule';

/** One form of a workbook with its cells and numbers. */
export interface WorkbookForm<F extends Form = Form> {
  readonly form: F;
  readonly grid: ParsedGrid;
  readonly values: FormReading;
}

/** All that a rule across forms looks at. */
export interface WorkbookContext {
  readonly forms: readonly WorkbookForm[];
  /** Approved targets, which forms are held against. */
  readonly tables: readonly TargetTable[];
}

/** What a rule found at a cell of one of the forms. */
export interface PlacedFinding {
  readonly form: Form;
  readonly found: Found;
}

/** A rule that needs more than one form, or a form and its table of targets (docs/rules.md 6). */
export interface WorkbookRule<Id extends string = string> {
  /** Stable: outside programs know findings by it. */
  readonly id: Id;
  readonly severity: Severity;
  check(context: WorkbookContext): readonly PlacedFinding[];
}

export function workbookRule<const Id extends string>(
  id: Id,
  severity: Severity,
  check: WorkbookRule['check'],
): WorkbookRule<Id> {
  return { id, severity, check };
}

/** A finding at a cell of a form. */
export function placed(
  { form }: WorkbookForm,
  { row, column }: CellRef,
  subject: string,
  message: string,
  severity?: Severity,
): PlacedFinding {
  return { form, found: { row, column, subject, message, ...(severity && { severity }) } };
}

/** The cell of another sheet for a sentence: “项目一”!C4. */
export function placeText(sheet: string, cell: CellRef): string {
  return `“${sheet}”!${addressOf(cell)}`;
}
