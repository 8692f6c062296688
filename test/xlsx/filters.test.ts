import { openXlsx, readFilters, setFilterBlocks } from '../../src/xlsx';
import { partOf, withParts, xlsxOf } from '../support/edited-xlsx';

const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const BLOCK = { top: 1, left: 1, bottom: 4, right: 2 };

const withFilter = (inside: string): Uint8Array =>
  xlsxOf([
    { name: '甲', xml: DATA },
    { name: '乙 表', xml: `${DATA}<autoFilter ref="A1:B4">${inside}</autoFilter>` },
  ]);

test.each([
  [
    'a value that is picked',
    '<filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn>',
    true,
  ],
  ['a button that is hidden', '<filterColumn colId="0" hiddenButton="1"/>', false],
  ['an order', '<sortState ref="A2:B4"><sortCondition ref="A2:A4"/></sortState>', false],
  ['nothing', '', false],
])('what a filter covers, and whether it picks: %s', (_, inside, hasCriteria) => {
  expect(readFilters(openXlsx(withFilter(inside)))).toEqual(
    new Map([['乙 表', { block: BLOCK, hasCriteria }]]),
  );
});

test('another range stands in the sheet and in the hidden name; other names and other sheets stay', () => {
  const names =
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">甲!$A$1:$B$2</definedName>' +
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'乙 表\'!$A$1:$B$4</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'乙 表\'!$1:$1</definedName></definedNames>';
  const bytes = withParts(withFilter(''), {
    'xl/workbook.xml': (xml) => xml.replace('</sheets>', `</sheets>${names}`),
  });
  const changed = setFilterBlocks(openXlsx(bytes), new Map([['乙 表', { ...BLOCK, bottom: 9 }]]));
  expect(readFilters(changed).get('乙 表')?.block.bottom).toBe(9);
  const text = new TextDecoder().decode(changed.entries.get('xl/workbook.xml'));
  expect(text).toContain(names.replace('$B$4', '$B$9'));
  expect(new TextDecoder().decode(changed.entries.get('xl/worksheets/sheet1.xml'))).toBe(
    partOf(bytes, 'xl/worksheets/sheet1.xml'),
  );
});

test('nothing to change: the very same file', () => {
  const workbook = openXlsx(withFilter(''));
  expect(setFilterBlocks(workbook, new Map())).toBe(workbook);
});
