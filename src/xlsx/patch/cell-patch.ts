import { addressOf } from '../../grid/address';
import type { CellRef, CellValue } from '../../grid/cells';
import { XlsxError } from '../errors';
import { LAST_COLUMN, LAST_ROW } from '../sheet/limits';
import { isXmlText } from '../xml/entities';
import { hasEscapes } from '../xml/escapes';

/** What a patched cell holds afterwards. `formula` begins with `=`; `cached` is its value until Excel recalculates. */
export type CellContent =
  { readonly formula: string; readonly cached: CellValue } | { readonly value: CellValue };

export interface CellPatch extends CellRef {
  readonly sheet: string;
  readonly content: CellContent;
  /** Absent: the cell keeps its number format. */
  readonly numberFormat?: string;
}

/** Excel's limits (Excel specifications and limits, support.microsoft.com). */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** The value that is shown until a recalculation. */
export function cachedValue({ content }: CellPatch): CellValue {
  return 'formula' in content ? content.cached : content.value;
}

/** Refuses what no file can hold, with a sentence that names the cell. Throws XlsxError. */
export function refuseUnwritable(patch: CellPatch): void {
  const why = reason(patch);
  if (why === null) return;
  throw new XlsxError('not-writable', `工作表“${patch.sheet}”的 ${addressOf(patch)} 无法写入：${why}`);
}

function reason(patch: CellPatch): string | null {
  const { row, column, content } = patch;
  const value = cachedValue(patch);
  if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) return '位置超出工作表';
  if (typeof value === 'number' && !Number.isFinite(value)) return '结果不是一个数';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return '文字超过 32767 个字符';
  if (!('formula' in content)) return null;
  if (content.formula.length > LONGEST_FORMULA) return '公式超过 8192 个字符';
  // The schema has formulas escaped as texts are (ST_Formula is an ST_Xstring), but no writer known does it (office-kit/xlsx
  // #154, XlsxWriter): what such a formula would come to in Excel is not known.
  if (!isXmlText(content.formula) || hasEscapes(content.formula))
    return '公式引用的文字里有看不见的控制字符，请在原单元格里重新输入这段文字';
  return null;
}
