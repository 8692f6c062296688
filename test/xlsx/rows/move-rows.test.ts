import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addressOf } from '../../../src/form';
import {
  copyRowLooks,
  moveRows,
  openXlsx,
  readAppearance,
  readSheets,
  renameSheet,
  setMerges,
  XlsxError,
  type RowMove,
  type XlsxWorkbook,
} from '../../../src/xlsx';
import { packageParts } from '../../support/xlsx-parts';

const INSERT: RowMove = { kind: 'insert', row: 3, count: 2 };
const DELETE: RowMove = { kind: 'delete', row: 3, count: 2 };
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** 甲 has cells in A1:C6, 乙 refers to it; `around` is what stands beside the cells of 甲. */
function workbook(around = '', more: Record<string, string> = {}, rows?: string): XlsxWorkbook {
  const cells =
    rows ??
    Array.from({ length: 6 }, (_, i) => {
      const row = i + 1;
      return `<row r="${row}" ht="${20 + row}" customHeight="1"><c r="A${row}"><v>${row}</v></c><c r="B${row}" s="1"><f>A${row}*2</f><v>${2 * row}</v></c></row>`;
    }).join('');
  const parts = packageParts(
    [
      { name: '甲', xml: `<sheetData>${cells}</sheetData>${around}` },
      {
        name: '乙',
        xml: '<sheetData><row r="1"><c r="A1"><f>SUM(甲!A1:A6)</f><v>21</v></c></row></sheetData>',
      },
    ],
    { formats: ['General', '0.00'] },
  );
  const all = Object.fromEntries(
    Object.entries({ ...parts, ...more }).map(([path, xml]) => [path, strToU8(xml)]),
  );
  return openXlsx(zipSync(all));
}

function part(file: XlsxWorkbook, path: string): string {
  return strFromU8(unzipSync(file.bytes)[path]!);
}

const sheetXml = (file: XlsxWorkbook): string => part(file, 'xl/worksheets/sheet1.xml');

/** Cells of a sheet as A1=value or A1=formula. */
function cells(file: XlsxWorkbook, index = 0): string[] {
  const { top, left, values, formulas } = readSheets(file)[index]!;
  return values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const formula = formulas[i]![j];
      const at = addressOf({ row: top + i, column: left + j });
      return formula ? [`${at}${formula}`] : value === null ? [] : [`${at} ${String(value)}`];
    }),
  );
}

describe('rows that are put in', () => {
  test('push down what stands below, and formulas follow, also on other sheets', () => {
    const file = moveRows(workbook(), '甲', INSERT);
    expect(cells(file)).toEqual([
      'A1 1', 'B1=A1*2', 'A2 2', 'B2=A2*2', 'A5 3', 'B5=A5*2', 'A6 4', 'B6=A6*2', 'A7 5', 'B7=A7*2', 'A8 6', 'B8=A8*2',
    ]); // prettier-ignore
    expect(cells(file, 1)).toEqual(['A1=SUM(甲!A1:A8)']);
  });

  test('heights move along, and a look can be put on a new row', () => {
    const moved = moveRows(workbook(), '甲', INSERT);
    const file = copyRowLooks(moved, '甲', 2, 3);
    const heights = new Map(readAppearance(file).sheets[0]!.rowHeights);
    expect([heights.get(2), heights.get(3), heights.get(4), heights.get(5)]).toEqual([22, 22, undefined, 23]);
    expect(sheetXml(file)).toContain(
      '<row r="3" ht="22" customHeight="1"><c r="A3"></c><c r="B3" s="1"></c></row>',
    );
  });

  test('a formula shared over many rows becomes each row’s own', () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A4" si="0">C1+1</f><v>1</v></c></row>' +
      [2, 3, 4]
        .map((row) => `<row r="${row}"><c r="A${row}"><f t="shared" si="0"/><v>1</v></c></row>`)
        .join('');
    expect(cells(moveRows(workbook('', {}, shared), '甲', INSERT))).toEqual([
      'A1=C1+1',
      'A2=C2+1',
      'A5=C5+1',
      'A6=C6+1',
    ]);
  });
});

