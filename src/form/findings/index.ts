import type { AcrossRule } from './across';
import type { Rule } from './rule';
import { actualRepeatsBound } from './rules/actual-repeats-bound';
import { blankButScored } from './rules/blank-but-scored';
import { controlRateMismatch } from './rules/control-rate-mismatch';
import { copiedReason } from './rules/copied-reason';
import { formulaError } from './rules/formula-error';
import { fundsSumMismatch } from './rules/funds-sum-mismatch';
import { groupWeightMismatch } from './rules/group-weight-mismatch';
import { headingInDoubt } from './rules/heading-in-doubt';
import { missingReason } from './rules/missing-reason';
import { missingScore } from './rules/missing-score';
import { missingTotal } from './rules/missing-total';
import { overExecuted } from './rules/over-executed';
import { overshootNoReason } from './rules/overshoot-no-reason';
import { placeholderReason } from './rules/placeholder-reason';
import { qualitativeBand } from './rules/qualitative-band';
import { rateMismatch } from './rules/rate-mismatch';
import { rateScoreMismatch } from './rules/rate-score-mismatch';
import { reasonWithoutMeasure } from './rules/reason-without-measure';
import { scoreDiffers } from './rules/score-differs';
import { scoreExceedsWeight } from './rules/score-exceeds-weight';
import { shortReason } from './rules/short-reason';
import { sumMismatch } from './rules/sum-mismatch';
import { suspiciousDate } from './rules/suspicious-date';
import { totalMismatch } from './rules/total-mismatch';
import { unclearDirection } from './rules/unclear-direction';
import { unclearValue } from './rules/unclear-value';
import { unitMismatch } from './rules/unit-mismatch';
import { unknownSign } from './rules/unknown-sign';
import { unmetFullMarks } from './rules/unmet-full-marks';
import { weightsNot100 } from './rules/weights-not-100';
import { zeroBudget } from './rules/zero-budget';

/** Every rule of docs/rules.md 6. To add one: its file in rules/, its test, and a line here. */
export const RULES = [
  missingReason,
  placeholderReason,
  overshootNoReason,
  copiedReason,
  shortReason,
  reasonWithoutMeasure,
  rateMismatch,
  rateScoreMismatch,
  scoreDiffers,
  scoreExceedsWeight,
  unmetFullMarks,
  blankButScored,
  missingScore,
  totalMismatch,
  missingTotal,
  weightsNot100,
  groupWeightMismatch,
  fundsSumMismatch,
  zeroBudget,
  overExecuted,
  unitMismatch,
  unknownSign,
  unclearValue,
  unclearDirection,
  suspiciousDate,
  actualRepeatsBound,
  qualitativeBand,
  formulaError,
  headingInDoubt,
  sumMismatch,
  controlRateMismatch,
] as const satisfies readonly Rule[];

/** The stable id of a rule, of one form or across forms. */
export type FindingRule = (typeof RULES)[number]['id'] | AcrossRule;
