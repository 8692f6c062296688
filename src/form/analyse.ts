import Decimal from 'decimal.js';
import {
  DEFAULT_SETTINGS,
  type Computed,
  type FormAnalysis,
  type PartScore,
  type Settings,
  type WorkbookAnalysis,
} from './analysis';
import type { SheetCells } from '../grid/sheet-cells';
import { DEFAULT_CONVENTION, sameConvention, type Convention } from './convention';
import { isScored, type Form } from './form';
import { withFindingsAcross } from './findings-across';
import { checkForm } from './findings/check-form';
import { gradeOf } from './scoring/grade';
import { conventionOfForm, inferConvention } from './scoring/infer-convention';
import { decideForm, NOTHING_DECIDED, type Outcome } from './scoring/outcome';
import { onceByCell, rowsThatCount } from './scoring/points';
import { printedRateText, rateText } from './scoring/rate-text';
import type { FormReading } from './scoring/form-reading';
import { executionScore } from './scoring/reading';
import { roundScore } from './scoring/rounding';
import { stateOf, type FormState } from './state';
import { readTargetTables } from './targets/read-targets';
import { readWorkbook, type WorkbookReading } from './workbook-reading';

/** Reads and analyses a workbook in one go. */
export function analyseWorkbook(
  sheets: readonly SheetCells[],
  settings: Settings = DEFAULT_SETTINGS,
): WorkbookAnalysis {
  return analyse(readWorkbook(sheets), settings);
}

/** Scores and checks the forms of a reading, each under its convention (docs/rules.md 4). Pure; never throws for odd cells. */
export function analyse(reading: WorkbookReading, settings: Settings = DEFAULT_SETTINGS): WorkbookAnalysis {
  const reverse = settings.convention?.reverse ?? DEFAULT_CONVENTION.reverse;
  const forms = reading.sheets.flatMap((sheet) =>
    sheet.forms.map((form) => ({ form, grid: sheet.grid, values: sheet.valuesOf(form, reverse) })),
  );
  const inferred = inferConvention(forms.map(({ values }) => values));
  const convention = settings.convention ?? inferred.convention;
  const conventionOf = ({ values }: ReadForm): Convention =>
    settings.convention ?? conventionOfForm(values, convention);
  const analyses = forms.map((read) => analyseForm(read, conventionOf(read), settings));
  return {
    forms: withFindingsAcross(analyses, readTargetTables(reading)),
    convention,
    evidence: { matching: inferred.matching, of: inferred.of },
  };
}

type ReadForm = Pick<FormAnalysis, 'form' | 'grid' | 'values'>;

/** The latest analysis of each form of a reading: an edit leaves all other forms of the workbook as they were. */
const latest = new WeakMap<Form, { settings: Settings; analysis: FormAnalysis }>();

function analyseForm(read: ReadForm, convention: Convention, settings: Settings): FormAnalysis {
  const known = latest.get(read.form);
  if (known && known.settings === settings && sameConvention(known.analysis.convention, convention))
    return known.analysis;
  const analysis = analysedAnew(read, convention, settings);
  latest.set(read.form, { settings, analysis });
  return analysis;
}

function analysedAnew(read: ReadForm, convention: Convention, settings: Settings): FormAnalysis {
  const { form, grid, values } = read;
  const outcome = isScored(form) ? decideForm(grid, form, values, convention, {}) : NOTHING_DECIDED;
  const state = stateOf(form, values, outcome);
  return {
    ...read,
    convention,
    outcome,
    state,
    computed: compute(values, outcome, convention, settings, state),
    findings: checkForm({ view: grid, form, reading: values, convention, settings }),
  };
}

function compute(
  reading: FormReading,
  outcome: Outcome,
  convention: Convention,
  settings: Settings,
  state: FormState | null,
): Computed {
  const rate = reading.total?.rate ?? null;
  const score = reading.total ? executionScore(reading.total, convention) : null;
  const indicatorScores: Record<number, string> = {};
  for (const { exact, indicator } of reading.indicators) {
    if (exact !== null) indicatorScores[indicator.row] = roundScore(exact, convention).toString();
  }
  const directions = Object.fromEntries(reading.indicators.map((row) => [row.indicator.row, row.direction]));
  return {
    rate: reading.total ? rateText(reading.total) : null,
    rateText: rate === null ? null : printedRateText(rate, convention),
    rateScore: score?.toString() ?? null,
    indicatorScores,
    directions,
    total: outcome.sum?.toString() ?? null,
    grade: outcome.sum === null || state === 'unfinished' ? null : gradeOf(outcome.sum, settings.gradeBounds),
    parts: partsOf(reading, outcome),
  };
}

/** 预算执行 and each first-level indicator with its points. */
function partsOf(reading: FormReading, outcome: Outcome): PartScore[] {
  const parts = new Map<string, { score: Decimal; weight: Decimal }>();
  const add = (name: string, score: Decimal | null, weight: Decimal | null): void => {
    const part = parts.get(name) ?? { score: new Decimal(0), weight: new Decimal(0) };
    parts.set(name, { score: part.score.plus(score ?? 0), weight: part.weight.plus(weight ?? 0) });
  };
  if (reading.total?.weight) add('预算执行', outcome.executionPoints, reading.total.weight);
  const counting = rowsThatCount(reading);
  const weighed = new Set(onceByCell(counting, ({ indicator }) => indicator.weight));
  for (const row of counting) {
    const { indicator } = row;
    const weight = weighed.has(row) ? row.weight : null;
    if (weight !== null || outcome.points.has(indicator))
      add(partName(indicator.level1), outcome.points.get(indicator) ?? null, weight);
  }
  return [...parts].map(([name, { score, weight }]) => ({
    name,
    score: score.toString(),
    weight: weight.toString(),
  }));
}

function partName(level1: string): string {
  return level1.replace(/指标$/, '') || '指标';
}
