/** What a person can do, one file each; pane, ribbon and command line offer the same. */
export type { Action, ActionContext, Reading, Said } from './action';
export { buildFindingList } from './build-finding-list';
export { buildSummary } from './build-summary';
export { checkDeviations } from './check-deviations';
export { copyForms } from './copy-forms';
export { deleteRow } from './delete-row';
export { insertRow } from './insert-row';
export { newForms } from './new-forms';
export { newFromTargets } from './new-from-targets';
export { recompute } from './recompute';
export { selectedReason } from './selected-reason';
export { planRowDeletion } from './selected-row';
export { undo } from './undo';
export { writeReason } from './write-reason';
export { writeReasons } from './write-reasons';
