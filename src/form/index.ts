/**
 * The domain's front door. Everything in this folder is a pure function of cell values.
 * cells → readWorkbook → analyse → planRecompute → Plan
 */
export * from '../grid/address';
export * from '../grid/block';
export * from './analysis';
export * from '../grid/cells';
export type { SheetCells } from '../grid/sheet-cells';
export * from './convention';
export type { Finding } from './findings/finding';
export { countLevels, levelName, REASON_DUE, SEVERITY_NAMES, type LevelCounts } from './findings/levels';
export { asksForReason, lacksReason } from './findings/reason-wanted';
export type { Severity } from './findings/rule';
export { doubtText } from './doubt-text';
export * from './form';
export * from './place';
export * from './plan';
export { sheetNamesFor } from './sheet-names';
export * from './summary/columns';
export { findSummary, type FoundSummary } from './summary/find-summary';
export {
  newSummary,
  planSummaryRefresh,
  summarised,
  type SummaryCell,
  type SummaryRefresh,
} from './summary/plan-summary';
export { planRowDeletion, planRowInsertion, type RowChange, type RowProblem } from './rows/row-changes';
export { Grid } from '../grid/grid';
export { planCopies, type SheetRenewal, type TemplateSheet } from './renew/plan-copies';
export { analyse, analyseWorkbook } from './analyse';
export { nearForms, type NearForm } from './near-forms';
export { readTargetTables } from './targets/read-targets';
export { withoutTarget } from './targets/without-target';
export { sourceFor, unplacedSources } from './targets/source-for';
export type { TargetIndicator, TargetTable } from './targets/target-table';
export { readWorkbook, type WorkbookReading } from './workbook-reading';
export { joinPlans, planForm, planRecompute, type FormPlan } from './plan-recompute';
export { planFromTargets } from './renew/from-targets';
export { missingReasons, reasonAt, type MissingReason } from './reasons/missing-reasons';
export { unfinishedReason } from './reasons/unfinished-reason';
export { REASON_OPENINGS } from './vocabulary/reason-openings';
export { planRenewal, type RenewalMode, type RenewalOptions, type RenewedCell } from './renew/plan-renewal';
