import type { Block } from '../../form';
import type { Book } from './book';
import type { SheetBlock } from './engine';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import { printedAddress } from './printed-address';

/** The range object of a block; handed in, as ranges have conditional formats and those have ranges. */
export type RangeOf = (block: SheetBlock) => HostObject;

/**
 * Where a conditional format applies. Pasting and inserting rows splits one into several areas; then it has no range:
 * "Throws an error if the conditional format is applied to multiple ranges" (learn.microsoft.com,
 * ConditionalFormat.getRange), and `getRanges` is the way.
 */
export function rangeMethods(
  book: Book,
  sheet: string,
  ranges: () => readonly Block[],
  rangeOf: RangeOf,
): NonNullable<HostObject['methods']> {
  return {
    GetRange: () => {
      const [first, ...others] = ranges();
      if (others.length && book.behaviour.refusesRangeOfAreas)
        throw new HostError('InvalidOperation', 'the conditional format applies to several ranges');
      return rangeOf({ sheet, ...first! });
    },
    GetRanges: () => ({
      type: 'RangeAreas',
      properties: {
        Address: () =>
          ranges()
            .map((range) => printedAddress(book, { ...range, sheet }))
            .join(','),
      },
    }),
  };
}
