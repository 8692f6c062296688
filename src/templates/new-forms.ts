import { sheetNamesFor } from '../form';
import type { SheetDesign } from './sheet-design';
import type { NewForm, RowCounts, Template } from './template';

/** What all new forms of one go share. */
export type SharedFields = Omit<NewForm, 'projectName'>;

/**
 * One sheet for each project name, in their order; names may be blank, too long, alike or look like formulas.
 * `taken` are the names of the sheets that the workbook has. Without any name: one blank form.
 */
export function newForms(
  template: Template,
  names: readonly string[],
  fields: SharedFields,
  taken: readonly string[],
  rows: RowCounts = {},
): SheetDesign[] {
  const projects = names.length ? names : [''];
  const sheetNames = sheetNamesFor(projects, taken, template.name);
  return projects.map((projectName, index) =>
    template.draw(sheetNames[index]!, { ...fields, projectName }, rows),
  );
}
