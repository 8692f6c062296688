/** A spelling put together from lists: any words of `before`, one of `core`, any words of `after`. */
export interface Phrase {
  readonly before?: readonly string[];
  readonly core: readonly string[];
  readonly after?: readonly string[];
}

/** True when the whole of a normalised text is the phrase. */
export function isPhrase(text: string, { before = [], core, after = [] }: Phrase): boolean {
  if (core.some((word) => text.startsWith(word) && isMadeOf(text.slice(word.length), after))) return true;
  return before.some(
    (word) =>
      word !== '' && text.startsWith(word) && isPhrase(text.slice(word.length), { before, core, after }),
  );
}

function isMadeOf(text: string, words: readonly string[]): boolean {
  return (
    text === '' || words.some((word) => text.startsWith(word) && isMadeOf(text.slice(word.length), words))
  );
}

/** True when the text holds one of the words. */
export function holds(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** True when the text begins with one of the words. */
export function beginsWith(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word));
}

/** True when the text ends with one of the words. */
export function endsWith(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word));
}
