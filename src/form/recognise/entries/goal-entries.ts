import {
  DONE_WORDS,
  GOAL_LABEL_ENDINGS,
  GOAL_LABELS,
  PLANNED_WORDS,
  RESULT_WORDS,
} from '../../vocabulary/entries';
import { endsWith, holds, isPhrase } from '../../vocabulary/phrases';
import { headingSense, headingsOf } from '../heading';
import { normalise, withoutRemarks } from '../../../grid/text';
import type { Form } from '../../form';
import type { Grid } from '../../../grid/grid';
import type { Area, Entry } from './entry';
import { labelAndValue } from './inline-entries';
import { isTyped } from './table-entries';

const SENTENCE = /[，。；、,;]/;
/** A label inside a text: at its beginning, or behind the end of a line or sentence. */
const LABEL_WITHIN = /(?<=^|[\n。；;])\s*([^:：。；;，,\n]{2,16})[:：]\s*/g;

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
        isResultLabel(headingOf(labels, column) ?? '', labels) ||
        (!isOfGoals(beside ?? '') && isResultLabel(beside ?? '', labels));
      entries.push({ row, column, ...goalText(String(view.value(row, column)), isResult) });
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
  const bare = withoutRemarks(label);
  return (
    headingSense(label) !== null ||
    isPhrase(bare, GOAL_LABELS) ||
    endsWith(bare.replace(/\d+$/, ''), GOAL_LABEL_ENDINGS)
  );
}

/** 计划完成情况 beside 实际完成情况 is the plan; alone it tells how far the plan was carried out. */
function isResultLabel(label: string, others: ReadonlyMap<number, string>): boolean {
  if (!holds(label, RESULT_WORDS)) return false;
  if (!holds(label, PLANNED_WORDS) || label.includes('实际')) return true;
  return label.includes('情况') && ![...others.values()].some((other) => other.includes('实际'));
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

/** A text by its place, or by the label that it begins with or has in its midst: 预期目标：… 实际完成情况：… */
function goalText(text: string, isResult: boolean): Omit<Entry, 'row' | 'column'> {
  const pair = labelAndValue(text);
  const own = pair && isGoalLabel(pair.name) ? { label: pair.label } : {};
  if (isResult) return { role: 'result', ...own };
  const done = [...text.matchAll(LABEL_WITHIN)].find(([, name]) => tellsWhatCame(normalise(name!)));
  if (!done) return { role: 'plan', ...own };
  const label = text.slice(0, done.index + done[0].length);
  return done.index === 0 ? { role: 'result', label } : { role: 'plan', ...own, planned: label };
}

function tellsWhatCame(name: string): boolean {
  return isGoalLabel(name) && holds(name, DONE_WORDS) && isResultLabel(name, new Map());
}
