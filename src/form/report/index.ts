/** Forms and findings as tables for people: the lists that `ziping check --xlsx` writes. */
export { findingRows, shortKey, type FindingRow } from './finding-rows';
export { formRows, type FormRow } from './form-rows';
export {
  FINDING_COLUMNS,
  FINDING_STATES,
  FORM_COLUMNS,
  type FindingColumn,
  type FormColumn,
} from './columns';
export { linkFormula } from './link';
export { SEVERITY_NAMES } from './severity-names';
