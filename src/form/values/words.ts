import {
  DONE_ADVERBS,
  DONE_OBJECTS,
  DONE_VERBS,
  MISSED_ADVERBS,
  MISSED_VERBS,
  PARTLY_ADVERBS,
} from '../vocabulary/done-words';
import { Scanner } from './scanner';
import type { Words } from './value';

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Wraps normalised text, with what it says of completion where it is a plain word for it. */
export function wordsOf(text: string): Words {
  return { kind: 'words', text, verdict: verdictOf(text), numbers: text.match(NUMBER)?.length ?? 0 };
}

function verdictOf(text: string): Words['verdict'] {
  if (says(text, PARTLY_ADVERBS, DONE_VERBS)) return 'partly';
  if (says(text, MISSED_ADVERBS, MISSED_VERBS)) return 'missed';
  return isDone(text) ? 'done' : null;
}

/** 部分完成…, 未完成…: what follows does not mend it. */
function says(text: string, adverbs: readonly string[], verbs: readonly string[]): boolean {
  const scanner = new Scanner(text).skip(DONE_ADVERBS);
  if (scanner.take(adverbs) === null) return false;
  return scanner.skip(DONE_ADVERBS).take(verbs) !== null;
}

/** 已按时完成年度目标任务: nothing but such words. */
function isDone(text: string): boolean {
  const scanner = new Scanner(text).skip(DONE_ADVERBS);
  if (scanner.take(DONE_VERBS) === null) return false;
  return scanner.skip(DONE_OBJECTS).done;
}
