import type { Form } from '../form';
import { COVER_PLANNED, COVER_RECEIVED, COVER_SOURCE, YEAR_AMOUNT } from '../labels';
import { isHeadLabel } from '../recognise/head-fields';
import type { Grid } from '../../grid/grid';
import { withoutRemarks } from '../../grid/text';
import { headEntries } from './area-entries';
import type { Entry } from './entry';
import { withoutSignatures } from './inline-entries';
import { isTyped } from './table-entries';

const LONGEST_LABEL = 16;
const HEADING = /数$|率$|规模|投资|金额|面积|情况|分析|邮编|电话|负责人|地址|时间$|名称$/;
/** What the project aims at stays when its form goes to the next year. */
const GOAL = /绩效目标$|预期目标$|年度目标$/;

/** basedata and cover forms have no indicator table: labels stand at the left and over the columns. */
export function plainEntries(view: Grid, form: Form): Entry[] {
  const inHead = headRows(form);
  const head = headEntries(view, form, { first: form.top, last: inHead });
  const known = new Set(head.map(({ row, column }) => `${row}:${column}`));
  const entries: Entry[] = [];
  for (let row = form.top; row <= form.bottom; row++) {
    let label = '';
    for (let column = form.left; column <= form.right; column++) {
      if (!isTyped(view, row, column)) continue;
      if (!known.has(`${row}:${column}`) && row !== form.title?.row) {
        const entry = plainEntry(view, row, column, column === form.left, label);
        if (entry) entries.push(entry);
        else label = view.label(row, column);
      }
    }
  }
  return [...head, ...entries];
}

/** On a cover names and offices stand above its amounts. */
function headRows({ kind, sums, top }: Form): number {
  if (kind !== 'cover' || sums.length === 0) return top - 1;
  return Math.min(...sums.map(({ parent }) => parent.row)) - 1;
}

function plainEntry(view: Grid, row: number, column: number, isLeft: boolean, label: string): Entry | null {
  const value = view.value(row, column);
  if (typeof value !== 'string') return { row, column, role: 'result' };
  const unsigned = withoutSignatures(value);
  if (unsigned !== null) return { row, column, role: 'result', label: unsigned };
  const text = view.label(row, column);
  const isLabel = text.length <= LONGEST_LABEL && (isFieldLabel(text) || isHeadLabel(text));
  if (isLeft || isLabel) return null;
  return { row, column, role: GOAL.test(label) ? 'plan' : 'result' };
}

function isFieldLabel(text: string): boolean {
  const bare = withoutRemarks(text);
  if ([COVER_PLANNED, COVER_RECEIVED, COVER_SOURCE, YEAR_AMOUNT].some((pattern) => pattern.test(text)))
    return true;
  const heading = bare.replace(/^20\d\d年?/, '');
  return HEADING.test(heading) && !/^\d/.test(heading);
}
