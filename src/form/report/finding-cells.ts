import { FINDING_STATES, type FindingColumn } from './columns';
import { shortKey, type FindingRow } from './finding-rows';
import { linkFormula } from './link';

/** What a cell of a list holds; a formula is a link that shows `value`. */
export interface ListCell {
  readonly value: string | number | null;
  readonly formula?: string | null;
}

/** The file that a list among several is about; absent where the list stands in the workbook itself. */
interface FileOfList {
  /** As the user knows it. */
  readonly file: string;
  /** Its path from the folder of the list. */
  readonly link: string;
}

/** One finding as the cells of its line, to be put right. */
export function findingCells(finding: FindingRow, of: FileOfList | null): Record<FindingColumn, ListCell> {
  const { sheet, cell } = finding;
  return {
    state: textCell(FINDING_STATES[0]),
    severity: textCell(finding.level),
    file: textCell(of?.file ?? ''),
    sheet: textCell(sheet),
    form: textCell(finding.form),
    cell: cellLink(of?.link ?? null, sheet, cell),
    subject: textCell(finding.subject),
    problem: textCell(finding.problem),
    gap: textCell(finding.gap),
    advice: textCell(finding.advice),
    key: textCell(shortKey(of ? `${of.link}|${finding.key}` : finding.key)),
  };
}

/** A text; nothing for ''. */
export function textCell(value: string): ListCell {
  return { value: value === '' ? null : value };
}

/** An address that leads to its cell; `file` null for the workbook that the list stands in. */
export function cellLink(file: string | null, sheet: string, cell: string): ListCell {
  return { value: cell, formula: linkFormula({ file, sheet, cell }, cell) };
}
