import { sheetNamesFor } from '../../form';

/** Project names as typed or pasted, one a line; a paste from a sheet may have several columns. */
export interface TypedNames {
  /** What stands in each column; none or one where nothing has to be asked. */
  readonly columns: readonly (readonly string[])[];
  /** The names; none while it is not said which of several columns holds them. */
  readonly projects: readonly string[];
}

/** Blank lines and cells do not count. `column` is the one that the user said holds the names, 0-based. */
export function readNames(text: string, column: number | null): TypedNames {
  const rows = text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => rows.flatMap((row) => row[index] || [])).filter(
    (cells) => cells.length > 0,
  );
  const projects = columns.length > 1 ? (column === null ? [] : columns[column]) : columns[0];
  return { columns, projects: projects ?? [] };
}

/** A project whose sheet cannot bear its name. */
interface ChangedName {
  readonly project: string;
  readonly sheet: string;
}

/** Names that Excel would not take for a sheet, or that are taken already, and what the sheets are called instead. */
export function changedNames(projects: readonly string[], taken: readonly string[]): ChangedName[] {
  const sheets = sheetNamesFor(projects, taken);
  return projects
    .map((project, index) => ({ project, sheet: sheets[index]! }))
    .filter(({ project, sheet }) => project !== sheet);
}
