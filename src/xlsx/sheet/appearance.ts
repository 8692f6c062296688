import type { Block } from '../../grid/block';
import { partRoot } from '../package/parts';
import { colourOf, themeColours } from '../styles/colours';
import { readLooks, type CellLook } from '../styles/looks';
import type { SheetPart, XlsxWorkbook } from '../workbook/open';
import { attribute, child, children, isOn, textContent, type XmlElement } from '../xml/element';
import { LAST_COLUMN } from './limits';
import { readContent, type SheetContent } from './read-content';
import { blockOf, mergesOf } from './read-sheets';

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

/** Reads what the workbench needs to show the workbook as Excel does. Throws XlsxError. */
export function readAppearance(workbook: XlsxWorkbook): Appearance {
  const { entries, stylesPath, themePath } = workbook;
  const styles = stylesPath === null ? null : partRoot(entries, stylesPath);
  const theme = themeColours(themePath === null ? null : partRoot(entries, themePath));
  const differential = children(child(styles, 'dxfs'), 'dxf');
  return {
    looks: readLooks(workbook, styles, theme),
    sheets: workbook.sheets.map((sheet) => {
      const content = readContent(workbook, sheet);
      return content
        ? sheetAppearance(sheet, content, differential, theme)
        : { ...NOT_READ, hidden: sheet.hidden };
    }),
  };
}

/** A sheet that is too large to be read. */
const NOT_READ = {
  merges: [],
  columnWidths: new Map<number, number>(),
  hiddenColumns: new Set<number>(),
  rowHeights: new Map<number, number>(),
  hiddenRows: new Set<number>(),
  defaultRowHeight: null,
  showGridLines: true,
  styles: [],
  formulaFormats: [],
};

function sheetAppearance(
  { hidden }: SheetPart,
  content: SheetContent,
  differential: readonly XmlElement[],
  theme: readonly string[],
): SheetAppearance {
  const { root, rows } = content;
  const defaultHeight = attribute(child(root, 'sheetFormatPr'), 'defaultRowHeight');
  return {
    hidden,
    merges: mergesOf(root),
    ...columnsOf(root),
    rowHeights: new Map(rows.flatMap(({ number, height }) => (height === null ? [] : [[number, height]]))),
    hiddenRows: new Set(rows.filter((row) => row.hidden).map(({ number }) => number)),
    defaultRowHeight: defaultHeight === null ? null : Number(defaultHeight),
    showGridLines: attribute(child(child(root, 'sheetViews'), 'sheetView'), 'showGridLines') !== '0',
    styles: stylesOf(content),
    formulaFormats: formulaFormatsOf(root, differential, theme),
  };
}

/** Formats of whole rows name columns up to the last; a thousand are more than anybody looks at. */
const MOST_COLUMNS = 1000;

function columnsOf(root: XmlElement): Pick<SheetAppearance, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const column of children(child(root, 'cols'), 'col')) {
    const first = Math.max(Number(attribute(column, 'min')), 1);
    const last = Math.min(Number(attribute(column, 'max')), MOST_COLUMNS, LAST_COLUMN);
    for (let number = first; number <= last; number++) {
      const width = attribute(column, 'width');
      if (width !== null) columnWidths.set(number, Number(width));
      if (isOn(attribute(column, 'hidden'))) hiddenColumns.add(number);
    }
  }
  return { columnWidths, hiddenColumns };
}

function stylesOf({ cells, blanks }: SheetContent): SheetAppearance['styles'] {
  const styles = cells.map(({ row, column, style }) => ({ row, column, style }));
  blanks.forEach((row, column, style) => styles.push({ row, column, style }));
  return styles.sort((a, b) => a.row - b.row || a.column - b.column);
}

function formulaFormatsOf(
  root: XmlElement,
  differential: readonly XmlElement[],
  theme: readonly string[],
): SheetAppearance['formulaFormats'] {
  return children(root, 'conditionalFormatting').flatMap((format) =>
    children(format, 'cfRule')
      .filter((rule) => attribute(rule, 'type') === 'expression')
      .map((rule) => {
        const dxf = differential[Number(attribute(rule, 'dxfId') ?? -1)];
        const pattern = child(child(dxf, 'fill'), 'patternFill');
        const formula = child(rule, 'formula');
        return {
          ranges: readableRanges(attribute(format, 'sqref') ?? ''),
          formula: `=${formula ? textContent(formula) : ''}`,
          fill: colourOf(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), theme),
          font: colourOf(child(child(dxf, 'font'), 'color'), theme),
        };
      })
      .filter(({ ranges }) => ranges !== ''),
  );
}

/** The ranges of an sqref that are references; a damaged one is left out. */
function readableRanges(ranges: string): string {
  return ranges
    .split(/\s+/)
    .filter((range) => blockOf(range) !== null)
    .join(' ');
}
