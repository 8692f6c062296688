import {
  BENEFIT_LEVELS,
  COST_LEVELS,
  FIRST_LEVELS,
  OUTPUT_LEVELS,
  OUTPUT_PARTS,
  SATISFACTION_LEVELS,
} from '../vocabulary/levels';
import { holds } from '../vocabulary/phrases';

/**
 * The first level of each row, top to bottom. A blank cell belongs to the one printed above, unless the row's second level
 * cannot stand under that, as where merged cells of 一级指标 were lost: then the second level says. '' where nothing does.
 */
export class FirstLevels {
  private printed = '';
  private level1 = '';

  /** `label1` and `label2` are what the row's own cells say; '' for blank ones. */
  next(label1: string, label2: string): string {
    if (label1 !== '') this.printed = this.level1 = label1;
    else if (label2 !== '' && (this.printed === '' || excludes(this.printed, label2))) {
      this.printed = '';
      this.level1 = FIRST_LEVELS.find(([words]) => holds(label2, words))?.[1] ?? this.level1;
    }
    return this.level1;
  }
}

/** Results do not stand under 产出, nor output under 效益. Costs may be either's, and 满意度 may stand under 效益. */
function excludes(level1: string, level2: string): boolean {
  if (holds(level2, COST_LEVELS)) return false;
  const isResult = holds(level2, [...BENEFIT_LEVELS, ...SATISFACTION_LEVELS, '可持续']);
  if (isResult) return holds(level1, [...OUTPUT_LEVELS, ...COST_LEVELS]);
  return holds(level2, OUTPUT_PARTS) && holds(level1, [...BENEFIT_LEVELS, ...SATISFACTION_LEVELS]);
}
