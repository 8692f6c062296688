import Decimal from 'decimal.js';
import { once } from '../../../grid/memo';
import { isScored, type ScoredForm } from '../../form';
import { MANAGING_DEPARTMENT, UNIT_NAME } from '../../vocabulary/head';
import { departmentSpending, statedProjectCount, type StatedAmount } from './department-facts';
import { AMOUNT_COLUMNS, TEN_THOUSAND, sameMoney, totalRow, yuanAt, type AmountColumn } from './money';
import { headText } from './head-text';
import { projectKey } from './project-key';
import { sameProjects } from './same-projects';
import type { WorkbookContext, WorkbookForm } from './workbook-rule';

const ZERO = new Decimal(0);

/** A department's form beside the forms of its projects of the same year. */
export interface DepartmentAndProjects {
  readonly department: WorkbookForm<ScoredForm>;
  readonly projects: readonly WorkbookForm<ScoredForm>[];
  readonly count: ReturnType<typeof statedProjectCount>;
  /** 项目支出 as the department states it, with what the projects add up to; only where every project has the amount. */
  readonly sums: readonly ProjectSum[];
}

/** 项目支出 against one column of the projects' funds. */
export interface ProjectSum {
  readonly stated: StatedAmount;
  readonly column: AmountColumn;
  readonly sum: Decimal;
  readonly amounts: readonly Decimal[];
}

/** For each year that exactly one department form states, while no project stands there twice. */
export const departmentsWithProjects = once(
  ({ forms }: WorkbookContext): readonly DepartmentAndProjects[] => {
    const departments = forms.filter(({ form }) => form.kind === 'department').flatMap(scored);
    if (departments.length === 0) return [];
    const inYear = new Map<string | null, number>();
    for (const { form } of departments) inYear.set(form.year, (inYear.get(form.year) ?? 0) + 1);
    const twice = new Set(sameProjects(forms).flatMap((group) => group.map(({ form }) => form)));
    return departments.flatMap((department): DepartmentAndProjects[] => {
      const { year } = department.form;
      if (year === null || (inYear.get(year) ?? 0) > 1) return [];
      const projects = forms
        .filter(({ form }) => form.kind === 'project' && form.year === year && form.projectName?.text)
        .flatMap(scored)
        .filter((project) => isOf(project, department));
      if (projects.length < 2) return [];
      if (projects.some(({ form }) => twice.has(form))) return [];
      const count = statedProjectCount(department);
      return [{ department, projects, count, sums: sumsOf(department, projects) }];
    });
  },
);

/** False for a project that names another office; one that names none is taken for the department's. */
function isOf(project: WorkbookForm<ScoredForm>, { form }: WorkbookForm<ScoredForm>): boolean {
  const offices = [MANAGING_DEPARTMENT, UNIT_NAME].map((label) => projectKey(headText(project, label)));
  const named = offices.filter((office) => office !== null);
  const own = projectKey(form.projectName?.text);
  return named.length === 0 || named.some((office) => office === own);
}

function scored({ form, grid, values }: WorkbookForm): WorkbookForm<ScoredForm>[] {
  return isScored(form) ? [{ form, grid, values }] : [];
}

function sumsOf(
  department: WorkbookForm<ScoredForm>,
  projects: readonly WorkbookForm<ScoredForm>[],
): ProjectSum[] {
  return departmentSpending(department).projects.flatMap((stated) =>
    (stated.of === null ? AMOUNT_COLUMNS : [stated.of]).flatMap((column): ProjectSum[] => {
      const amounts = projects.flatMap((one) => yuanAt(one, totalRow(one.form)?.[column] ?? null) ?? []);
      if (amounts.length < projects.length) return [];
      const sum = amounts.reduce((whole, amount) => whole.plus(amount), ZERO);
      return [{ stated, column, sum, amounts }];
    }),
  );
}

/** True when the projects add up to what is stated, but for their rounding. */
export function agrees({ stated, sum, amounts }: ProjectSum): boolean {
  return sameMoney(stated.yuan, sum, amounts.length + 1);
}

/** The only project with which the sum agrees once its amount is taken for 元 instead of 万元; null without one. */
export function mixedUnitAmong({ stated, sum, amounts }: ProjectSum): number | null {
  const roundings = amounts.length + 1;
  const fitting = amounts.flatMap((amount, index) => {
    const inYuan = amount.div(TEN_THOUSAND);
    // So small that the sum would be right without it too: that says nothing of its unit.
    if (sameMoney(inYuan, ZERO, roundings)) return [];
    return sameMoney(stated.yuan, sum.minus(amount).plus(inYuan), roundings) ? [index] : [];
  });
  return fitting.length === 1 ? fitting[0]! : null;
}
