import { analyse, nearForms, readWorkbook, type NearForm } from '../../form';
import { findingRows, formRows, type FindingRow, type FormRow } from '../../form/report';
import type { SkippedSheet } from '../../xlsx';
import { readWorkbookFile } from '../workbook-file';
import { inspectReport } from './inspect-report';

export interface CheckJob {
  readonly command: 'check';
  readonly file: string;
  readonly problem: string | null;
  /** True: with the object of `inspect --json`. */
  readonly withReport: boolean;
}

/** What there is to say about a file: small, plain data. */
export interface CheckedFile {
  readonly forms: readonly FormRow[];
  readonly findings: readonly FindingRow[];
  readonly report: object | null;
  /** Sheets that look like a form and were not recognised. */
  readonly near: readonly NearForm[];
  /** Sheets that are too large and were not looked at. */
  readonly skipped: readonly SkippedSheet[];
}

/** Recognises and checks the forms of a file. Throws FileFailure. */
export function checkFile({ file, withReport }: CheckJob): CheckedFile {
  const opened = readWorkbookFile(file);
  const skipped = opened.skipped();
  const reading = readWorkbook(opened.sheets());
  const analysis = analyse(reading);
  const near = nearForms(reading);
  return {
    forms: formRows(analysis),
    findings: findingRows(analysis),
    report: withReport ? inspectReport(file, analysis, near, skipped) : null,
    near,
    skipped,
  };
}
