/** References such as E6 and H13:H20, but nothing inside texts, and no names of functions. */
const REFERENCE = /"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/g;

/**
 * A formula about cells of its own sheet, written for another one: E6 → '某表'!$E$6. Absolute, so that sorting the
 * rows of the other sheet leaves it right.
 */
export function onSheet(formula: string, sheet: string): string {
  const name = `'${sheet.replace(/'/g, "''")}'!`;
  return formula.replace(REFERENCE, (reference) =>
    reference.startsWith('"') ? reference : name + reference.replace(/\$?([A-Z]{1,3})\$?(\d+)/g, '$$$1$$$2'),
  );
}

/** The sheet that a formula names first; null when it names none, or one that is gone. */
export function sheetNamedIn(formula: string): string | null {
  const match = /'((?:[^']|'')+)'!|([^\s'!=(),"+\-*/]+)!/.exec(formula);
  const name = match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? null;
  return name === '#REF' || name === null ? null : name;
}
