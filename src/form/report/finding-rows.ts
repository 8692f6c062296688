import { addressOf } from '../../grid/address';
import type { FormAnalysis, WorkbookAnalysis } from '../analysis';
import type { Finding } from '../findings/finding';
import { levelName } from '../findings/levels';
import { sentenceParts, type SentenceParts } from './sentence-parts';

/** One finding as a line of a list. */
export interface FindingRow extends SentenceParts {
  /**
   * By which the line is found again at a refresh: rule, sheet, form and whose row it is, with a number where these are
   * alike. No row number: rows move.
   */
  readonly key: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** 项目名称, or the department's name; '' where the form has none. */
  readonly form: string;
  readonly severity: Finding['severity'];
  /** 待说明, 错误, 提醒 */
  readonly level: string;
  /** Whose row it is; '' for what concerns the whole form. */
  readonly subject: string;
  /** The whole sentence. */
  readonly message: string;
}

/** The findings of a workbook that somebody should see to, form by form, the gravest first; mere hints are none. */
export function findingRows({ forms }: WorkbookAnalysis): FindingRow[] {
  const keys = new Keys();
  const onSheet = new Map<string, number>();
  return forms.flatMap((analysis) => {
    const { sheet } = analysis.form;
    const number = (onSheet.get(sheet) ?? 0) + 1;
    onSheet.set(sheet, number);
    return analysis.findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => rowOf(analysis, finding, keys.next([finding.rule, sheet, number, finding.subject])));
  });
}

function rowOf({ form }: FormAnalysis, finding: Finding, key: string): FindingRow {
  const { severity, subject, message } = finding;
  return {
    key,
    sheet: form.sheet,
    cell: addressOf(finding),
    form: form.projectName?.text ?? '',
    severity,
    level: levelName(finding),
    subject,
    message,
    ...sentenceParts(message),
  };
}

/** Keys that are unlike each other: what is alike is numbered. */
class Keys {
  private readonly used = new Map<string, number>();

  next(parts: readonly (string | number)[]): string {
    const key = parts.join('|');
    const count = (this.used.get(key) ?? 0) + 1;
    this.used.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  }
}

/** A key as a column shows it: 11 letters and digits in place of a long text; two alike are one in 10¹⁶. */
export function shortKey(key: string): string {
  // FNV-1a over UTF-16 units, once from each end, as one number of 56 bits.
  const half = (units: readonly string[]): bigint =>
    BigInt(units.reduce((hash, unit) => Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5));
  const units = key.split('');
  return ((half(units) << 24n) ^ half(units.reverse())).toString(36).padStart(11, '0');
}
