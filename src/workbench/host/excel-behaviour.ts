/**
 * Which Excel the host is: what it refuses and how it answers. Read once, when a host is made; docs/excel.md has the
 * source and the test of each. A test that needs another Excel says so: `{ ...STRICT, apiVersion: '1.13' }`.
 */
export interface ExcelBehaviour {
  /** The newest ExcelApi that `isSetSupported` admits to. */
  readonly apiVersion: string;
  /** Sheet names with ： ／ ？ ＊ ［ ］ ＼ ￥, with ’ or ＇ at an end, and History, are refused. */
  readonly refusesOddNames: boolean;
  /** Only merged areas whose top-left cell lies in the range are listed. */
  readonly listsMergesByTopLeft: boolean;
  /** Formulas lose the quotes around sheet names that need none. */
  readonly printsFormulas: boolean;
  /** While a cell is being edited nothing runs: it waits or is refused. */
  readonly stopsForCellEdit: boolean;
  /** The largest request and the largest answer, in bytes of UTF-8. */
  readonly mostPayloadBytes: number;
  /** The most that all settings of a workbook may take, in bytes of UTF-8. */
  readonly mostSettingsBytes: number;
  /** `copyFrom` onto rows that a vertical merge crosses is refused. */
  readonly refusesCopyOverMerges: boolean;
  /** Hidden sheets cannot be activated or selected on, very hidden ones not be deleted. */
  readonly guardsHiddenSheets: boolean;
  /** What the add-in writes itself raises onChanged too. */
  readonly raisesOwnChanges: boolean;
  /** Formulas and number formats that cannot be are refused. */
  readonly refusesBadContent: boolean;
  /** A range is known to later batches only while the add-in tracks it. */
  readonly forgetsReleased: boolean;
  /** A conditional format that applies to several areas has no `getRange`. */
  readonly refusesRangeOfAreas: boolean;
}

const MEGABYTE = 1024 * 1024;

/** Excel at its strictest, on Microsoft 365 as the offices have it. The default everywhere. */
export const STRICT: ExcelBehaviour = {
  apiVersion: '1.17',
  refusesOddNames: true,
  listsMergesByTopLeft: true,
  printsFormulas: true,
  stopsForCellEdit: true,
  // learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
  mostPayloadBytes: 5 * MEGABYTE,
  // office-js #621 speaks of 2 MB, #3957 met the end at about 1 MB.
  mostSettingsBytes: MEGABYTE,
  refusesCopyOverMerges: true,
  guardsHiddenSheets: true,
  raisesOwnChanges: true,
  refusesBadContent: true,
  forgetsReleased: true,
  refusesRangeOfAreas: true,
};

/**
 * What `Office.context.requirements.isSetSupported` answers. ExcelApiOnline is for Excel on the web, this is a desktop
 * (learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-online-requirement-set).
 */
export function isSetSupported(behaviour: ExcelBehaviour, set: string, version = '1.1'): boolean {
  if (set === 'ExcelApiOnline') return false;
  if (set !== 'ExcelApi') return true;
  const [major = 1, minor = 1] = String(version).split('.').map(Number);
  const [ours = 1, oursMinor = 1] = behaviour.apiVersion.split('.').map(Number);
  return major < ours || (major === ours && minor <= oursMinor);
}
