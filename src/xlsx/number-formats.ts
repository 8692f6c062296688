import type { Document } from '@xmldom/xmldom';
import { BUILT_IN } from './built-in-formats';
import { attribute, child, children } from './xml';

/** Number format code of each cell format (xf) of styles.xml, by index. */
export function numberFormatsOf(styles: Document | null): string[] {
  if (!styles) return ['General'];
  const custom = new Map(
    children(child(styles.documentElement, 'numFmts'), 'numFmt').map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? 'General',
    ]),
  );
  return children(child(styles.documentElement, 'cellXfs'), 'xf').map((xf) => {
    const id = Number(attribute(xf, 'numFmtId') ?? 0);
    return custom.get(id) ?? BUILT_IN[id] ?? 'General';
  });
}
