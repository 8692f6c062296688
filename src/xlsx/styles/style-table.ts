import { once } from '../../grid/memo';
import { partRoot } from '../package/parts';
import type { XlsxWorkbook } from '../workbook/open';
import { attribute, child, children } from '../xml/element';
import { BUILT_IN } from './built-in-formats';

/** Number format code of each cell format of a workbook, by index; without styles every cell is General. */
export const numberFormatsOf = once((workbook: XlsxWorkbook): readonly string[] => {
  if (workbook.stylesPath === null) return [];
  const root = partRoot(workbook.entries, workbook.stylesPath, ['numFmts', 'cellXfs']);
  const own = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? 'General',
    ]),
  );
  return children(child(root, 'cellXfs'), 'xf').map((xf) => {
    const id = Number(attribute(xf, 'numFmtId') ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? 'General';
  });
});
