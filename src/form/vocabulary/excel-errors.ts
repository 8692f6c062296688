/** What a cell shows whose formula gives no value. */
export const EXCEL_ERRORS: readonly string[] = [
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#REF!',
  '#N/A',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
];
