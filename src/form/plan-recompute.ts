import type { WorkbookAnalysis } from './analysis';
import type { SheetCells } from './cells';
import type { Plan } from './plan';

export interface PlanOptions {
  /** Also overwrite typed scores that differ from the rule. */
  readonly overwriteScores?: boolean;
  /** Only these forms (Form.id); all when absent. */
  readonly only?: ReadonlySet<string>;
}

/** What 一键重算 would write into the analysed workbook. Pure. */
export function planRecompute(
  sheets: readonly SheetCells[],
  analysis: WorkbookAnalysis,
  options: PlanOptions = {},
): Plan {
  void sheets;
  void analysis;
  void options;
  throw new Error('not written yet');
}
