import { wordsBeginningLike, wordsEndingLike } from './word-index';

/** A spelling put together from lists: any words of `before`, one of `core`, any words of `after`. */
export interface Phrase {
  readonly before?: readonly string[];
  readonly core: readonly string[];
  readonly after?: readonly string[];
}

const NONE: readonly string[] = [];

/** True when the whole of a normalised text is the phrase. */
export function isPhrase(text: string, { before = NONE, core, after = NONE }: Phrase): boolean {
  const isCore = (word: string): boolean => text.startsWith(word) && isMadeOf(text.slice(word.length), after);
  if (wordsBeginningLike(core, text).some(isCore)) return true;
  return wordsBeginningLike(before, text).some(
    (word) =>
      word !== '' && text.startsWith(word) && isPhrase(text.slice(word.length), { before, core, after }),
  );
}

function isMadeOf(text: string, words: readonly string[]): boolean {
  return (
    text === '' ||
    wordsBeginningLike(words, text).some(
      (word) => text.startsWith(word) && isMadeOf(text.slice(word.length), words),
    )
  );
}

/** True when the text holds one of the words. */
export function holds(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** True when the text begins with one of the words. */
export function beginsWith(text: string, words: readonly string[]): boolean {
  return wordsBeginningLike(words, text).some((word) => text.startsWith(word));
}

/** True when the text ends with one of the words. */
export function endsWith(text: string, words: readonly string[]): boolean {
  return wordsEndingLike(words, text).some((word) => text.endsWith(word));
}
