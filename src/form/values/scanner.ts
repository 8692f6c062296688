import { wordsBeginningLike, wordsEndingLike } from '../vocabulary/word-index';

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

  /** Takes this text; false, and nothing taken, when it does not stand here. */
  takeText(text: string): boolean {
    const stands = this.text.startsWith(text, this.position);
    if (stands) this.position += text.length;
    return stands;
  }

  /** Takes as many of the words as follow each other. */
  skip(words: readonly string[]): this {
    while (this.take(words) !== null);
    return this;
  }

  /** Takes `least` to `most` digits; null when the digits here are fewer or more. */
  digits(least: number, most: number): number | null {
    let end = this.position;
    while (isDigit(this.text.charCodeAt(end))) end++;
    const length = end - this.position;
    if (length < least || length > most) return null;
    const number = Number(this.text.slice(this.position, end));
    this.position = end;
    return number;
  }

  /** A place to come back to. */
  mark(): number {
    return this.position;
  }

  back(mark: number): void {
    this.position = mark;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The longest of the words that the text begins with, or null. */
export function longestPrefix<W extends string>(text: string, words: readonly W[]): W | null {
  return wordsBeginningLike(words, text).find((word) => text.startsWith(word)) ?? null;
}

/** The longest of the words that the text ends with, or null. */
export function longestSuffix<W extends string>(text: string, words: readonly W[]): W | null {
  return wordsEndingLike(words, text).find((word) => text.endsWith(word)) ?? null;
}
