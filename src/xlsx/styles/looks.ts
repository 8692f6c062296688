import { attribute, child, children, isOn, type XmlElement } from '../xml/element';
import type { XlsxWorkbook } from '../workbook/open';
import { colourOf } from './colours';
import { numberFormatsOf } from './style-table';

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

/** The cell formats of a workbook by index, resolved. */
export function readLooks(
  workbook: XlsxWorkbook,
  styles: XmlElement | null,
  theme: readonly string[],
): CellLook[] {
  const fonts = children(child(styles, 'fonts'), 'font');
  const fills = children(child(styles, 'fills'), 'fill');
  const borders = children(child(styles, 'borders'), 'border');
  const formats = numberFormatsOf(workbook);
  const at = (list: readonly XmlElement[], xf: XmlElement, name: string): XmlElement | undefined =>
    list[Number(attribute(xf, name) ?? 0)];
  return children(child(styles, 'cellXfs'), 'xf').map((xf, index): CellLook => {
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

function readFont(font: XmlElement | undefined, theme: readonly string[]): CellLook['font'] {
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

function readFill(fill: XmlElement | undefined, theme: readonly string[]): string | null {
  const pattern = child(fill, 'patternFill');
  return attribute(pattern, 'patternType') === 'solid' ? colourOf(child(pattern, 'fgColor'), theme) : null;
}

function readBorders(border: XmlElement | undefined, theme: readonly string[]): CellLook['borders'] {
  const side = (name: string): CellLook['borders']['left'] => {
    const element = child(border, name);
    const style = attribute(element, 'style');
    return style === null || style === 'none'
      ? null
      : { style, colour: colourOf(child(element, 'color'), theme) ?? '#000000' };
  };
  return { left: side('left'), right: side('right'), top: side('top'), bottom: side('bottom') };
}
