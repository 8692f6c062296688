import type { Block } from '../grid/block';
import type { CellRef } from '../grid/cells';

/** The kinds of form that Ziping knows (docs/rules.md 2). */
export type FormKind = 'project' | 'department' | 'rating' | 'basedata' | 'cover';

/** What sets one kind apart from another; a new kind begins here. */
export interface KindTraits {
  /** As users know it. */
  readonly name: string;
  /** It has indicators with points, not amounts that add up. */
  readonly scored: boolean;
  /** The sources in its funds block add up to 年度资金总额. */
  readonly sourcesAddUp: boolean;
  /** It has a 总分 as a rule, so that one that is absent is worth a word. */
  readonly hasTotal: boolean;
  /** It speaks of the department as a whole, not of one project. */
  readonly ofDepartment: boolean;
}

export const KINDS: Readonly<Record<FormKind, KindTraits>> = {
  project: {
    name: '项目支出绩效自评表',
    scored: true,
    sourcesAddUp: true,
    hasTotal: true,
    ofDepartment: false,
  },
  department: {
    name: '部门整体支出绩效自评表',
    scored: true,
    sourcesAddUp: false,
    hasTotal: true,
    ofDepartment: true,
  },
  rating: {
    name: '评价指标体系评分表',
    scored: true,
    sourcesAddUp: false,
    hasTotal: false,
    ofDepartment: false,
  },
  basedata: {
    name: '绩效评价基础数据表',
    scored: false,
    sourcesAddUp: false,
    hasTotal: false,
    ofDepartment: true,
  },
  cover: {
    name: '自评报告基本信息表',
    scored: false,
    sourcesAddUp: false,
    hasTotal: false,
    ofDepartment: false,
  },
};

/** A recognised cell and its text as it stands there. */
export interface TextField extends CellRef {
  readonly text: string;
}

/** One row of the funds block: 年度资金总额 or one of its sources. Absent columns are null. */
export interface FundsRow {
  readonly label: string;
  readonly row: number;
  /** 年初预算数 */
  readonly initial: CellRef | null;
  /** 全年预算数 */
  readonly budget: CellRef | null;
  /** 全年执行数 */
  readonly spent: CellRef | null;
  /** 分值 */
  readonly weight: CellRef | null;
  /** 执行率 */
  readonly rate: CellRef | null;
  /** 得分 */
  readonly score: CellRef | null;
}

/** Amounts that a department form writes inside label cells: 按收入性质分 / 按支出性质分, 其中：基本支出：2939.93. */
export interface FundsByNature {
  readonly label: string;
  readonly parts: readonly TextField[];
}

/** The funds block (项目资金 / 年度预算申请 / 预算执行情况). */
export interface Funds {
  /** 元 or 万元, as the form states it; null when it does not. */
  readonly unit: '元' | '万元' | null;
  readonly rows: readonly FundsRow[];
  /** Index in `rows` of the row that carries the score (年度资金总额). */
  readonly total: number;
  /** Points of the execution rate stated in a label, e.g. 20 in 得分（20分*执行率）; null when a 分值 column has them. */
  readonly statedWeight: number | null;
  /** True when the heading says the rate is in per cent (执行率(%)): 98 then means 98%. */
  readonly rateInPercent: boolean;
  /** Empty on forms that do not split their funds by nature. */
  readonly natures: readonly FundsByNature[];
}

/** One row of the indicator block. */
export interface Indicator {
  readonly row: number;
  /** 一级指标, without line breaks; '' when the form has no such column. */
  readonly level1: string;
  /** 二级指标 */
  readonly level2: string;
  /** 三级指标 / 指标名称 */
  readonly name: string;
  /** Where the name stands; null when the form has no column for it. */
  readonly nameCell: CellRef | null;
  /** Which block of the form (绩效目标1, 绩效目标2 …) the row stands in, 0-based. */
  readonly block: number;
  readonly target: CellRef | null;
  readonly actual: CellRef | null;
  readonly weight: CellRef | null;
  readonly score: CellRef | null;
  readonly reason: CellRef | null;
  /** 指标性质/符号 column. */
  readonly sign: CellRef | null;
  /** 度量单位 column. */
  readonly unit: CellRef | null;
  /** A second column under the heading of the target, or of the actual, that holds the unit. */
  readonly targetUnit: CellRef | null;
  readonly actualUnit: CellRef | null;
  /** What the headings say: 万元 of 年度指标值（万元）. */
  readonly statedUnit: { readonly target: string | null; readonly actual: string | null };
  /** True for empty rows and for rows that only hold 指标1：, …… and the like. */
  readonly placeholder: boolean;
}

