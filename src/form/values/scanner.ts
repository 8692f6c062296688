/** Walks through a text from its left, taking words of lists; the longest word that fits is taken. */
export class Scanner {
  private position = 0;

  constructor(private readonly text: string) {}

  get rest(): string {
    return this.text.slice(this.position);
  }

  get done(): boolean {
    return this.position >= this.text.length;
  }

  /** Takes one of the words; null, and nothing taken, when none stands here. */
  take<W extends string>(words: readonly W[]): W | null {
    const word = longestPrefix(this.rest, words);
    if (word !== null) this.position += word.length;
    return word;
  }

  /** Takes as many of the words as follow each other. */
  skip(words: readonly string[]): this {
    while (this.take(words) !== null);
    return this;
  }

  /** Takes `least` to `most` digits; null when the digits here are fewer or more. */
  digits(least: number, most: number): number | null {
    const run = /^\d+/.exec(this.rest)?.[0] ?? '';
    if (run.length < least || run.length > most) return null;
    this.position += run.length;
    return Number(run);
  }

  /** A place to come back to. */
  mark(): number {
    return this.position;
  }

  back(mark: number): void {
    this.position = mark;
  }
}

/** The longest of the words that the text begins with, or null. */
export function longestPrefix<W extends string>(text: string, words: readonly W[]): W | null {
  let longest: W | null = null;
  for (const word of words) {
    if ((longest === null || word.length > longest.length) && text.startsWith(word)) longest = word;
  }
  return longest;
}

/** The longest of the words that the text ends with, or null. */
export function longestSuffix<W extends string>(text: string, words: readonly W[]): W | null {
  let longest: W | null = null;
  for (const word of words) {
    if ((longest === null || word.length > longest.length) && text.endsWith(word)) longest = word;
  }
  return longest;
}
