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
