import {
  analyse,
  lacksReason,
  planRecompute,
  type Finding,
  type Highlight,
  type WorkbookAnalysis,
} from '../form';
import { HostFailure } from '../host';
import { readAgain, showCell, type Action } from './action';
import { quoted, said } from './sentences';

const NAME = '检查偏差';

/** A reason that is due and missing. */
interface Due {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly finding: Finding;
}

/** Marks the cells whose reason is due but missing, and shows the first one. */
export const checkDeviations: Action<void, 'applyPlan' | 'selectCell'> = {
  name: NAME,
  busy: '正在检查偏差…',
  steps: null,
  needsForms: true,
  async run({ host, read, settings }) {
    const analysis = analyse((await read()).forms, settings);
    if (analysis.forms.length === 0) throw new HostFailure('这个工作簿里没有找到绩效自评表', 'ItemNotFound');
    const plan = planRecompute(analysis);
    const { unmarked } = await host.applyPlan({ ...plan, edits: [] }, NAME);
    const due = reasonsDue(analysis);
    // A hidden sheet cannot be activated.
    const first = due.find(({ isHidden }) => !isHidden);
    if (first) await showCell(host, first.sheet, first.finding);
    await readAgain({ read });
    const refused = new Set(unmarked.map(({ sheet }) => sheet));
    const marks = plan.highlights.filter(({ sheet }) => !refused.has(sheet));
    const result = said(
      outcome(due, marks),
      unmarked.map(({ message }) => message),
    );
    return { ...result, isSeen: result.isSeen && first !== undefined };
  },
};

function reasonsDue({ forms }: WorkbookAnalysis): Due[] {
  return forms.flatMap(({ form, grid, findings }) =>
    findings
      .filter(lacksReason)
      .map((finding) => ({ sheet: form.sheet, isHidden: grid.cells.hidden === true, finding })),
  );
}

/** Says 已在表中标出 only of cells that bear a mark. */
function outcome(due: readonly Due[], marks: readonly Highlight[]): string {
  if (due.length === 0) return '没有待说明的指标';
  const without = due.filter((one) => !marks.some((mark) => isOn(mark, one)));
  const found = `${due.length} 处待说明`;
  if (without.length === 0) return `${found}，已在表中标出`;
  const sheets = quoted([...new Set(without.map(({ sheet }) => sheet))]);
  const rest = `工作表${sheets}里的 ${without.length} 处没有标出`;
  return without.length === due.length ? `${found}，${rest}` : `${found}，已在表中标出，但${rest}`;
}

function isOn(mark: Highlight, { sheet, finding: { row, column } }: Due): boolean {
  return mark.sheet === sheet && mark.column === column && mark.firstRow <= row && row <= mark.lastRow;
}