test('rows whose attributes have a prefix that the sheet declares, as Excel writes them', () => {
  const declares = (file: XlsxWorkbook): XlsxWorkbook => {
    const parts = unzipSync(file.bytes);
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      sheetXml(file)
        .replace('<worksheet ', '<worksheet xmlns:x14ac="urn:x14ac" ')
        .replace(/<row /g, '<row x14ac:dyDescent="0.15" '),
    );
    return openXlsx(zipSync(parts));
  };
  const moved = moveRows(declares(workbook()), '甲', INSERT);
  expect(cells(moved)).toEqual(cells(moveRows(workbook(), '甲', INSERT)));
  expect(sheetXml(copyRowLooks(moved, '甲', 2, 3))).toContain('<row r="3" x14ac:dyDescent="0.15" ht="22"');
});

test('rows that are taken out take their cells along; what refers to them is lost', () => {
  const file = moveRows(workbook(), '甲', DELETE);
  expect(cells(file)).toEqual(['A1 1', 'B1=A1*2', 'A2 2', 'B2=A2*2', 'A3 5', 'B3=A3*2', 'A4 6', 'B4=A4*2']);
  expect(cells(file, 1)).toEqual(['A1=SUM(甲!A1:A4)']);
  // 21 was the sum of six rows.
  expect(readSheets(file)[1]!.values).toEqual([[null]]);
});

