import { planCopies, type RenewalOptions, type TemplateSheet } from '../form';
import { HostFailure } from '../host';
import { readAgain, type Action } from './action';
import { inSentences, said } from './sentences';
import { templateSheet } from './template-sheet';

/** Which sheets serve as templates, and for whom. */
interface CopyInput {
  readonly sheets: readonly string[];
  /** A sheet takes as many as it has forms; none to keep the name. */
  readonly projects: readonly string[];
  readonly options: RenewalOptions;
}

/** 以当前表新建, or with the mode next-year 结转到下一年度. */
export const copyForms: Action<CopyInput, 'readMerges' | 'copySheets'> = {
  name: '以当前表新建',
  busy: '正在新建…',
  steps: (done, of) => `正在新建：${done} / ${of} 张`,
  needsForms: true,
  async run({ host, read, progress }, { sheets, projects, options }) {
    // Read anew: what was typed a moment ago must not stay in the copy.
    const { forms: workbook } = await read();
    const templates: TemplateSheet[] = [];
    for (const sheet of sheets) templates.push(await templateSheet(host, workbook, sheet));
    let refused: readonly string[] = [];
    let doubts: readonly string[] = [];
    const names = await host.copySheets(
      (taken) => {
        const plan = planCopies(templates, options, projects, taken);
        refused = plan.refused.map(({ message }) => message);
        ({ doubts } = plan);
        return plan.copies;
      },
      { ...progress, name: options.mode === 'next-year' ? '结转到下一年度' : copyForms.name },
    );
    if (names.length === 0) throw new HostFailure(inSentences(['没有新建', ...refused]), 'InvalidOperation');
    await readAgain({ read });
    return said(`已新建 ${names.length} 张工作表`, [...refused, ...doubts]);
  },
};
