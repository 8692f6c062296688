import {
  ADDRESS_LABELS,
  CODE_ENDINGS,
  DATE_ENDINGS,
  GOAL_LABEL_ENDINGS,
  GOAL_WORDS,
  NOTE_WORDS,
  OFFICE_WORDS,
  RESULT_WORDS,
} from '../../vocabulary/entries';
import { MANAGING_DEPARTMENT, PROJECT_NAME, UNIT_NAME } from '../../vocabulary/head';
import { beginsWith, endsWith, holds } from '../../vocabulary/phrases';
import { FOOT } from '../../vocabulary/rows';
import { isHeadLabel, isLabelFor } from '../head-fields';
import { headingSense, headingsOf } from '../heading';
import { isTitle } from '../titles';
import type { Form } from '../../form';
import type { Grid } from '../../../grid/grid';
import type { Entry, EntryRole } from './entry';
import { labelAndValue, withoutSignatures } from './inline-entries';
import { isTyped } from './table-entries';

/** Rows of a form between two of its tables. */
export interface Area {
  readonly first: number;
  readonly last: number;
}

const SENTENCE = /[，。；、,;]/;
const NUMBERED = /^\(?[一二三四五六七八九十\d]+[、.．)]/;

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

function withoutRemarks(label: string): string {
  return label.replace(/\([^()]*\)/g, '').replace(/[:*★]+$/, '');
}

function isHeading(view: Grid, form: Form, row: number, column: number): boolean {
  if (form.title?.row === row && form.title.column === column) return true;
  return isTitle(view.label(row, column)) && view.label(row, column).length > 5;
}

/** Goals and what came of them, between the funds and the indicators. */
export function goalEntries(view: Grid, form: Form, { first, last }: Area): Entry[] {
  const entries: Entry[] = [];
  const labels = new Map<number, string>();
  /** Columns whose text one row up heads what stands below it. */
  let headed = new Set<number>();
  for (let row = first; row <= last && headingsOf(view, row, form.left, form.right).length < 3; row++) {
    const heads = new Set<number>();
    let beside: string | null = null;
    for (let column = form.left; column <= form.right; column++) {
      if (!isTyped(view, row, column)) continue;
      const label = view.label(row, column);
      if (isGoalLabel(label) && !headed.has(column)) {
        labels.set(column, label);
        if (beside !== null) heads.add(column);
        beside = label;
        continue;
      }
      const isResult =
        holds(headingOf(labels, column) ?? '', RESULT_WORDS) ||
        (!isOfGoals(beside ?? '') && holds(beside ?? '', RESULT_WORDS));
      entries.push({ row, column, role: isResult ? 'result' : 'plan' });
      // What is labelled from the left leaves nothing for that label below.
      heads.delete(Math.max(...heads));
      beside ??= '';
    }
    headed = heads;
  }
  return entries;
}

function isGoalLabel(label: string): boolean {
  if (label === '' || label.length > 24 || SENTENCE.test(label)) return false;
  return (
    headingSense(label) !== null || endsWith(withoutRemarks(label).replace(/\d+$/, ''), GOAL_LABEL_ENDINGS)
  );
}

/** 年度总体目标完成情况 beside 预期目标 and 实际完成情况 is about both. */
function isOfGoals(label: string): boolean {
  return label.includes('目标');
}

/** The label above a cell, or the nearest one to the left of it: labels are merged over several columns. */
function headingOf(labels: ReadonlyMap<number, string>, column: number): string | null {
  const own = labels.get(column);
  if (own !== undefined) return own;
  const left = [...labels.keys()].filter((at) => at < column);
  return left.length ? labels.get(Math.max(...left))! : null;
}

/** Conclusions, reasons and signatures below the indicators; notes stay. */
export function footEntries(view: Grid, form: Form, { first, last }: Area): Entry[] {
  const entries: Entry[] = [];
  for (let row = first; row <= last; row++) {
    let isFirst = true;
    for (let column = form.left; column <= form.right; column++) {
      if (!isTyped(view, row, column)) continue;
      const text = String(view.value(row, column));
      const unsigned = withoutSignatures(text);
      if (unsigned !== null) entries.push({ row, column, role: 'result', label: unsigned });
      else if (!isFirst && !isFootLabel(view.label(row, column)))
        entries.push({ row, column, role: 'result' });
      isFirst = false;
    }
  }
  return entries;
}

function isFootLabel(label: string): boolean {
  return (
    label.length <= 16 && (beginsWith(label, FOOT) || beginsWith(label, NOTE_WORDS) || NUMBERED.test(label))
  );
}