describe('what stands beside the cells follows', () => {
  test.each([
    ['merged areas', '<mergeCells count="2"><mergeCell ref="A2:A5"/><mergeCell ref="A3:B3"/></mergeCells>',
      '<mergeCells count="2"><mergeCell ref="A2:A7"/><mergeCell ref="A5:B5"/></mergeCells>',
      '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'],
    ['conditional formats with their formulas', '<conditionalFormatting sqref="B3:B4 B6"><cfRule type="expression" priority="1"><formula>A6&gt;$A$1</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B5:B6 B8"><cfRule type="expression" priority="1"><formula>A8&gt;$A$1</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B4"><cfRule type="expression" priority="1"><formula>A7&gt;$A$1</formula></cfRule></conditionalFormatting>'],
    ['conditional formats whose topmost row goes', '<conditionalFormatting sqref="A3:A6"><cfRule type="expression" priority="1"><formula>A3&gt;$A$1</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A5:A8"><cfRule type="expression" priority="1"><formula>A5&gt;$A$1</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A3:A4"><cfRule type="expression" priority="1"><formula>A3&gt;$A$1</formula></cfRule></conditionalFormatting>'],
    ['formats of whole columns', '<conditionalFormatting sqref="A1:A1048576"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>',
      '<conditionalFormatting sqref="A1:A1048576"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>',
      '<conditionalFormatting sqref="A1:A1048576"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>'],
    ['merged areas of which one cell is left', '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A4"/></mergeCells>',
      '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A6"/></mergeCells>',
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'],
    ['validation, with its list', '<dataValidations count="2"><dataValidation type="list" sqref="A3"><formula1>$C$5:$C$6</formula1></dataValidation><dataValidation type="list" sqref="A6"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      '<dataValidations count="2"><dataValidation type="list" sqref="A5"><formula1>$C$7:$C$8</formula1></dataValidation><dataValidation type="list" sqref="A8"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation type="list" sqref="A4"><formula1>"a,b"</formula1></dataValidation></dataValidations>'],
    ['links within the workbook', '<hyperlinks><hyperlink ref="A5" location="甲!A6"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A7" location="甲!A8"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A3" location="甲!A4"/></hyperlinks>'],
    ['a list that is left without anything', '<hyperlinks><hyperlink ref="A3" location="乙!A1"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A5" location="乙!A1"/></hyperlinks>', ''],
    ['page breaks', '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>',
      '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>',
      '<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>'],
    ['a filter', '<autoFilter ref="A1:B6"/>', '<autoFilter ref="A1:B8"/>', '<autoFilter ref="A1:B4"/>'],
  ])('%s', (_, before, inserted, deleted) => {
    const after = (move: RowMove): string =>
      /<\/sheetData>([^]*)<\/worksheet>/.exec(sheetXml(moveRows(workbook(before), '甲', move)))![1]!;
    expect(after(INSERT)).toBe(inserted);
    expect(after(DELETE)).toBe(deleted);
  }); // prettier-ignore

  test('names, print areas and titles', () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1:$B$6</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$1:$2</definedName><definedName name="率">甲!$B$5</definedName></definedNames>';
    const file = workbook();
    const parts = unzipSync(file.bytes);
    parts['xl/workbook.xml'] = strToU8(
      part(file, 'xl/workbook.xml').replace('</sheets>', `</sheets>${names}`),
    );
    const text = part(moveRows(openXlsx(zipSync(parts)), '甲', INSERT), 'xl/workbook.xml');
    expect([...text.matchAll(/<definedName [^>]*>([^<]*)/g)].map(([, formula]) => formula)).toEqual([
      '甲!$A$1:$B$8', '甲!$1:$2', '甲!$B$7',
    ]); // prettier-ignore
  });

  test('pictures, notes and their boxes', () => {
    const file = workbook('<drawing r:id="rId1" xmlns:r="' + RELATION + '"/>', {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${RELATION}/comments" Target="../comments1.xml"/><Relationship Id="rId3" Type="${RELATION}/vmlDrawing" Target="../drawings/vml1.vml"/></Relationships>`,
      'xl/drawings/drawing1.xml':
        '<d:wsDr xmlns:d="x"><d:twoCellAnchor><d:from><d:col>0</d:col><d:row>1</d:row></d:from><d:to><d:col>1</d:col><d:row>4</d:row></d:to></d:twoCellAnchor></d:wsDr>',
      'xl/comments1.xml':
        '<comments><authors><author/></authors><commentList><comment ref="A3" authorId="0"/><comment ref="A6" authorId="0"/></commentList></comments>',
      'xl/drawings/vml1.vml':
        '<xml xmlns:v="v" xmlns:x="x"><v:shape id="a"><x:Anchor>1, 2, 2, 3, 4, 5, 6, 7</x:Anchor><x:Row>2</x:Row></v:shape><v:shape id="b"><x:Anchor>1, 2, 5, 3, 4, 5, 9, 7</x:Anchor><x:Row>5</x:Row></v:shape></xml>',
    });
    const inserted = moveRows(file, '甲', INSERT);
    expect(part(inserted, 'xl/drawings/drawing1.xml')).toContain(
      '<d:row>1</d:row></d:from><d:to><d:col>1</d:col><d:row>6</d:row>',
    );
    expect(part(inserted, 'xl/comments1.xml')).toContain(
      '<comment ref="A5" authorId="0"/><comment ref="A8" authorId="0"/>',
    );
    const deleted = moveRows(file, '甲', DELETE);
    expect(part(deleted, 'xl/comments1.xml')).toContain(
      '<commentList><comment ref="A4" authorId="0"/></commentList>',
    );
    expect(part(deleted, 'xl/drawings/vml1.vml')).toBe(
      '<xml xmlns:v="v" xmlns:x="x"><v:shape id="b"><x:Anchor>1, 2, 3, 3, 4, 5, 7, 7</x:Anchor><x:Row>3</x:Row></v:shape></xml>',
    );
  });
});

test('an array formula that would be torn is refused with its cell', () => {
  const array = '<row r="2"><c r="A2"><f t="array" ref="A2:A5">B2:B5*2</f><v>1</v></c></row>';
  expect(() => moveRows(workbook('', {}, array), '甲', INSERT)).toThrow(XlsxError);
  expect(() => moveRows(workbook('', {}, array), '甲', INSERT)).toThrow(/工作表“甲”的 A2 是数组公式/);
});

test('merged areas can be set anew', () => {
  const file = setMerges(
    workbook('<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'),
    '甲',
    [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 4, left: 1, bottom: 4, right: 1 },
    ],
  );
  expect(sheetXml(file)).toContain(
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><pageMargins',
  );
  expect(readSheets(setMerges(file, '甲', []))[0]!.merges).toEqual([]);
});

test('a sheet gets another name, and formulas follow', () => {
  const file = renameSheet(workbook(), '甲', '甲 项目');
  expect(readSheets(file).map(({ name }) => name)).toEqual(['甲 项目', '乙']);
  expect(cells(file, 1)).toEqual(["A1=SUM('甲 项目'!A1:A6)"]);
});
