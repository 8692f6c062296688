/** A cell to jump to. */
export interface LinkTarget {
  /** Path from the list's own folder, with /; null for the workbook that the list stands in. */
  readonly file: string | null;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** HYPERLINK gives #VALUE! for more, and a formula holds no longer text. */
const LONGEST = 255;

/**
 * A formula that shows `text` and leads to a cell; null where no link can lead there. A formula, not a link of the sheet's
 * own: Excel refuses a sheet with more than 65,530 of those (Excel specifications and limits; jmcnamara/XlsxWriter#933,
 * weshatheleopard/rubyXL#475), and a formula moves with its row when the user sorts. Paths are taken from the folder of
 * the workbook by Excel, and by LibreOffice too (ScGlobal::GetAbsDocName, tdf#134896).
 */
export function linkFormula({ file, sheet, cell }: LinkTarget, text: string): string | null {
  // Behind the first # Excel looks for a place in the file: one in a file's name cannot be written. Controls can neither.
  if (file !== null && /#|\p{Cc}/u.test(file)) return null;
  const target = `${file ?? ''}#'${sheet.replace(/'/g, "''")}'!${cell}`;
  if (target.length > LONGEST || text.length > LONGEST) return null;
  return `=HYPERLINK(${quoted(target)},${quoted(text)})`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
