import type { Form } from '../form';
import { columnOf, FOOT_LABEL, PROJECT_NAME } from '../labels';
import { isHeadLabel } from '../recognise/head-fields';
import { headingsOf } from '../recognise/header';
import { isTitle } from '../recognise/regions';
import type { Grid } from '../../grid/grid';
import { withoutRemarks } from '../../grid/text';
import type { Entry, EntryRole } from './entry';
import { labelAndValue, withoutSignatures } from './inline-entries';
import { isTyped } from './table-entries';

/** Rows of a form between two of its tables. */
export interface Area {
  readonly first: number;
  readonly last: number;
}

export const UNIT_LABEL = /^(项目)?(实施|执行|承担)(单位|部门|主体)/;
export const DEPARTMENT_LABEL = /^(预算)?主管(部门|单位)/;
const ADDRESS_LABEL = /^(地址|邮编|传真)$|编码$/;
/** Goals and the course of a project, where a form has them in its head. */
const GOALS = /(年度|总体|绩效)目标|实施内容|完成情况/;
const OFFICE_LABEL = /部门|单位/;
const SENTENCE = /[，。；、,;]/;
/** A label of the goals: short, no sentence, names what stands beside or below it. */
const GOAL_LABEL = /(目标|情况|说明|措施|问题|概述|概况|综述|内容|管理|指标|性)\d*$/;
const RESULT_LABEL = /实际|完成|情况|概述|说明|措施|问题|综述|原因|结论|等级/;
const NOTE = /^(备?注|说明)\s*[:：\d]|^\(?[一二三四五六七八九十\d]+[、.．)]/;
const DATE_LABEL = /日期|时间$/;

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
      else if (isHeadLabel(text) || ADDRESS_LABEL.test(text)) label = text;
      else if (label) entries.push({ row, column, role: headRole(label) });
    }
  }
  return entries;
}

function hasGoals(view: Grid, form: Form, row: number): boolean {
  for (let column = form.left; column <= form.right; column++) {
    const label = view.label(row, column);
    if (label.length <= 16 && GOALS.test(label) && !isHeading(view, form, row, column)) return true;
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
  if (ADDRESS_LABEL.test(pair.name)) return { row, column, role: 'head', label: pair.label };
  return isHeadLabel(pair.name) ? { row, column, role: headRole(pair.name), label: pair.label } : null;
}

function headRole(label: string): EntryRole {
  const bare = withoutRemarks(label);
  if (PROJECT_NAME.test(bare) || PROJECT_NAME.test(label)) return 'name';
  if (UNIT_LABEL.test(bare)) return 'unit';
  if (DEPARTMENT_LABEL.test(bare)) return 'department';
  if (OFFICE_LABEL.test(bare)) return 'office';
  return DATE_LABEL.test(bare) ? 'result' : 'head';
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
      const isResult = [headingOf(labels, column) ?? '', beside ?? ''].some((heading) =>
        RESULT_LABEL.test(withoutGoal(heading)),
      );
      entries.push({ row, column, role: isResult ? 'result' : 'plan' });
      beside ??= '';
    }
    headed = heads;
  }
  return entries;
}

function isGoalLabel(label: string): boolean {
  if (label === '' || label.length > 24 || SENTENCE.test(label)) return false;
  return columnOf(label) !== null || GOAL_LABEL.test(withoutRemarks(label)) || /分\)?$/.test(label);
}

/** 年度总体目标完成情况 over 预期目标 is about both. */
function withoutGoal(heading: string): string {
  return /目标$/.test(withoutRemarks(heading)) ? '' : heading;
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
  return label.length <= 16 && (FOOT_LABEL.test(label) || NOTE.test(label));
}
