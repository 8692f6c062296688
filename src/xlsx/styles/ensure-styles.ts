import type { Package } from '../package/package';
import type { XlsxWorkbook } from '../workbook/open';
import { BLANK_STYLES } from './blank-styles';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';

/** The path of the styles part, which is added to a file that has none. */
export function ensureStyles(parts: Package, { stylesPath, workbookPath }: XlsxWorkbook): string {
  if (stylesPath !== null) return stylesPath;
  const path = `${workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1)}styles.xml`;
  const free = parts.has(path) ? parts.freePath(path) : path;
  parts.add(free, BLANK_STYLES, TYPE);
  parts.relate(workbookPath, RELATION, free);
  return free;
}
