import { Book } from './book';
import type { Feature } from './feature';
import { CELLS } from './features/cells';
import { DATA } from './features/data';
import { FORMATS } from './features/formats';
import { OBJECTS } from './features/objects';
import { PACKAGING } from './features/packaging';
import { WORKBOOKS } from './features/workbooks';
import { WRITING } from './features/writing';

const FEATURES: readonly Feature[] = [
  ...CELLS,
  ...WRITING,
  ...PACKAGING,
  ...OBJECTS,
  ...DATA,
  ...FORMATS,
  ...WORKBOOKS,
];

/** A workbook with something in it that must survive, and a form to fill. */
export interface AwkwardWorkbook {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** Workbooks drawn by code, for what Excel and WPS write and no writer at hand does. */
export const DRAWN: readonly AwkwardWorkbook[] = FEATURES.map(({ name, draw }) => ({
  name,
  bytes: () => {
    const book = new Book();
    draw(book);
    return book.bytes();
  },
}));
