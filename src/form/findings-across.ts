import type { FormAnalysis } from './analysis';
import { checkWorkbook } from './findings/across/check-workbook';
import { inOrder } from './findings/check-form';
import type { Finding } from './findings/finding';
import type { TargetTable } from './targets/target-table';

/** What was found across forms the last time, and the analysis with it: an edit leaves all other forms as they were. */
const latest = new WeakMap<FormAnalysis, { across: string; analysis: FormAnalysis }>();

/** The forms with what is found between them, or between them and their tables of targets, among their findings. */
export function withFindingsAcross(
  forms: readonly FormAnalysis[],
  tables: readonly TargetTable[],
): FormAnalysis[] {
  const found = checkWorkbook({ forms, tables });
  return forms.map((analysis) => {
    const across = found.get(analysis.form);
    return across ? withFindings(analysis, across) : analysis;
  });
}

function withFindings(analysis: FormAnalysis, across: readonly Finding[]): FormAnalysis {
  const text = JSON.stringify(across);
  const known = latest.get(analysis);
  if (known?.across === text) return known.analysis;
  const merged = { ...analysis, findings: inOrder([...analysis.findings, ...across]) };
  latest.set(analysis, { across: text, analysis: merged });
  return merged;
}
