import type { RowsOutsideFilter } from '../host';
import type { Said } from './action';

/** What was done, which the workbook shows, and behind it what the user has yet to read or to act on. */
export function said(done: string, notes: readonly string[] = []): Said {
  return { text: inSentences([done, ...notes]), isSeen: notes.length === 0, hasNotes: notes.length > 0 };
}

/** Several sentences as one text; their own full stops are not doubled. */
export function inSentences(sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.replace(/。$/, '')).join('。');
}

/** “甲”、“乙” */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

/** Rows that a list's filter leaves out, and how they come in; none when it covers all. */
export function filterNotes(sheet: string, rows: RowsOutsideFilter | null): string[] {
  if (!rows) return [];
  const which = rows.first === rows.last ? String(rows.first) : `${rows.first}—${rows.last}`;
  return [`“${sheet}”正在筛选，第 ${which} 行不在筛选范围内；清除筛选后再更新一次，或重新设置筛选`];
}
