import { HIGHLIGHT_STYLE } from '../../grid/highlight';
import type { Look } from '../../templates';
import { builtInId } from '../styles/built-in-formats';
import { xmlText } from './write-text';

const FIRST_OWN_FORMAT = 164;

/** Collects the looks of a new workbook and writes its styles.xml. */
export class NewStyles {
  private readonly fonts = new Unique([fontXml({ name: '宋体', size: 11, bold: false })]);
  private readonly fills = new Unique([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Unique([borderXml(false)]);
  private readonly formats = new Unique([
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center"/></xf>',
  ]);
  private readonly codes = new Unique([]);
  private readonly known = new Map<Look, number>();

  /** Index of the cell format for a look. */
  indexOf(look: Look): number {
    const known = this.known.get(look);
    if (known !== undefined) return known;
    const font = this.fonts.indexOf(fontXml(look.font));
    const fill = look.fill === null ? 0 : this.fills.indexOf(fillXml(look.fill));
    const border = this.borders.indexOf(borderXml(look.border));
    const wrap = look.wrap ? ' wrapText="1"' : '';
    const index = this.formats.indexOf(
      `<xf numFmtId="${this.formatId(look.numberFormat)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
        `<alignment horizontal="${look.horizontal}" vertical="${look.vertical}"${wrap}/>` +
        `<protection locked="${look.locked ? 1 : 0}"/></xf>`,
    );
    this.known.set(look, index);
    return index;
  }

  /** Index of the differential format of our highlight. */
  readonly highlight = 0;

  toXml(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';
    const codes = this.codes.items.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
    );
    const highlight =
      `<dxf><font><color rgb="FF${HIGHLIGHT_STYLE.font.slice(1)}"/></font>` +
      `<fill><patternFill><bgColor rgb="FF${HIGHLIGHT_STYLE.fill.slice(1)}"/></patternFill></fill></dxf>`;
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      list('numFmts', codes) +
      list('fonts', this.fonts.items) +
      list('fills', this.fills.items) +
      list('borders', this.borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.formats.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      list('dxfs', [highlight]) +
      '</styleSheet>'
    );
  }

  private formatId(code: string): number {
    return builtInId(code) ?? FIRST_OWN_FORMAT + this.codes.indexOf(code);
  }
}

/** A list in which everything stands once. */
class Unique {
  readonly items: string[];
  private readonly indexes: Map<string, number>;

  constructor(items: readonly string[]) {
    this.items = [...items];
    this.indexes = new Map(items.map((item, index) => [item, index]));
  }

  indexOf(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    this.indexes.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

function fontXml({ name, size, bold }: Look['font']): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF000000"/><name val="${xmlText(name)}"/><charset val="134"/></font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: boolean): string {
  const side = (name: string): string =>
    border ? `<${name} style="thin"><color rgb="FF000000"/></${name}>` : `<${name}/>`;
  return `<border>${['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => (name === 'diagonal' ? '<diagonal/>' : side(name))).join('')}</border>`;
}
