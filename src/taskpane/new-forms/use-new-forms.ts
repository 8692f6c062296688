import type { RenewalMode } from '../../form';
import { TEMPLATES, type RowCounts, type Template } from '../../templates';
import type { WorkbookSession } from '../session/workbook-session';
import { useStoredState } from '../session/stored-state';
import type { OwnSheet } from './own-sheet';
import { readNames } from './project-names';
import { OWN, useTargetChoice, type TargetChoice } from './use-target-choice';

/** The choice 由绩效目标表新建 among the templates. */
export const FROM_TARGETS = 'targets';

/** What the user has chosen so far, also while he is on another screen; everything else follows from it. */
export interface NewFormsState {
  readonly choice: string;
  /** Null while the form on the active sheet is the template, or tables of targets are. */
  readonly template: Template | null;
  readonly own: OwnSheet | null;
  /** The workbook's tables of targets. */
  readonly targets: TargetChoice;
  readonly mode: RenewalMode;
  readonly names: string;
  /** The names, one of each line; blank lines do not count. */
  readonly projects: readonly string[];
  /** The columns of what was pasted, where there are several. */
  readonly columns: readonly (readonly string[])[];
  /** Which of them holds the names, 0-based; null until the user has said so. */
  readonly nameColumn: number | null;
  readonly department: string;
  readonly unit: string;
  /** As typed, or what suits the choice. */
  readonly year: string;
  readonly rows: RowCounts;
  /** What is wrong with the year, as a sentence. */
  readonly problem: string | null;
  /** True when 执行 has all that it needs. */
  readonly isReady: boolean;
  choose(choice: string): void;
  setMode(mode: RenewalMode): void;
  setNames(names: string): void;
  setNameColumn(column: number): void;
  setDepartment(department: string): void;
  setUnit(unit: string): void;
  setYear(year: string): void;
  setRows(rows: RowCounts): void;
}

/** What was typed and chosen; null where the user has said nothing yet. */
interface Draft {
  readonly choice: string | null;
  readonly mode: RenewalMode;
  readonly names: string;
  /** Which column of what was pasted holds the names, 0-based. */
  readonly nameColumn: number | null;
  readonly department: string;
  readonly unit: string;
  readonly year: string | null;
  readonly rows: RowCounts;
}

const NOTHING: Draft = {
  choice: null,
  mode: 'blank',
  names: '',
  nameColumn: null,
  department: '',
  unit: '',
  year: null,
  rows: {},
};

export function useNewForms({
  reading,
  analysis,
  activeSheet,
}: Pick<WorkbookSession, 'reading' | 'analysis' | 'activeSheet'>): NewFormsState {
  const [draft, change] = useStoredState('ziping.new-forms', NOTHING);
  const { mode, names, nameColumn, department, unit, rows } = draft;
  const cells = reading?.sheets.find(({ name }) => name === activeSheet);
  const forms = analysis?.forms.map(({ form }) => form).filter(({ sheet }) => sheet === cells?.name) ?? [];
  const own = cells && forms.length ? { cells, forms } : null;
  const targets = useTargetChoice({ reading }, own);
  const choice = possibleChoice(draft.choice, own !== null, targets);
  const template = TEMPLATES.find(({ id }) => id === choice) ?? null;
  const year = draft.year ?? suggestedYear(template, mode, forms[0]?.year ?? null);
  const problem = year !== '' && !/^20\d\d$/.test(year) ? '年度应为四位数字，如 2025' : null;
  const { projects, columns } = readNames(names, nameColumn);
  // A form that is rolled on may keep its name; every other one is for a project that has one.
  const keepsName = !template && mode === 'next-year' && columns.length < 2;
  return {
    choice,
    template,
    own,
    targets,
    mode,
    names,
    projects,
    columns,
    nameColumn,
    department,
    unit,
    year,
    rows,
    problem,
    isReady:
      choice === FROM_TARGETS
        ? targets.ticked.length > 0 && targets.problem === null
        : problem === null && (projects.length > 0 || keepsName),
    choose: (next) => change({ choice: next }),
    setMode: (next) => change({ mode: next }),
    setNames(next) {
      const isOtherTable = readNames(next, null).columns.length !== columns.length;
      change({ names: next, ...(isOtherTable ? { nameColumn: null } : {}) });
    },
    setNameColumn: (next) => change({ nameColumn: next }),
    setDepartment: (next) => change({ department: next }),
    setUnit: (next) => change({ unit: next }),
    setYear: (next) => change({ year: next }),
    setRows: (next) => change({ rows: next }),
  };
}

/** What was chosen, as long as the workbook has it; else the first template. */
function possibleChoice(choice: string | null, hasOwn: boolean, { tables }: TargetChoice): string {
  const isGone = (choice === OWN && !hasOwn) || (choice === FROM_TARGETS && tables.length === 0);
  return choice === null || isGone ? TEMPLATES[0]!.id : choice;
}

/** Self-evaluation is about the year before; a form of one's own says which year it is about. */
function suggestedYear(template: Template | null, mode: RenewalMode, own: string | null): string {
  if (template) return String(new Date().getFullYear() - 1);
  if (own === null) return '';
  return mode === 'next-year' ? String(Number(own) + 1) : own;
}
