import type { Book } from './book';
import type { SheetThing } from './desk';
import type { HostObject } from './host-object';

/**
 * How many tables, shapes and comments lie on a sheet. The grid has none of its own: these are the ones that a test has put
 * there (`desk.things`).
 */
export function thingsOn({ desk }: Book, sheet: string): NonNullable<HostObject['children']> {
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
  };
}
