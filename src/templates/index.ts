/** The blank forms, as data: each template draws a sheet, a writer makes it. */
import { BASE_DATA } from './base-data';
import { COVER } from './cover-page';
import { DEPARTMENT, PROJECT, PROJECT_WITH_COST } from './project-forms';
import { RATING } from './rating-form';
import type { Template } from './template';

export type { DesignCell, SheetDesign, Validation } from './sheet-design';
export type { Look } from './looks';
export { BLANK_FORM, MOST_ROWS, levelsWith } from './template';
export type { RowCounts, Template } from './template';

export { drawSummary, SUMMARY_FIRST_ROW } from './summary-sheet';
export { drawFindingList, drawFormList, drawOwnFindingList, type ListedFile } from './report-sheets';
export { formFromTargets, templateFor } from './from-targets';
export { newForms, type SharedFields } from './new-forms';

/** Every built-in template, in the order that users see. */
export const TEMPLATES: readonly Template[] = [
  PROJECT,
  PROJECT_WITH_COST,
  DEPARTMENT,
  BASE_DATA,
  RATING,
  COVER,
];
