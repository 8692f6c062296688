import type { Document, Element } from '@xmldom/xmldom';
import type { Block } from '../grid/block';
import { colourOf, themeColours } from './colours';
import { numberFormatsOf } from './number-formats';
import { readCells, readMerges } from './read-cells';
import { part, type XlsxWorkbook } from './workbook';
import { attribute, child, children, isOn } from './xml';

/** A cell format, resolved. Colours are #RRGGBB; sizes are points. */
export interface CellLook {
  readonly font: {
    readonly name: string | null;
    readonly size: number | null;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly colour: string | null;
  };
  readonly fill: string | null;
  readonly borders: Readonly<
    Record<'left' | 'right' | 'top' | 'bottom', { readonly style: string; readonly colour: string } | null>
  >;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly numberFormat: string;
}

/** How one sheet looks. Rows and columns are 1-based. */
export interface SheetAppearance {
  readonly hidden: boolean;
  readonly merges: readonly Block[];
  /** Column widths in characters. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Row heights in points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly defaultRowHeight: number | null;
  readonly showGridLines: boolean;
  /** Index into `looks` of every cell that is written in the file, also of blank ones. */
  readonly styles: readonly { readonly row: number; readonly column: number; readonly style: number }[];
  /** Conditional formats of kind formula. */
  readonly formulaFormats: readonly {
    readonly ranges: string;
    readonly formula: string;
    readonly fill: string | null;
    readonly font: string | null;
  }[];
}

export interface Appearance {
  readonly looks: readonly CellLook[];
  readonly sheets: readonly SheetAppearance[];
}

/** Reads what the workbench needs to show the workbook as Excel does. */
export function readAppearance(workbook: XlsxWorkbook): Appearance {
  const styles = workbook.stylesPath ? part(workbook.entries, workbook.stylesPath) : null;
  const theme = themeColours(workbook.themePath ? part(workbook.entries, workbook.themePath) : null);
  const differential = children(child(styles?.documentElement, 'dxfs'), 'dxf');
  return {
    looks: readLooks(styles, theme),
    sheets: workbook.sheets.map((sheet) =>
      readSheet(part(workbook.entries, sheet.path), sheet.hidden, differential, theme),
    ),
  };
}

function readLooks(styles: Document | null, theme: readonly string[]): CellLook[] {
  const root = styles?.documentElement;
  const fonts = children(child(root, 'fonts'), 'font');
  const fills = children(child(root, 'fills'), 'fill');
  const borders = children(child(root, 'borders'), 'border');
  const formats = numberFormatsOf(styles);
  const at = (list: readonly Element[], xf: Element, name: string): Element | undefined =>
    list[Number(attribute(xf, name) ?? 0)];
  return children(child(root, 'cellXfs'), 'xf').map((xf, index): CellLook => {
    const alignment = child(xf, 'alignment');
    return {
      font: readFont(at(fonts, xf, 'fontId'), theme),
      fill: readFill(at(fills, xf, 'fillId'), theme),
      borders: readBorders(at(borders, xf, 'borderId'), theme),
      horizontal: attribute(alignment, 'horizontal'),
      vertical: attribute(alignment, 'vertical'),
      wrap: isOn(attribute(alignment, 'wrapText')),
      numberFormat: formats[index] ?? 'General',
    };
  });
}

function readFont(font: Element | undefined, theme: readonly string[]): CellLook['font'] {
  const value = (name: string): string | null => attribute(child(font, name), 'val');
  const on = (name: string): boolean => child(font, name) !== null && value(name) !== '0';
  const size = value('sz');
  return {
    name: value('name'),
    size: size === null ? null : Number(size),
    bold: on('b'),
    italic: on('i'),
    underline: on('u'),
    colour: colourOf(child(font, 'color'), theme),
  };
}

function readFill(fill: Element | undefined, theme: readonly string[]): string | null {
  const pattern = child(fill, 'patternFill');
  return attribute(pattern, 'patternType') === 'solid' ? colourOf(child(pattern, 'fgColor'), theme) : null;
}

function readBorders(border: Element | undefined, theme: readonly string[]): CellLook['borders'] {
  const side = (name: string): CellLook['borders']['left'] => {
    const element = child(border, name);
    const style = attribute(element, 'style');
    return style === null || style === 'none'
      ? null
      : { style, colour: colourOf(child(element, 'color'), theme) ?? '#000000' };
  };
  return { left: side('left'), right: side('right'), top: side('top'), bottom: side('bottom') };
}

function readSheet(
  document: Document,
  hidden: boolean,
  differential: readonly Element[],
  theme: readonly string[],
): SheetAppearance {
  const root = document.documentElement;
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const column of children(child(root, 'cols'), 'col')) {
    const last = Math.min(Number(attribute(column, 'max')), 1000);
    for (let number = Number(attribute(column, 'min')); number <= last; number++) {
      const width = attribute(column, 'width');
      if (width !== null) columnWidths.set(number, Number(width));
      if (isOn(attribute(column, 'hidden'))) hiddenColumns.add(number);
    }
  }
  const rows = children(child(root, 'sheetData'), 'row');
  const heights = rows.filter((row) => attribute(row, 'ht') !== null);
  const defaultHeight = attribute(child(root, 'sheetFormatPr'), 'defaultRowHeight');
  return {
    hidden,
    merges: readMerges(document),
    columnWidths,
    hiddenColumns,
    rowHeights: new Map(heights.map((row) => [Number(attribute(row, 'r')), Number(attribute(row, 'ht'))])),
    hiddenRows: new Set(
      rows.filter((row) => isOn(attribute(row, 'hidden'))).map((row) => Number(attribute(row, 'r'))),
    ),
    defaultRowHeight: defaultHeight === null ? null : Number(defaultHeight),
    showGridLines: attribute(child(child(root, 'sheetViews'), 'sheetView'), 'showGridLines') !== '0',
    styles: readCells(document, []).map(({ row, column, style }) => ({ row, column, style })),
    formulaFormats: readFormulaFormats(root, differential, theme),
  };
}

function readFormulaFormats(
  root: Element | null,
  differential: readonly Element[],
  theme: readonly string[],
): SheetAppearance['formulaFormats'] {
  return children(root, 'conditionalFormatting').flatMap((format) =>
    children(format, 'cfRule')
      .filter((rule) => attribute(rule, 'type') === 'expression')
      .map((rule) => {
        const dxf = differential[Number(attribute(rule, 'dxfId') ?? -1)];
        const pattern = child(child(dxf, 'fill'), 'patternFill');
        return {
          ranges: attribute(format, 'sqref') ?? '',
          formula: `=${child(rule, 'formula')?.textContent ?? ''}`,
          fill: colourOf(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), theme),
          font: colourOf(child(child(dxf, 'font'), 'color'), theme),
        };
      }),
  );
}
