/** The oldest API that the add-in runs on (docs/rules.md 11): Excel LTSC 2021, Microsoft 365 and the web. */
export function isExcelSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}
