import { openXlsx, patchXlsx, type XlsxWorkbook } from '../../src/xlsx';
import { verifyPatched, type PatchedSheet } from '../../src/xlsx/patch/verify-patched';
import { readContent } from '../../src/xlsx/sheet/read-content';
import { SHEET, withParts, xlsxOf } from '../support/edited-xlsx';

const XML =
  '<sheetData><row r="1" ht="20"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1" s="1"/></row></sheetData>' +
  '<mergeCells><mergeCell ref="D1:E1"/></mergeCells><hyperlinks><hyperlink ref="A1" location="表!B1"/></hyperlinks>';

const before = (): XlsxWorkbook =>
  openXlsx(withParts(xlsxOf([{ name: '表', xml: XML }]), { 'docProps/app.xml': () => '<a/>' }));
const PATCH = { sheet: '表', row: 2, column: 1, content: { value: 5 } };

/** Verifies a rightly patched file once something in it was changed behind the patcher's back. */
function verified(change: Parameters<typeof withParts>[1]): () => void {
  const workbook = before();
  const bytes = patchXlsx(workbook, { cells: [PATCH], highlights: new Map() });
  const sheet = workbook.sheets[0]!;
  const plan: PatchedSheet = {
    sheet,
    before: readContent(workbook, sheet)!,
    patches: [PATCH],
    stale: [],
    highlights: undefined,
  };
  const spoiled = Object.keys(change).length === 0 ? bytes : withParts(bytes, change);
  return () => verifyPatched(workbook, spoiled, [plan]);
}

test('a file that is patched by the plan passes', () => {
  expect(verified({})).not.toThrow();
});

test.each<[string, Parameters<typeof withParts>[1]]>([
  ['an edit that is not there', { [SHEET]: (xml) => xml.replace('<v>5</v>', '<v>6</v>') }],
  ['another value', { [SHEET]: (xml) => xml.replace('<c r="A1"><v>1</v>', '<c r="A1"><v>2</v>') }],
  ['another formula', { [SHEET]: (xml) => xml.replace('<f>A1</f>', '<f>A2</f>') }],
  ['a value that is gone', { [SHEET]: (xml) => xml.replace('<f>A1</f><v>1</v>', '<f>A1</f>') }],
  ['a blank cell with another look', { [SHEET]: (xml) => xml.replace('s="1"', 's="0"') }],
  ['a cell too many', { [SHEET]: (xml) => xml.replace('<c r="C1"', '<c r="BB1"><v>1</v></c><c r="C1"') }],
  ['a row of another height', { [SHEET]: (xml) => xml.replace('ht="20"', 'ht="21"') }],
  ['a merge that is gone', { [SHEET]: (xml) => xml.replace('D1:E1', 'D1:F1') }],
  ['a link that points elsewhere', { [SHEET]: (xml) => xml.replace('表!B1', '表!B2') }],
  ['a sheet of another name', { 'xl/workbook.xml': (xml) => xml.replace('name="表"', 'name="表2"') }],
  ['formats in another order', { 'xl/styles.xml': (xml) => xml.replace('General', '0') }],
  ['another part', { 'docProps/app.xml': () => '<b/>' }],
  ['a part that is gone', { 'docProps/app.xml': () => undefined }],
  ['a sheet that does not parse', { [SHEET]: (xml) => xml.slice(0, -3) }],
])('%s is found, and nothing is handed out', (_, change) => {
  expect(verified(change)).toThrow(expect.objectContaining({ name: 'XlsxError' }));
});
