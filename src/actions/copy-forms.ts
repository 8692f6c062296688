import {
  planCopies,
  type Block,
  type RenewalOptions,
  type TemplateSheet,
  type WorkbookReading,
} from '../form';
import { HostFailure, type WorkbookHost } from '../host';
import { readAgain, type Action } from './action';
import { inSentences } from './sentences';

/** Which sheets serve as templates, and for whom. */
interface CopyInput {
  readonly sheets: readonly string[];
  /** A sheet takes as many as it has forms; none to keep the name. */
  readonly projects: readonly string[];
  readonly options: RenewalOptions;
}

/** One sheet of a reading. */
type ReadSheet = WorkbookReading['sheets'][number];

/** Rows that a form's head may be merged over. */
const HEAD_ROWS = 12;

/** 以当前表新建, or with the mode next-year 结转到下一年度. */
export const copyForms: Action<CopyInput, 'readMerges' | 'copySheets'> = {
  name: '以当前表新建',
  busy: '正在新建…',
  steps: (done, of) => `正在新建：${done} / ${of} 张`,
  needsForms: true,
  async run({ host, read, progress }, { sheets, projects, options }) {
    // Read anew: what was typed a moment ago must not stay in the copy.
    const { forms: workbook } = await read();
    const sources = sheets.map((sheet) => sheetWithForms(workbook, sheet));
    const templates: TemplateSheet[] = [];
    for (const source of sources) {
      const { cells, forms } = source;
      templates.push({ cells, forms, merges: await mergesOf(host, source) });
    }
    let refused: readonly string[] = [];
    const names = await host.copySheets(
      (taken) => {
        const plan = planCopies(templates, options, projects, taken);
        refused = plan.refused.map(({ message }) => message);
        return plan.copies;
      },
      { ...progress, name: options.mode === 'next-year' ? '结转到下一年度' : copyForms.name },
    );
    if (names.length === 0) throw new HostFailure(inSentences(['没有新建', ...refused]), 'InvalidOperation');
    await readAgain({ read });
    return { text: inSentences([`已新建 ${names.length} 张工作表`, ...refused]), isSeen: true };
  },
};

function sheetWithForms(workbook: WorkbookReading, sheet: string): ReadSheet {
  const source = workbook.sheets.find(({ cells }) => cells.name === sheet);
  if (!source || source.forms.length === 0)
    throw new HostFailure(`工作表“${sheet}”里没有自评表了，没有新建`, 'ItemNotFound');
  return source;
}

/** The sheet's merged areas where they were read, else those of the form's head: Excel does not list too many. */
async function mergesOf(
  host: Pick<WorkbookHost, 'readMerges'>,
  { cells, forms }: ReadSheet,
): Promise<readonly Block[]> {
  const { top, left, right } = forms[0]!;
  return (
    cells.merges ?? (await host.readMerges(cells.name, { top, left, bottom: top + HEAD_ROWS - 1, right }))
  );
}
