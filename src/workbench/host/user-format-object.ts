import type { Book } from './book';
import { rangeMethods, type RangeOf } from './conditional-format-ranges';
import type { UserFormat } from './desk';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';

/**
 * A conditional format that a user made in Excel's dialog. Its id and type are listed; Excel may say ItemNotFound to
 * everything else (office-js #5222 deleting, #6827 and #6835 reading). What another kind has is refused (#2180).
 */
export function userFormatObject(book: Book, format: UserFormat, rangeOf: RangeOf): HostObject {
  const { desk } = book;
  const assertReadable = (): void => {
    if (format.unreadable) throw new HostError('ItemNotFound', 'the conditional format is not to be found');
  };
  const custom = (): HostObject => {
    assertReadable();
    throw new HostError('InvalidOperation', 'this operation is not permitted for the current object');
  };
  const ranges = (): UserFormat['ranges'] => {
    assertReadable();
    return format.ranges;
  };
  return {
    type: 'ConditionalFormat',
    properties: { Id: () => format.id, Type: () => format.type },
    children: {
      Custom: custom,
      CustomOrNullObject: () => (format.type === 'Custom' ? custom() : NULL_OBJECT),
    },
    methods: {
      Delete: () => {
        assertReadable();
        desk.userFormats.splice(desk.userFormats.indexOf(format), 1);
      },
      ...rangeMethods(book, format.sheet, ranges, rangeOf),
    },
  };
}
