import { blockAddress } from '../../grid/block';
import type { SheetDesign } from '../../templates';
import { packedEntry, writeZip } from '../zip/write';
import { sheetXml } from './write-sheet';
import { NewStyles } from './write-styles';
import { xmlText } from './write-text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A new .xlsx with these sheets. Their names must be legal and unlike each other (sheetNamesFor). */
export function writeWorkbook(designs: readonly SheetDesign[]): Uint8Array {
  const styles = new NewStyles();
  const files = new Map<string, string>();
  designs.forEach((design, index) =>
    files.set(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(design, styles)),
  );
  files.set('xl/styles.xml', styles.toXml());
  files.set('xl/workbook.xml', workbookXml(designs));
  files.set('xl/_rels/workbook.xml.rels', workbookRelations(designs.length));
  files.set('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  files.set('[Content_Types].xml', contentTypes(files));
  const order = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'];
  const paths = [...order, ...[...files.keys()].filter((path) => !order.includes(path))];
  const encoder = new TextEncoder();
  return writeZip(paths.map((path) => packedEntry(path, encoder.encode(DECLARATION + files.get(path)!))));
}

function workbookXml(designs: readonly SheetDesign[]): string {
  const sheets = designs.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = designs.flatMap(definedNames);
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    '<bookViews><workbookView/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>` +
    (names.length ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>' +
    '</workbook>'
  );
}

/** Rows that each printed page repeats, and what the filter covers. */
function definedNames({ name, print, filter }: SheetDesign, index: number): string[] {
  const sheet = `'${name.replace(/'/g, "''")}'`;
  const defined = (what: string, formula: string, hidden = ''): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}"${hidden}>${xmlText(`${sheet}!${formula}`)}</definedName>`;
  const names: string[] = [];
  if (filter) {
    const cells = blockAddress(filter).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    names.push(defined('_FilterDatabase', cells, ' hidden="1"'));
  }
  if (print.titleRows) names.push(defined('Print_Titles', `$${print.titleRows[0]}:$${print.titleRows[1]}`));
  return names;
}

function workbookRelations(sheets: number): string {
  return relations([
    ...Array.from({ length: sheets }, (_, index): [string, string] => [
      'worksheet',
      `worksheets/sheet${index + 1}.xml`,
    ]),
    ['styles', 'styles.xml'],
  ]);
}

/** A relationships part: type and target of rId1, rId2 … */
function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET}.styles+xml`],
  [/^xl\/worksheets\/[^/]+\.xml$/, `${SPREADSHEET}.worksheet+xml`],
];

function contentTypes(files: ReadonlyMap<string, string>): string {
  const overrides = [...files.keys()].flatMap((path) => {
    const type = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
  });
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.join('')}</Types>`
  );
}
