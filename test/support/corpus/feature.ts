import type { Book } from './book';

/** A habit of a program that writes workbooks: its name, and how it is drawn into a plain one. */
export interface Feature {
  readonly name: string;
  readonly draw: (book: Book) => void;
}
