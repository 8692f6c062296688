import Decimal from 'decimal.js';
import {
  DEFAULT_SETTINGS,
  type Computed,
  type FormAnalysis,
  type PartScore,
  type Settings,
  type WorkbookAnalysis,
} from './analysis';
import type { SheetCells } from '../grid/cells';
import { DEFAULT_CONVENTION, type Convention } from './convention';
import { isScored, type Form } from './form';
import { checkForm } from './findings/check-form';
import { recogniseForms } from './recognise/recognise';
import { printedRateText, rateText } from './scoring/decide';
import { gradeOf } from './scoring/grade';
import { inferConvention } from './scoring/infer-convention';
import { decideForm, NOTHING_DECIDED, type Outcome } from './scoring/outcome';
import { executionScore, readValues, type FormReading } from './scoring/reading';
import { roundScore } from './scoring/rounding';
import { ParsedGrid } from './parsed-grid';

interface ReadForm {
  readonly view: ParsedGrid;
  readonly form: Form;
  readonly reading: FormReading;
}

/** Finds the forms of a workbook, scores and checks them. Pure; never throws for odd cells. */
export function analyseWorkbook(
  sheets: readonly SheetCells[],
  settings: Settings = DEFAULT_SETTINGS,
): WorkbookAnalysis {
  const reverse = settings.convention?.reverse ?? DEFAULT_CONVENTION.reverse;
  const forms = sheets.flatMap((sheet) => readSheet(sheet, reverse));
  const inferred = inferConvention(forms.map(({ reading }) => reading));
  const convention = settings.convention ?? inferred.convention;
  return {
    forms: forms.map((read) => analyseForm(read, convention, settings)),
    convention,
    evidence: { matching: inferred.matching, of: inferred.of },
  };
}

function readSheet(sheet: SheetCells, reverse: Convention['reverse']): ReadForm[] {
  const view = new ParsedGrid(sheet);
  return recogniseForms(view).map((form) => ({ view, form, reading: readValues(view, form, reverse) }));
}

function analyseForm(
  { view, form, reading }: ReadForm,
  convention: Convention,
  settings: Settings,
): FormAnalysis {
  const outcome = isScored(form) ? decideForm(view, form, reading, convention, false) : NOTHING_DECIDED;
  return {
    form,
    computed: compute(reading, outcome, convention, settings),
    findings: checkForm({ view, form, reading, convention, settings }),
  };
}

function compute(
  reading: FormReading,
  outcome: Outcome,
  convention: Convention,
  settings: Settings,
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
    grade: outcome.sum === null ? null : gradeOf(outcome.sum, settings.gradeBounds),
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
  const weighed = new Set<string>();
  for (const { indicator, weight } of reading.indicators) {
    const cell = indicator.weight ? `${indicator.weight.row}:${indicator.weight.column}` : '';
    const own = weighed.has(cell) ? null : weight;
    weighed.add(cell);
    if (own !== null || outcome.points.has(indicator)) {
      add(partName(indicator.level1), outcome.points.get(indicator) ?? null, own);
    }
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
