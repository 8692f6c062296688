import type { CellValue, FormKind } from '../form';
import type { SheetDesign } from './sheet-design';

/** The built-in blank forms; the ids are what `ziping new` takes. */
type TemplateId = 'project' | 'project-cost' | 'department' | 'basedata' | 'rating' | 'cover';

/** What is filled into a new form; '' leaves the place blank. */
export interface NewForm {
  /** 项目名称; on a department form the department's name. */
  readonly projectName: string;
  /** 主管部门 */
  readonly department: string;
  /** 实施单位 */
  readonly unit: string;
  /** Four digits. */
  readonly year: string;
}

export const BLANK_FORM: NewForm = { projectName: '', department: '', unit: '', year: '' };

/** A first-level indicator with its points, and the second-level indicators below it. */
export interface IndicatorLevel {
  readonly name: string;
  readonly points: number;
  readonly parts: readonly { readonly name: string; readonly rows: number }[];
}

/** What one indicator row is filled with. A target that is text stays text, whatever it begins with. */
export interface FilledRow {
  readonly name: string;
  readonly target: CellValue;
  readonly points: number | null;
}

/** A first-level indicator as it is drawn: its points where they are known, its rows filled from the top. */
export interface DrawnLevel {
  readonly name: string;
  readonly points: number | null;
  readonly parts: readonly {
    readonly name: string;
    readonly rows: number;
    readonly entries?: readonly FilledRow[];
  }[];
}

/** What a new form is filled with besides its names. Amounts are in 万元, as the built-in forms count. */
export interface FormContent {
  readonly goals: string;
  /** 年初预算数 of 年度资金总额, and of its sources, by the labels that they have elsewhere. */
  readonly initial: {
    readonly total: number | null;
    readonly sources: readonly { readonly label: string; readonly amount: number }[];
  };
  readonly levels: readonly DrawnLevel[];
}

/** How many rows each second-level indicator gets, by its name; one that is absent keeps the template's own. */
export type RowCounts = Readonly<Record<string, number>>;

/** One blank form. */
export interface Template {
  readonly id: TemplateId;
  readonly name: string;
  /** Where the layout is used, in one line. */
  readonly about: string;
  readonly kind: FormKind;
  /** Empty where the rows are fixed. */
  readonly levels: readonly IndicatorLevel[];
  /** Labels of its places for the sources of 年度资金总额; absent where it has none. */
  readonly sources?: readonly string[];
  /** Draws the form on a sheet of this name. */
  draw(sheet: string, form: NewForm, rows?: RowCounts): SheetDesign;
  /** Draws it filled in; absent on forms without targets. */
  readonly fill?: (sheet: string, form: NewForm, content: FormContent) => SheetDesign;
}

/** More rows of one second-level indicator are surely a slip. */
export const MOST_ROWS = 30;

/** The levels with these row counts. A first level whose parts all have none keeps one row: its points need a place. */
export function levelsWith(levels: readonly IndicatorLevel[], rows: RowCounts = {}): IndicatorLevel[] {
  return levels.map((level) => {
    const parts = level.parts.map((part) => ({ ...part, rows: rowsOf(rows[part.name] ?? part.rows) }));
    const none = parts.every((part) => part.rows === 0);
    return {
      ...level,
      parts: parts.map((part, index) => (none && index === 0 ? { ...part, rows: 1 } : part)),
    };
  });
}

function rowsOf(wanted: number): number {
  return Math.max(0, Math.min(MOST_ROWS, Math.trunc(wanted) || 0));
}
