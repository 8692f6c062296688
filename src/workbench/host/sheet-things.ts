import type { Book } from './book';
import type { SheetThing } from './desk';
import { isSetSupported } from './excel-behaviour';
import type { HostObject } from './host-object';

/**
 * How many tables, shapes, comments and notes lie on a sheet. The grid has none of its own: these are the ones that a test
 * has put there (`desk.things`). Notes came with ExcelApi 1.18.
 */
export function thingsOn({ desk, behaviour }: Book, sheet: string): NonNullable<HostObject['children']> {
  const counted = (type: string, kind: SheetThing['kind']) => (): HostObject => ({
    type,
    methods: {
      GetCount: () => desk.things.filter((thing) => thing.sheet === sheet && thing.kind === kind).length,
    },
  });
  return {
    Tables: counted('TableCollection', 'table'),
    Shapes: counted('ShapeCollection', 'shape'),
    Comments: counted('CommentCollection', 'comment'),
    ...(isSetSupported(behaviour, 'ExcelApi', '1.18') && { Notes: counted('NoteCollection', 'note') }),
  };
}
