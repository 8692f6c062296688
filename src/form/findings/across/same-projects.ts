import { once } from '../../../grid/memo';
import { normalise } from '../../../grid/text';
import { isScored, type ScoredForm } from '../../form';
import { findLabelled } from '../../recognise/head-fields';
import { UNIT_NAME } from '../../vocabulary/head';
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

/** Several units may each fill in a form for their part of a project. */
function ofOneUnit(group: readonly WorkbookForm<ScoredForm>[]): WorkbookForm<ScoredForm>[][] {
  const byUnit = new Map<string, WorkbookForm<ScoredForm>[]>();
  for (const one of group) {
    const unit = unitName(one);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  }
  return [...byUnit.values()].filter(({ length }) => length > 1);
}

/** 实施单位 in a form's head; '' without one. */
function unitName({ form, grid }: WorkbookForm<ScoredForm>): string {
  const tables = [...(form.funds?.rows ?? []), ...form.indicators].map(({ row }) => row);
  const area = { ...form, bottom: Math.min(form.bottom, ...tables) - 1, titleRow: form.title?.row ?? null };
  return normalise(findLabelled(grid, area, UNIT_NAME)?.value.text ?? '');
}
