/** References and sheet names as Excel prints them. */

/**
 * True when a sheet's name stands in quotes: with anything but letters, digits, _ and ., with a digit or a dot first,
 * or when it could be a cell (the rules that XlsxWriter found out: xlsxwriter/utility.py, quote_sheetname).
 */
function needsQuotes(name: string): boolean {
  return !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Z]{1,3}\d+$|^R\d*$|^C\d*$|^R\d*C\d*$/i.test(name);
}

/** A sheet's name as it stands before the ! of an address. */
export function printedSheet(name: string): string {
  return needsQuotes(name) ? `'${name.replace(/'/g, "''")}'` : name;
}

const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g;

/** A formula as it is read back: quotes around a sheet's name that needs none are gone. */
export function printedFormula(formula: string): string {
  return formula.replace(TEXT_OR_SHEET, (piece, name: string | undefined) =>
    name === undefined ? piece : `${printedSheet(name.replace(/''/g, "'"))}!`,
  );
}
