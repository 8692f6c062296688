import type Decimal from 'decimal.js';
import type { Block } from '../../grid/block';
import type { CellRef, CellValue } from '../../grid/cells';
import type { TextField } from '../form';
import type { Value } from '../values/value';

/** An approved amount, in 元 whatever the table counts in. */
export interface TargetAmount extends CellRef {
  readonly label: string;
  readonly yuan: Decimal;
}

/** The approved budget of one year, where it comes from and, where a table says so, what it is spent on. */
export interface TargetBudget {
  readonly total: TargetAmount;
  readonly sources: readonly TargetAmount[];
  /** True where the table counts in 万元, and so may have rounded to 100元. */
  readonly rounded: boolean;
}

/** A 指标值 in its parts, as a form with columns of their own for sign and unit wants them. */
export interface TargetValue extends CellRef {
  /** ≥, ≤, = …; '' where the table has no column for it or the cell is blank. */
  readonly sign: string;
  /** The cell's own content; a date or a per cent number as people read it. */
  readonly body: CellValue;
  /** From a column of its own; '' otherwise. */
  readonly unit: string;
  /** All of it in one cell: ≥95%. A number stays a number. */
  readonly whole: CellValue;
  /** What it means, by the grammar of 指标值. */
  readonly value: Value;
  /** What the sign asks for, in whichever cell it stands; null without one, `unknown` for a sign that we do not know. */
  readonly bound: 'at-least' | 'at-most' | 'equal' | 'words' | 'unknown' | null;
}

/** One approved indicator. */
export interface TargetIndicator {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  /** Without a number in front: 指标1：工程验收合格率 is 工程验收合格率. */
  readonly name: string;
  readonly nameCell: CellRef;
  /** Null where the cell is blank or cannot be told. */
  readonly target: TargetValue | null;
  /** 分值; null where the table has none, or where they do not add up. */
  readonly points: (CellRef & { readonly number: Decimal }) | null;
}

/** Something about the table that could not be told: it is null then, and this says why. */
export interface TargetDoubt extends CellRef {
  readonly part: 'budget' | 'goals' | 'indicators' | 'points' | 'name';
  /** A Chinese sentence without the cell. */
  readonly message: string;
}

/** A 绩效目标申报表, 目标表 or 批复表: what was aimed at. It is read, never scored, never written. */
export interface TargetTable extends Block {
  /** Stable within one reading: sheet name and first cell. */
  readonly id: string;
  readonly sheet: string;
  readonly title: TextField | null;
  /** Four digits, or null. */
  readonly year: string | null;
  /** True for 部门整体支出绩效目标表. */
  readonly ofDepartment: boolean;
  readonly projectName: TextField | null;
  readonly department: TextField | null;
  readonly unit: TextField | null;
  readonly budget: TargetBudget | null;
  /** 年度目标 */
  readonly goals: TextField | null;
  readonly indicators: readonly TargetIndicator[];
  readonly doubts: readonly TargetDoubt[];
}
