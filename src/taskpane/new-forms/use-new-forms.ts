import { useState } from 'react';
import type { Form, RenewalMode, SheetCells } from '../../form';
import { TEMPLATES, type RowCounts, type Template } from '../../templates';
import type { WorkbookSession } from '../session/workbook-session';
import { useTypedTexts } from './typed-texts';

/** The sheet that the user is on, when it holds forms. */
interface OwnSheet {
  readonly cells: SheetCells;
  readonly forms: readonly Form[];
}

/** What the user has chosen so far, also while he is on another screen; everything else follows from it. */
export interface NewFormsState {
  readonly choice: string;
  /** Null while the form on the active sheet is the template. */
  readonly template: Template | null;
  readonly own: OwnSheet | null;
  readonly mode: RenewalMode;
  readonly names: string;
  /** The names, one of each line; blank lines do not count. */
  readonly projects: readonly string[];
  readonly department: string;
  readonly unit: string;
  /** As typed, or what suits the choice. */
  readonly year: string;
  readonly rows: RowCounts;
  /** What is wrong with the input, as a sentence. */
  readonly problem: string | null;
  choose(choice: string): void;
  setMode(mode: RenewalMode): void;
  setNames(names: string): void;
  setDepartment(department: string): void;
  setUnit(unit: string): void;
  setYear(year: string): void;
  setRows(rows: RowCounts): void;
}

export function useNewForms({
  reading,
  analysis,
  activeSheet,
}: Pick<WorkbookSession, 'reading' | 'analysis' | 'activeSheet'>): NewFormsState {
  const [chosen, choose] = useState<string | null>(null);
  const [mode, setMode] = useState<RenewalMode>('blank');
  const [{ names, department, unit }, draft] = useTypedTexts();
  const [typedYear, setYear] = useState<string | null>(null);
  const [rows, setRows] = useState<RowCounts>({});
  const cells = reading?.sheets.find(({ name }) => name === activeSheet);
  const forms = analysis?.forms.map(({ form }) => form).filter(({ sheet }) => sheet === cells?.name) ?? [];
  const own = cells && forms.length ? { cells, forms } : null;
  const choice = chosen === 'own' && !own ? TEMPLATES[0]!.id : (chosen ?? TEMPLATES[0]!.id);
  const template = TEMPLATES.find(({ id }) => id === choice) ?? null;
  const year = typedYear ?? suggestedYear(template, mode, forms[0]?.year ?? null);
  return {
    choice,
    template,
    own,
    mode,
    names,
    projects: projectsIn(names),
    department,
    unit,
    year,
    rows,
    problem: year !== '' && !/^20\d\d$/.test(year) ? '年度应为四位数字，如 2025' : null,
    choose,
    setMode,
    setNames: (next) => draft({ names: next }),
    setDepartment: (next) => draft({ department: next }),
    setUnit: (next) => draft({ unit: next }),
    setYear,
    setRows,
  };
}

/** Self-evaluation is about the year before; a form of one's own says which year it is about. */
function suggestedYear(template: Template | null, mode: RenewalMode, own: string | null): string {
  if (template) return String(new Date().getFullYear() - 1);
  if (own === null) return '';
  return mode === 'next-year' ? String(Number(own) + 1) : own;
}

/** One project a line. */
export function projectsIn(names: string): string[] {
  return names
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
