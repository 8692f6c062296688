import {
  addressOf,
  doubtText,
  isScored,
  type CellRef,
  type Doubt,
  type FormAnalysis,
  type Funds,
  type NearForm,
  type ScoredForm,
  type WorkbookAnalysis,
} from '../../form';
import type { SkippedSheet } from '../../xlsx';

/** The object that `inspect --json` prints (docs/rules.md 9): cells as A1, amounts as decimal strings, absent = null. */
export function inspectReport(
  file: string,
  { convention, forms }: WorkbookAnalysis,
  near: readonly NearForm[],
  skipped: readonly SkippedSheet[],
): object {
  return { file, convention, forms: forms.map(formReport), nearForms: near.map(nearFormReport), skipped };
}

function formReport({ form, computed, findings }: FormAnalysis): object {
  return {
    sheet: form.sheet,
    range: `${addressOf({ row: form.top, column: form.left })}:${addressOf({ row: form.bottom, column: form.right })}`,
    kind: form.kind,
    title: form.title && { cell: addressOf(form.title), value: form.title.text },
    year: form.year,
    projectName: form.projectName && { cell: addressOf(form.projectName), value: form.projectName.text },
    ...(isScored(form) ? scoredFields(form, computed.directions) : NO_SCORED_FIELDS),
    computed: {
      rate: computed.rate,
      rateScore: computed.rateScore,
      indicatorScores: computed.indicatorScores,
      total: computed.total,
      grade: computed.grade,
    },
    findings: findings.map(({ rule, severity, message, ...where }) => ({
      rule,
      severity,
      cell: addressOf(where),
      row: where.row,
      message: where.subject ? `${where.subject}：${message}` : message,
    })),
    because: form.because.map(({ field, by, ...where }) => ({ field, by, cell: addressOf(where) })),
    doubts: form.doubts.map(doubtReport),
  };
}

function nearFormReport({ sheet, found, missing, message }: NearForm): object {
  return {
    sheet,
    found: found.map(({ what, ...where }) => ({ what, cell: addressOf(where) })),
    missing,
    message,
  };
}

const NO_SCORED_FIELDS = { funds: null, indicators: [], total: null };

function scoredFields(form: ScoredForm, directions: FormAnalysis['computed']['directions']): object {
  return {
    funds: form.funds && fundsReport(form.funds),
    indicators: form.indicators
      .filter((indicator) => !indicator.placeholder || indicator.target !== null)
      .map((indicator) => ({
        row: indicator.row,
        level1: indicator.level1,
        level2: indicator.level2,
        name: indicator.name,
        target: cell(indicator.target),
        actual: cell(indicator.actual),
        weight: cell(indicator.weight),
        score: cell(indicator.score),
        reason: cell(indicator.reason),
        direction: directionOf(directions[indicator.row]),
      })),
    total: form.total && { weight: cell(form.total.weight), score: cell(form.total.score) },
  };
}

function doubtReport(doubt: Doubt): object {
  return { part: doubt.part, cell: addressOf(doubt), message: doubtText(doubt) };
}

function directionOf(direction: string | undefined): string | null {
  return direction === undefined || direction === 'unclear' ? null : direction;
}

function fundsReport(funds: Funds): object {
  return {
    unit: funds.unit,
    total: funds.total,
    rows: funds.rows.map((row) => ({
      label: row.label,
      initial: cell(row.initial),
      budget: cell(row.budget),
      actual: cell(row.spent),
      weight: cell(row.weight),
      rate: cell(row.rate),
      score: cell(row.score),
    })),
  };
}

function cell(ref: CellRef | null): string | null {
  return ref && addressOf(ref);
}
