import { COVER_AMOUNTS, SOURCES, YEAR_AMOUNT } from '../../vocabulary/amounts';
import { FIELD_ENDINGS, FIELD_WORDS, KEPT_GOAL_ENDINGS } from '../../vocabulary/entries';
import { beginsWith, endsWith, holds, isPhrase } from '../../vocabulary/phrases';
import { OF_WHICH } from '../../vocabulary/rows';
import { isHeadLabel } from '../head-fields';
import { cellKey } from '../../../grid/cells';
import type { AmountsForm } from '../../form';
import type { Grid } from '../../../grid/grid';
import { headEntries } from './head-entries';
import type { Entry } from './entry';
import { withoutSignatures } from './inline-entries';
import { isTyped } from './table-entries';

const LONGEST_LABEL = 16;

/** basedata and cover forms have no indicator table: labels stand at the left and over the columns. */
export function plainEntries(view: Grid, form: AmountsForm): Entry[] {
  const inHead = headRows(form);
  const head = headEntries(view, form, { first: form.top, last: inHead });
  const known = new Set(head.map(cellKey));
  const entries: Entry[] = [];
  for (let row = form.top; row <= form.bottom; row++) {
    let label = '';
    for (let column = form.left; column <= form.right; column++) {
      if (!isTyped(view, row, column)) continue;
      if (!known.has(cellKey({ row, column })) && row !== form.title?.row) {
        const entry = plainEntry(view, row, column, column === form.left, label);
        if (entry) entries.push(entry);
        else label = view.label(row, column);
      }
    }
  }
  return [...head, ...entries];
}

/** On a cover names and offices stand above its amounts. */
function headRows({ kind, sums, top }: AmountsForm): number {
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
  return { row, column, role: endsWith(label.replace(/:$/, ''), KEPT_GOAL_ENDINGS) ? 'plan' : 'result' };
}

function isFieldLabel(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, '').replace(/[:*★]+$/, '');
  const heading = bare.replace(/^20\d\d\p{Script=Han}?/u, '');
  if ([...COVER_AMOUNTS, YEAR_AMOUNT].some((phrase) => isPhrase(heading, phrase))) return true;
  const source = OF_WHICH.reduce((rest, word) => rest.replace(word, ''), bare).replace(/^:/, '');
  if (beginsWith(source, SOURCES)) return true;
  return (endsWith(heading, FIELD_ENDINGS) || holds(heading, FIELD_WORDS)) && !/^\d/.test(heading);
}
