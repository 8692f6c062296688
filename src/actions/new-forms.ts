import type { RowCounts, SharedFields, Template } from '../templates';
import { readAgain, type Action } from './action';
import { changedNames } from './changed-names';
import { said } from './sentences';

/** Which form, for whom. */
interface NewFormsInput {
  readonly template: Template;
  /** One sheet each; none for a single blank one. */
  readonly projects: readonly string[];
  readonly fields: SharedFields;
  readonly rows: RowCounts;
}

/** Adds blank forms of a built-in template. */
export const newForms: Action<NewFormsInput, 'insertSheets'> = {
  name: '新建自评表',
  busy: '正在新建…',
  steps: (done, of) => `正在新建：${done} / ${of} 张`,
  needsForms: false,
  async run({ host, read, progress }, { template, projects, fields, rows }) {
    // Only needed here: the pane opens sooner without.
    const { newForms: drawForms } = await import('../templates');
    const names = await host.insertSheets((taken) => drawForms(template, projects, fields, taken, rows), {
      ...progress,
      name: newForms.name,
    });
    await readAgain({ read });
    const wanted = projects.map((project, index) => ({ wanted: project, sheet: names[index]! }));
    return said(`已新建 ${names.length} 张自评表`, changedNames(wanted));
  },
};
