import type { Convention } from './convention';
import type { Finding } from './findings/finding';
import type { Form } from './form';
import type { ParsedGrid } from './parsed-grid';
import type { Direction } from './scoring/direction';
import type { Outcome } from './scoring/outcome';
import type { FormReading } from './scoring/form-reading';
import type { FormState } from './state';

/** 优 ≥90, 良 ≥80, 中 ≥60, else 差 (docs/rules.md 4). */
export type Grade = '优' | '良' | '中' | '差';

/** Lower bounds of 优, 良 and 中, in points. */
export interface GradeBounds {
  readonly excellent: number;
  readonly good: number;
  readonly fair: number;
}

/** What the user may set; everything has a default. */
export interface Settings {
  /** Overrides the inferred convention; null = infer from the workbook. */
  readonly convention: Convention | null;
  readonly gradeBounds: GradeBounds;
  /** actual ≥ this share of the target without a reason is a finding; 1.3 = 130%. */
  readonly overshootRatio: number;
}

export const DEFAULT_SETTINGS: Settings = {
  convention: null,
  gradeBounds: { excellent: 90, good: 80, fair: 60 },
  overshootRatio: 1.3,
};

/** Points earned and to be had in one part of a form (预算执行, 产出指标 …), as decimal strings. */
export interface PartScore {
  readonly name: string;
  readonly score: string;
  readonly weight: string;
}

/** What the rules give for one form. Decimal strings; null where the form has nothing to compute from. */
export interface Computed {
  /** spent ÷ budget of the funds total, unrounded to six decimals: '0.998421'. */
  readonly rate: string | null;
  /** The rate as the convention prints it, in per cent: '99.84%', '100%'. */
  readonly rateText: string | null;
  readonly rateScore: string | null;
  /** Row → score by the rule, for the rows that a rule decides. */
  readonly indicatorScores: Readonly<Record<number, string>>;
  /** Row → what counts as reaching its target. */
  readonly directions: Readonly<Record<number, Direction>>;
  /** What 总分 is once 一键重算 has run: rule scores where it writes, typed scores where it keeps. */
  readonly total: string | null;
  /** Null too while points are missing that a person has to give. */
  readonly grade: Grade | null;
  readonly parts: readonly PartScore[];
}

/** One form with all that is known about it. */
export interface FormAnalysis {
  readonly form: Form;
  /** The cells of its sheet. */
  readonly grid: ParsedGrid;
  /** Its cells as numbers. */
  readonly values: FormReading;
  /** What it speaks: the workbook's convention, its own, or what the user set (docs/rules.md 4). */
  readonly convention: Convention;
  /** What is written, kept and left, as long as nothing is taken over. */
  readonly outcome: Outcome;
  /** How far it is filled in; null for forms without points. */
  readonly state: FormState | null;
  readonly computed: Computed;
  readonly findings: readonly Finding[];
}

/** A workbook's forms, the convention in force and why. */
export interface WorkbookAnalysis {
  readonly forms: readonly FormAnalysis[];
  /** Of the workbook as a whole; a form may have one of its own. */
  readonly convention: Convention;
  /** How many printed rates and scores the convention reproduces, of how many; 0 of 0 when nothing was printed. */
  readonly evidence: { readonly matching: number; readonly of: number };
}
