import { planCopies, type RenewalOptions } from '../form';
import { HostFailure } from '../host';
import { readAgain, type Action } from './action';
import { inSentences } from './sentences';

/** Which sheet serves as template, and for whom. */
interface CopyInput {
  readonly sheet: string;
  /** A sheet takes as many as it has forms; none to keep the name. */
  readonly projects: readonly string[];
  readonly options: RenewalOptions;
}

/** Rows that a form's head may be merged over. */
const HEAD_ROWS = 12;

/** 以当前表新建, or with the mode next-year 结转到下一年度. */
export const copyForms: Action<CopyInput> = {
  name: '以当前表新建',
  busy: '正在新建…',
  steps: (done, of) => `正在新建：${done} / ${of} 张`,
  needsForms: true,
  async run({ host, read, progress }, { sheet, projects, options }) {
    // Read anew: what was typed a moment ago must not stay in the copy.
    const { forms: workbook } = await read();
    const source = workbook.sheets.find(({ cells }) => cells.name === sheet);
    if (!source || source.forms.length === 0)
      throw new HostFailure(`工作表“${sheet}”里没有自评表了，没有新建`, 'ItemNotFound');
    const { cells, forms } = source;
    const { top, left, right } = forms[0]!;
    const merges = await host.readMerges(sheet, { top, left, bottom: top + HEAD_ROWS - 1, right });
    let refused: readonly string[] = [];
    const names = await host.copySheets(
      (taken) => {
        const plan = planCopies([{ cells, forms, merges }], options, projects, taken);
        refused = plan.refused.map(({ message }) => message);
        return plan.copies;
      },
      { ...progress, name: options.mode === 'next-year' ? '结转到下一年度' : copyForms.name },
    );
    if (names.length === 0) throw new HostFailure(inSentences(['没有新建', ...refused]), 'InvalidOperation');
    await readAgain({ read });
    return { text: inSentences([`已新建 ${names.length} 张自评表`, ...refused]), isSeen: true };
  },
};
