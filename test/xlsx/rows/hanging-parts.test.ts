import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  moveRows,
  openXlsx,
  renameSheet,
  XlsxError,
  type RowMove,
  type XlsxWorkbook,
} from '../../../src/xlsx';
import { partOf, xlsxOf } from '../../support/edited-xlsx';

const INSERT: RowMove = { kind: 'insert', row: 3, count: 2 };
const DELETE: RowMove = { kind: 'delete', row: 3, count: 2 };
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of 甲 and 乙 whose 甲 is related to a part. */
function related(type: string, path: string, xml: string, rows = '<row r="1"/>'): XlsxWorkbook {
  const bytes = xlsxOf([
    { name: '甲', xml: `<sheetData>${rows}</sheetData>` },
    { name: '乙', xml: '<sheetData/>' },
  ]);
  const parts = unzipSync(bytes);
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="/${path}"/></Relationships>`,
  );
  parts[path] = strToU8(xml);
  return openXlsx(zipSync(parts));
}

test('a sheet whose only note goes keeps a list of notes, which Excel demands', () => {
  const path = 'xl/comments1.xml';
  const notes = `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment ref="A3" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>`;
  const after = partOf(moveRows(related('comments', path, notes), '甲', DELETE).bytes, path);
  expect(after).toContain('<commentList></commentList>');
});

test('a check box stays linked with its cell', () => {
  const path = 'xl/ctrlProps/ctrlProp1.xml';
  const box = `<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$A$6"/>`;
  const file = related('ctrlProp', path, box);
  expect(partOf(moveRows(file, '甲', INSERT).bytes, path)).toContain('fmlaLink="$A$8"');
  expect(partOf(moveRows(file, '乙', INSERT).bytes, path)).toContain('fmlaLink="$A$6"');
  const named = related('ctrlProp', path, box.replace('$A$6', '乙!$A$6'));
  expect(partOf(moveRows(named, '乙', INSERT).bytes, path)).toContain('fmlaLink="乙!$A$8"');
});

describe('a table', () => {
  const path = 'xl/tables/table1.xml';
  const table = (ref: string, more = ''): XlsxWorkbook =>
    related(
      'table',
      path,
      `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="${ref}"${more}/>`,
    );

  test.each([
    ['its headings', 'A3:A9', ''],
    ['all of its data', 'A2:A4', ''],
    ['its totals', 'A1:A4', ' totalsRowCount="1"'],
  ])('that would lose %s is refused', (_, ref, more) => {
    expect(() => moveRows(table(ref, more), '甲', DELETE)).toThrow(XlsxError);
  });

  test('without headings may lose its first rows', () => {
    const file = moveRows(table('A3:A9', ' headerRowCount="0"'), '甲', DELETE);
    expect(partOf(file.bytes, path)).toContain('ref="A3:A7"');
  });
});

test('a pivot table goes on reading the same cells', () => {
  const path = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const cache = `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B6" sheet="甲"/></cacheSource></pivotCacheDefinition>`;
  const parts = unzipSync(xlsxOf([{ name: '甲', xml: '<sheetData/>' }]));
  const rels = 'xl/_rels/workbook.xml.rels';
  parts[rels] = strToU8(
    Buffer.from(parts[rels]!)
      .toString()
      .replace(
        '</Relationships>',
        `<Relationship Id="rIdPivot" Type="${OFFICE}/pivotCacheDefinition" Target="/${path}"/></Relationships>`,
      ),
  );
  parts[path] = strToU8(cache);
  const file = openXlsx(zipSync(parts));
  expect(partOf(moveRows(file, '甲', INSERT).bytes, path)).toContain('ref="A1:B8" sheet="甲"');
  expect(partOf(renameSheet(file, '甲', '新').bytes, path)).toContain('ref="A1:B6" sheet="新"');
});

describe('rows at the end of a sheet', () => {
  const ending = (row: string): XlsxWorkbook =>
    openXlsx(xlsxOf([{ name: '甲', xml: `<sheetData><row r="1"/>${row}</sheetData>` }]));

  test('that are bare, as LibreOffice writes them, are not pushed off the sheet', () => {
    const file = moveRows(ending('<row r="1048576" ht="12.8"/>'), '甲', INSERT);
    expect(partOf(file.bytes)).not.toContain('10485');
  });

  test('that hold something are kept on it', () => {
    const file = ending('<row r="1048576"><c r="A1048576"><v>1</v></c></row>');
    expect(() => moveRows(file, '甲', INSERT)).toThrow('推出表外');
  });
});
