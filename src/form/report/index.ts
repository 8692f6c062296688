/** Forms and findings as tables for people: the lists that `ziping check --xlsx` and 生成问题清单 write. */
export { findingRows, shortKey, type FindingRow } from './finding-rows';
export { formRows, type FormRow } from './form-rows';
export { cellLink, findingCells, textCell, type ListCell } from './finding-cells';
export { findFindingList, type FoundList } from './find-finding-list';
export { planListRefresh, type ListRefresh, type ListWrite } from './plan-list-refresh';
export {
  FINDING_COLUMNS,
  FINDING_LIST_TITLE,
  FINDING_STATES,
  FORM_COLUMNS,
  OWN_FINDING_COLUMNS,
  type FindingColumn,
  type FormColumn,
} from './columns';
export { linkFormula } from './link';