/** 总分: its label and the cells of its row. */
export interface Total {
  readonly label: TextField | null;
  readonly weight: CellRef | null;
  readonly score: CellRef | null;
}

/** A 小计 or 合计 row that repeats what the indicators of its group hold. */
export interface Subtotal {
  readonly row: number;
  readonly label: string;
  readonly weight: CellRef | null;
  readonly score: CellRef | null;
  /** Rows of the indicators that it adds up. */
  readonly rows: readonly number[];
}

/** Points that a level-1 label states for its rows: 产出指标（50分）. */
export interface StatedGroup extends CellRef {
  readonly label: string;
  readonly points: number;
  /** Rows of the indicators below it. */
  readonly rows: readonly number[];
}

/** An amount that is made up of others (basedata and cover forms). */
export interface SumRelation {
  readonly label: string;
  readonly parent: CellRef;
  readonly children: readonly CellRef[];
  /** `sum`: the children add up to the parent. `of-which`: they are parts of it (其中) and must not exceed it. */
  readonly relation: 'sum' | 'of-which';
  /** True where numbering (1、 2、) says that the children stand on one level, none of them part of another. */
  readonly numbered: boolean;
}

/** 财政供养人员控制率 = 实际在职人数 ÷ 编制数. */
export interface ControlRate {
  readonly authorised: CellRef;
  readonly actual: CellRef;
  readonly rate: CellRef;
}

/**
 * Why a field was taken for what it is: its own heading (label), a label beside it (neighbour), or the table it
 * stands in (block). `cell` is the heading, the label, or the first cell of the table.
 */
export interface Because extends CellRef {
  /** The field in the form's own words: 年度指标值, 项目名称, 总分 … */
  readonly field: string;
  readonly by: 'label' | 'neighbour' | 'block';
}

/** Something about a form that could not be recognised with certainty. What it names is shown, never written (docs/rules.md 2). */
export interface Doubt extends CellRef {
  /** The table that stays untouched; `form` when it is all of it. */
  readonly part: 'form' | 'funds' | 'indicators' | 'total';
  /** A Chinese sentence without the cell: what is unclear and what to do. */
  readonly message: string;
}

/** What every form has. `top` … `right` are its outermost filled cells. */
interface FormBase extends Block {
  /** Stable within one reading of the workbook: sheet name and top-left cell. */
  readonly id: string;
  readonly sheet: string;
  readonly title: TextField | null;
  /** Four digits, or null. */
  readonly year: string | null;
  /** 项目名称; on a department form the department's name. */
  readonly projectName: TextField | null;
  readonly because: readonly Because[];
  readonly doubts: readonly Doubt[];
}

/** A form whose indicators earn points: project, department and rating forms. Holds no values. */
export interface ScoredForm extends FormBase {
  readonly kind: 'project' | 'department' | 'rating';
  readonly funds: Funds | null;
  readonly indicators: readonly Indicator[];
  readonly groups: readonly StatedGroup[];
  readonly total: Total | null;
  /** 小计 and 合计 of a part of the indicators, where such rows stand. */
  readonly subtotals: readonly Subtotal[];
  /** 偏差原因 in one block at the foot, for forms without a reason column. */
  readonly reasonBlock: CellRef | null;
}

/** A form of amounts that add up: basedata and cover forms. Holds no values. */
export interface AmountsForm extends FormBase {
  readonly kind: 'basedata' | 'cover';
  readonly sums: readonly SumRelation[];
  readonly controlRate: ControlRate | null;
}

/** A recognised form: where each of its fields stands. */
export type Form = ScoredForm | AmountsForm;

/** True for forms with indicators and points. */
export function isScored(form: Form): form is ScoredForm {
  return KINDS[form.kind].scored;
}

/** True while none of a form's indicators is filled in: there is nothing to compute yet, and nothing to lose. */
export function isUnfilled(form: Form): boolean {
  return (
    isScored(form) && form.indicators.length > 0 && form.indicators.every(({ placeholder }) => placeholder)
  );
}
