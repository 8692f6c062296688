import {
  CellValueType,
  LocaleType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellValue, SheetCells } from '../../form';
import { rangeOfBlock } from './univer-ranges';

/** What of a sheet Univer shows besides its cells; all parts are optional. */
export type SheetLook = Partial<Omit<IWorksheetData, 'id' | 'name' | 'cellData'>> & {
  readonly styleOf?: (row: number, column: number) => ICellData['s'];
  /** Styles of all cells that the file writes, blank ones included; 0-based. */
  readonly styles?: readonly {
    readonly row: number;
    readonly column: number;
    readonly style: ICellData['s'];
  }[];
};

const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;

/** A workbook as Univer takes it. `looks` are by sheet index. */
export function workbookData(
  sheets: readonly SheetCells[],
  looks: readonly SheetLook[] = [],
  styles: IWorkbookData['styles'] = {},
): IWorkbookData {
  const ids = sheets.map((_, index) => `sheet${index + 1}`);
  return {
    id: 'workbook',
    name: '',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [ids[index]!, sheetData(ids[index]!, sheet, looks[index] ?? {})]),
    ),
  };
}

/** One sheet as Univer takes it. */
export function sheetData(
  id: string,
  sheet: SheetCells,
  { styleOf, styles = [], ...look }: SheetLook,
): Partial<IWorksheetData> & { readonly id: string } {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, style } of styles) (cells[row] ??= {})[column] = { s: style };
  sheet.values.forEach((line, i) =>
    line.forEach((value, j) => {
      const [row, column] = [sheet.top - 1 + i, sheet.left - 1 + j];
      const format = sheet.numberFormats[i]?.[j] ?? 'General';
      const style = styleOf?.(row, column) ?? (format === 'General' ? undefined : { n: { pattern: format } });
      const cell = { ...contentOf(value, sheet.formulas[i]?.[j] ?? null), ...(style ? { s: style } : {}) };
      if (Object.keys(cell).length) (cells[row] ??= {})[column] = cell;
    }),
  );
  return {
    rowCount: sheet.top + sheet.values.length + SPARE_ROWS,
    columnCount: sheet.left + (sheet.values[0]?.length ?? 0) + SPARE_COLUMNS,
    mergeData: (sheet.merges ?? []).map(rangeOfBlock),
    ...look,
    id,
    name: sheet.name,
    cellData: cells,
  };
}

function contentOf(value: CellValue, formula: string | null): ICellData {
  if (formula !== null) return { f: formula, ...(value === null ? {} : constant(value)) };
  return value === null ? {} : constant(value);
}

function constant(value: string | number | boolean): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: Number(value), t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
