import { once } from '../../grid/memo';

/** The words of one list by their first and by their last character, the longest first. */
interface WordIndex {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
  /** '' where the list has it: it begins and ends every text. */
  readonly empty: readonly string[];
}

/** Most texts hold no word of a list, and their first or last character tells. */
const indexOf = once((words: readonly string[]): WordIndex => {
  const empty = words.filter((word) => word === '');
  const filled = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const by = (characterOf: (word: string) => string): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const word of filled) {
      const group = groups.get(characterOf(word));
      if (group) group.push(word);
      else groups.set(characterOf(word), [word]);
    }
    for (const group of groups.values()) group.push(...empty);
    return groups;
  };
  return { byFirst: by((word) => word[0]!), byLast: by((word) => word[word.length - 1]!), empty };
});

/** The words that the text may begin with, the longest first: those with its first character. */
export function wordsBeginningLike<W extends string>(words: readonly W[], text: string): readonly W[] {
  const { byFirst, empty } = indexOf(words);
  return (byFirst.get(text[0] ?? '') ?? empty) as readonly W[];
}

/** The words that the text may end with, the longest first: those with its last character. */
export function wordsEndingLike<W extends string>(words: readonly W[], text: string): readonly W[] {
  const { byLast, empty } = indexOf(words);
  return (byLast.get(text[text.length - 1] ?? '') ?? empty) as readonly W[];
}
