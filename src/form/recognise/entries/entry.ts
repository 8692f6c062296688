import type { CellRef } from '../../../grid/cells';

/**
 * What a filled-in cell holds, as far as next year's form goes.
 * name: 项目名称. department: 主管部门. unit: 实施单位. office: other offices. head: other fields of the head.
 * plan: what was aimed at (goals, indicators, targets, weights). result: what came of it (amounts, actual values,
 * scores, reasons, conclusions, signatures).
 */
export type EntryRole = 'name' | 'department' | 'unit' | 'office' | 'head' | 'plan' | 'result';

/** A cell that people fill in. */
export interface Entry extends CellRef {
  readonly role: EntryRole;
  /** What stays when it is cleared: the label in the same cell (填报日期：). */
  readonly label?: string;
  /** What stays of a plan a year on, where what came of it follows in the same cell. */
  readonly planned?: string;
  /** Of a plan: it may tell what came of it instead, and nothing says which. */
  readonly inDoubt?: true;
}

/** Rows of a form between two of its tables. */
export interface Area {
  readonly first: number;
  readonly last: number;
}
