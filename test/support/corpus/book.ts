import { addressOf, type SheetCells } from '../../../src/form';
import { rawZip, type RawEntry } from '../damage/zip-writer';
import { makeForm } from '../made-form';
import { escapeXml } from '../xlsx-parts';
import { EXCEL_PARTS } from './excel-parts';
import { placeInSheet } from './sheet-order';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const WORKBOOK = 'xl/workbook.xml';

/** The form that every drawn workbook holds, in A1:H12. A14 holds a formula of the user's; rows 15 and below are free. */
const FORM: SheetCells = {
  ...makeForm([
    { target: '≥15家', actual: '12家', weight: 20, name: '促成项目引进数量' },
    { target: '100%', actual: '95%', weight: 20, level2: '质量指标', name: '验收合格率' },
    { target: '≤10天', actual: '9天', weight: 20, level2: '时效指标', name: '办结天数' },
    { target: 40, actual: 39, weight: 30, level1: '效益指标', level2: '社会效益指标', name: '带动就业人数' },
  ]),
  name: '自评表',
};

/** A workbook as Excel saves it, part by part, to which habits of its writers are added. */
export class Book {
  readonly parts = new Map<string, string | Uint8Array>(Object.entries(EXCEL_PARTS));
  /** How each entry is packed, where not simply deflated. */
  packing: (entry: RawEntry) => RawEntry = (entry) => entry;

  constructor() {
    this.parts.set(SHEET, sheetXml(FORM));
  }

  text(path: string): string {
    const part = this.parts.get(path);
    if (typeof part !== 'string') throw new Error(`${path} is no text`);
    return part;
  }

  /** Rewrites a part that is there. Throws when nothing changes: a feature that is not there tests nothing. */
  rewrite(path: string, change: (xml: string) => string): this {
    const changed = change(this.text(path));
    if (changed === this.text(path)) throw new Error(`${path} did not change`);
    this.parts.set(path, changed);
    return this;
  }

  /** Adds a part, with its content type unless its extension says it. */
  part(path: string, content: string | Uint8Array, contentType?: string): this {
    this.parts.set(path, content);
    const override = `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`;
    return contentType === undefined ? this : this.rewrite(TYPES, (xml) => xml.replace('</Types>', override));
  }

  /** Says which content type an extension has. */
  extension(extension: string, contentType: string): this {
    const element = `<Default Extension="${extension}" ContentType="${contentType}"/><Override`;
    return this.rewrite(TYPES, (xml) => xml.replace('<Override', element));
  }

  /** Relates a part ('' for the package) to a target as written; `id` as the features' XML names it. */
  relate(source: string, id: string, type: string, target: string, external = false): this {
    const slash = source.lastIndexOf('/') + 1;
    const path = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
    if (!this.parts.has(path)) {
      this.parts.set(
        path,
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      );
    }
    const full = type.includes(':') ? type : `${OFFICE}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    const element = `<Relationship Id="${id}" Type="${full}" Target="${escapeXml(target)}"${mode}/></Relationships>`;
    return this.rewrite(path, (xml) => xml.replace('</Relationships>', () => element));
  }

  /** Adds an element to the form's sheet, at its place in the order of the schema. */
  inSheet(xml: string): this {
    return this.rewrite(SHEET, (sheet) => placeInSheet(sheet, xml));
  }

  /** Adds rows below the form. */
  rows(xml: string): this {
    return this.rewrite(SHEET, (sheet) => sheet.replace('</sheetData>', () => `${xml}</sheetData>`));
  }

  /** Puts something else in place of one cell's element. */
  cell(address: string, change: (cell: string) => string): this {
    const pattern = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's');
    return this.rewrite(SHEET, (sheet) => sheet.replace(pattern, change));
  }

  /** Adds an element to the workbook's part, before the first of the elements named. */
  inWorkbook(xml: string, ...before: string[]): this {
    const next = new RegExp(`<(?:${before.join('|')})[ />]`);
    return this.rewrite(WORKBOOK, (book) => book.replace(next, (found) => xml + found));
  }

  bytes(): Uint8Array {
    const data = (content: string | Uint8Array): Uint8Array =>
      typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return rawZip([...this.parts].map(([name, content]) => this.packing({ name, data: data(content) })));
  }
}

/** The form's sheet in Excel's hand: spans, dyDescent, shared strings for nothing, inline text for brevity. */
function sheetXml(sheet: SheetCells): string {
  const rows = sheet.values.map((line, i) => {
    const cells = line.map((value, j) => {
      const head = `<c r="${addressOf({ row: i + 1, column: j + 1 })}" s="1"`;
      if (value === null) return `${head}/>`;
      if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
      return `${head} t="inlineStr"><is><t>${escapeXml(String(value))}</t></is></c>`;
    });
    return `<row r="${i + 1}" spans="1:8" ht="20.1" customHeight="1" x14ac:dyDescent="0.15">${cells.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr2 xr3" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" xr:uid="{00000000-0001-0000-0000-000000000000}"><dimension ref="A1:H14"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/><cols><col min="1" max="8" width="14.625" customWidth="1"/></cols><sheetData>${rows.join('')}<row r="14" spans="1:8" x14ac:dyDescent="0.15"><c r="A14"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}
