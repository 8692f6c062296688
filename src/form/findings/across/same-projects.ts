import { once } from '../../../grid/memo';
import { isScored, type ScoredForm } from '../../form';
import { UNIT_NAME } from '../../vocabulary/head';
import { headText } from './head-text';
import { totalRow, yuanAt } from './money';
import { projectKey } from './project-key';
import type { WorkbookForm } from './workbook-rule';

/** The project forms that state their year, those of one project and one year together. */
export const sameProjects = once((forms: readonly WorkbookForm[]): readonly WorkbookForm<ScoredForm>[][] => {
  const groups = new Map<string, WorkbookForm<ScoredForm>[]>();
  for (const one of forms) {
    const { form } = one;
    const key = projectKey(form.projectName?.text);
    if (form.kind !== 'project' || !isScored(form) || key === null || form.year === null) continue;
    const place = `${form.year} ${key}`;
    const group = groups.get(place) ?? [];
    group.push({ form, grid: one.grid, values: one.values });
    groups.set(place, group);
  }
  return [...groups.values()].filter(({ length }) => length > 1).flatMap(ofOneUnit);
});

/** Several units may each fill in a form for their part of a project: without a unit the same money stands for it. */
function ofOneUnit(group: readonly WorkbookForm<ScoredForm>[]): WorkbookForm<ScoredForm>[][] {
  const byUnit = new Map<string, WorkbookForm<ScoredForm>[]>();
  for (const one of group) {
    const unit = headText(one, UNIT_NAME) || moneyOf(one);
    if (unit === null) continue;
    const same = byUnit.get(unit);
    if (same) same.push(one);
    else byUnit.set(unit, [one]);
  }
  return [...byUnit.values()].filter(({ length }) => length > 1);
}

function moneyOf(one: WorkbookForm<ScoredForm>): string | null {
  const row = totalRow(one.form);
  const [budget, spent] = [yuanAt(one, row?.budget ?? null), yuanAt(one, row?.spent ?? null)];
  return budget && spent && `${budget.toString()} ${spent.toString()}`;
}
