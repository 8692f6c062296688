import { protectedSheets } from './failures';

/** The worksheets by name, with their ids and protection asked for in the next sync. */
export function openSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Map<string, Excel.Worksheet> {
  return new Map(
    names.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load('id,name');
      sheet.protection.load('protected');
      return [name, sheet];
    }),
  );
}

/** Rejects before anything is written when a sheet is protected; never unprotects. */
export function refuseProtected(sheets: ReadonlyMap<string, Excel.Worksheet>): void {
  const names = [...sheets.values()].filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name);
  if (names.length) throw protectedSheets(names);
}
