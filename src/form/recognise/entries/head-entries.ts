import {
  ADDRESS_LABELS,
  CODE_ENDINGS,
  DATE_ENDINGS,
  GOAL_WORDS,
  OFFICE_WORDS,
} from '../../vocabulary/entries';
import { MANAGING_DEPARTMENT, PROJECT_NAME, UNIT_NAME } from '../../vocabulary/head';
import { endsWith, holds } from '../../vocabulary/phrases';
import { isHeadLabel, isLabelFor } from '../head-fields';
import { isTitle } from '../titles';
import { withoutRemarks } from '../../../grid/text';
import type { Form } from '../../form';
import type { Grid } from '../../../grid/grid';
import type { Area, Entry, EntryRole } from './entry';
import { goalEntries } from './goal-entries';
import { labelAndValue, withoutSignatures } from './inline-entries';
import { isTyped } from './table-entries';

/** What stands between the title and the first table: names, offices, contacts; on some forms goals as well. */
export function headEntries(view: Grid, form: Form, { first, last }: Area): Entry[] {
  const entries: Entry[] = [];
  for (let row = first; row <= last; row++) {
    if (hasGoals(view, form, row)) return [...entries, ...goalEntries(view, form, { first: row, last })];
    let label = '';
    for (let column = form.left; column <= form.right; column++) {
      if (!isTyped(view, row, column) || isHeading(view, form, row, column)) continue;
      const text = view.label(row, column);
      const inline = inlineEntry(view, row, column);
      if (inline) entries.push(inline);
      else if (isHeadLabel(text) || isAddressLabel(text)) label = text;
      else if (label) entries.push({ row, column, role: headRole(label) });
    }
  }
  return entries;
}

function hasGoals(view: Grid, form: Form, row: number): boolean {
  for (let column = form.left; column <= form.right; column++) {
    const label = view.label(row, column);
    if (label.length <= 16 && holds(label, GOAL_WORDS) && !isHeading(view, form, row, column)) return true;
  }
  return false;
}

/** 项目名称：某项目, 单位名称：某局 填报日期：2023年3月20日. */
function inlineEntry(view: Grid, row: number, column: number): Entry | null {
  const text = String(view.value(row, column));
  const unsigned = withoutSignatures(text);
  if (unsigned !== null) return { row, column, role: 'result', label: unsigned };
  const pair = labelAndValue(text);
  if (!pair || /^[（(]/.test(pair.value)) return null;
  if (isAddressLabel(pair.name)) return { row, column, role: 'head', label: pair.label };
  return isHeadLabel(pair.name) ? { row, column, role: headRole(pair.name), label: pair.label } : null;
}

function isAddressLabel(label: string): boolean {
  return ADDRESS_LABELS.includes(label) || endsWith(label, CODE_ENDINGS);
}

function headRole(label: string): EntryRole {
  const bare = withoutRemarks(label);
  if (isLabelFor(label, PROJECT_NAME)) return 'name';
  if (isLabelFor(label, UNIT_NAME)) return 'unit';
  if (isLabelFor(label, MANAGING_DEPARTMENT)) return 'department';
  if (holds(bare, OFFICE_WORDS)) return 'office';
  return endsWith(bare, DATE_ENDINGS) ? 'result' : 'head';
}

function isHeading(view: Grid, form: Form, row: number, column: number): boolean {
  if (form.title?.row === row && form.title.column === column) return true;
  return isTitle(view.label(row, column)) && view.label(row, column).length > 5;
}
