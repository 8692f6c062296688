import { CellValueType, type ICellData, type Worksheet } from '@univerjs/core';
import type { Block, CellValue } from '../../form';
import type { CellChange } from '../host/engine';

/** A cell's value as Excel has it; Univer stores booleans as 0 and 1 of type boolean. */
export function valueOf(cell: ICellData | void | null | undefined): CellValue {
  if (!cell) return null;
  const value = cell.v;
  if (value === undefined || value === null || value === '') return cell.p ? richText(cell) : null;
  if (cell.t === CellValueType.BOOLEAN) return Number(value) === 1;
  if (cell.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

function richText(cell: ICellData): CellValue {
  return cell.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') ?? null;
}

/** The block of cells with a value or a formula, counted from 1; null in a blank sheet. */
export function usedBlockOf(cells: ReturnType<Worksheet['getCellMatrix']>): Block | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  cells.forValue((row, column, cell) => {
    if (valueOf(cell) === null && !cell?.f) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 };
}

/** A change as Univer takes it: everything that the new content does not have is cleared. */
export function cellData({ content, numberFormat }: CellChange): ICellData {
  const style =
    numberFormat === undefined
      ? {}
      : { s: { n: numberFormat === 'General' ? null : { pattern: numberFormat } } };
  if (!content) return style as ICellData;
  if ('formula' in content)
    return { ...style, f: content.formula, si: null, v: null, p: null, t: null } as ICellData;
  const { value } = content;
  const type =
    value === null
      ? null
      : typeof value === 'number'
        ? CellValueType.NUMBER
        : typeof value === 'boolean'
          ? CellValueType.BOOLEAN
          : CellValueType.STRING;
  const stored = typeof value === 'boolean' ? Number(value) : value;
  return { ...style, v: stored, t: type, f: null, si: null, p: null } as ICellData;
}
