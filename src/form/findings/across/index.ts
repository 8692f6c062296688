import { amountUnitMixed } from './rules/amount-unit-mixed';
import { basedataDiffers } from './rules/basedata-differs';
import { budgetChanged } from './rules/budget-changed';
import { indicatorAdded } from './rules/indicator-added';
import { indicatorDropped } from './rules/indicator-dropped';
import { projectCountMismatch } from './rules/project-count-mismatch';
import { projectTwice } from './rules/project-twice';
import { projectsSumMismatch } from './rules/projects-sum-mismatch';
import { sameIndicatorDiffers } from './rules/same-indicator-differs';
import { targetChanged } from './rules/target-changed';
import { weightChanged } from './rules/weight-changed';
import { yearsDisagree } from './rules/years-disagree';
import type { WorkbookRule } from './workbook-rule';

/** The rules of docs/rules.md 6 that need more than one form. To add one: its file in rules/, its test, and a line here. */
export const RULES_ACROSS = [
  targetChanged,
  budgetChanged,
  indicatorDropped,
  indicatorAdded,
  weightChanged,
  projectTwice,
  sameIndicatorDiffers,
  yearsDisagree,
  projectsSumMismatch,
  projectCountMismatch,
  basedataDiffers,
  amountUnitMixed,
] as const satisfies readonly WorkbookRule[];

/** The stable id of a rule across forms. */
export type AcrossRule = (typeof RULES_ACROSS)[number]['id'];
