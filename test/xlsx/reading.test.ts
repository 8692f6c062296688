import { openXlsx, readAppearance, readSheets, skippedSheets, type XlsxWorkbook } from '../../src/xlsx';
import { SHEET, withParts, xlsxOf, xlsxWithRows } from '../support/edited-xlsx';

const open = (rows: string, strings: readonly string[] = []): XlsxWorkbook =>
  openXlsx(xlsxWithRows(rows, strings));
const valuesOf = (rows: string, strings: readonly string[] = []): unknown =>
  readSheets(open(rows, strings))[0]!.values;
const cell = (content: string): string => `<row r="1"><c r="A1"${content}</c></row>`;

test.each<[string, string, unknown]>([
  ['a number', cell('><v>1.5E1</v>'), 15],
  ['a number with blanks around it', cell('><v> 7 </v>'), 7],
  ['a negative zero', cell('><v>-0</v>'), 0],
  ['a shared string', cell(' t="s"><v>1</v>'), '乙'],
  ['a truth value', cell(' t="b"><v>1</v>'), true],
  ['an error', cell(' t="e"><v>#DIV/0!</v>'), '#DIV/0!'],
  ['a date of a strict workbook', cell(' t="d"><v>2022-12-31T12:00:00</v>'), 44926.5],
  ['an escaped character', cell(' t="str"><v>a_x000B_b_x005F_x0041_</v>'), 'a\u000bb_x0041_'],
  ['a carriage return', cell(' t="str"><v>1&#13;2&#10;3</v>'), '1\r2\n3'],
])('%s is read as Excel reads it', (_, rows, value) => {
  expect(valuesOf(rows, ['甲', '乙'])).toEqual([[value]]);
});

test.each([
  ['a row 0', '<row r="0"><c><v>1</v></c></row>', '行号是“0”'],
  ['a row -1', '<row r="-1"><c><v>1</v></c></row>', '行号是“-1”'],
  ['a row abc', '<row r="abc"><c><v>1</v></c></row>', '行号是“abc”'],
  ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>', '行号是“1048577”'],
  ['a row twice', '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>', '第 1 行出现了两次'],
  ['a cell ??', '<row r="1"><c r="??"><v>1</v></c></row>', '位置是“??”'],
  ['a cell beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>', '位置是“XFE1”'],
  ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', '第 1 行里有一个单元格的位置是“A2”'],
  ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'A1 出现了两次'],
  ['a number that is none', cell('><v>1,5</v>'), 'A1 的内容“1,5”'],
  ['a number without bounds', cell('><v>1e999</v>'), 'A1 的内容“1e999”'],
  ['a number of another base', cell('><v>0x10</v>'), 'A1 的内容“0x10”'],
  ['NaN', cell('><v>NaN</v>'), 'A1 的内容“NaN”'],
  ['a shared string that is not there', cell(' t="s"><v>5</v>'), 'A1 的内容“5”'],
  ['a type that nobody knows', cell(' t="x"><v>5</v>'), 'A1 的内容“5”'],
  ['elements nested without end', '<a>'.repeat(300) + '</a>'.repeat(300), '工作表“表”无法读取'],
])('%s is one sentence that names the sheet', (_, rows, sentence) => {
  expect(() => valuesOf(rows)).toThrow(sentence);
  expect(() => valuesOf(rows)).toThrow(expect.objectContaining({ name: 'XlsxError', code: 'damaged' }));
  expect(() => valuesOf(rows)).toThrow('表”');
});

test('rows and cells in another order stand where they say', () => {
  const rows =
    '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c><v>1</v></c></row>';
  expect(valuesOf(rows)).toEqual([
    [1, null],
    [3, 4],
  ]);
});

test('a value far away makes one sheet be passed by, in a sentence, and nothing else', () => {
  const sheet = (rows: string): string => `<sheetData>${rows}</sheetData>`;
  const far = '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const workbook = openXlsx(
    xlsxOf([
      { name: '远', xml: sheet(far) },
      { name: '近', xml: sheet('<row r="1"><c><v>7</v></c></row>') },
    ]),
  );
  expect(readSheets(workbook).map(({ name, values }) => [name, values])).toEqual([
    ['远', []],
    ['近', [[7]]],
  ]);
  expect(skippedSheets(workbook)).toEqual([
    { sheet: '远', message: expect.stringContaining('工作表“远”的内容超过 200 万个单元格，没有扫描') },
  ]);
  expect(readAppearance(workbook).sheets[0]!.styles).toEqual([]);
});

test('a look that reaches to the last row costs nothing', () => {
  const rows = '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
  const workbook = open(rows);
  expect(readSheets(workbook)[0]!.values).toEqual([[1]]);
  expect(skippedSheets(workbook)).toEqual([]);
});

test('a format that is not there is General; ranges that are none are left out', () => {
  const xml =
    '<sheetData><row r="1"><c r="A1" s="99"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="??"/><mergeCell ref="C3:B2"/></mergeCells>' +
    '<conditionalFormatting sqref="?? A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>';
  const workbook = openXlsx(xlsxOf([{ name: '表', xml }]));
  const [sheet] = readSheets(workbook);
  expect(sheet!.numberFormats).toEqual([['General']]);
  expect(sheet!.merges).toEqual([{ top: 2, left: 2, bottom: 3, right: 3 }]);
  expect(readAppearance(workbook).sheets[0]!.formulaFormats.map(({ ranges }) => ranges)).toEqual(['A1']);
});

test.each(['utf16le', 'utf8'] as const)('a part in %s with its mark is read', (encoding) => {
  const bytes = withParts(xlsxWithRows(cell(' t="str"><v>绩效</v>')), {
    [SHEET]: (xml) =>
      Buffer.from(`\ufeff${xml.replace('UTF-8', encoding === 'utf8' ? 'UTF-8' : 'UTF-16')}`, encoding),
  });
  expect(readSheets(openXlsx(bytes))[0]!.values).toEqual([['绩效']]);
});

test('a file without styles is read: every cell is General', () => {
  const bytes = withParts(xlsxWithRows(cell(' s="1"><v>1</v>')), {
    'xl/styles.xml': () => undefined,
    'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*styles[^>]*>/, ''),
  });
  expect(readSheets(openXlsx(bytes))[0]!.numberFormats).toEqual([['General']]);
});

test.each([
  ['the styles', 'xl/styles.xml', '缺少样式表'],
  ['the shared strings', 'xl/sharedStrings.xml', '缺少文字表'],
  ['a sheet', SHEET, '缺少工作表“表”的内容'],
  ['the relationships', 'xl/_rels/workbook.xml.rels', '找不到工作表“表”的内容'],
])('%s that are named and missing are one sentence', (_, path, sentence) => {
  const bytes = withParts(xlsxWithRows(cell('><v>1</v>')), { [path]: () => undefined });
  expect(() => openXlsx(bytes)).toThrow(sentence);
});

test('two sheets of one name are one sentence', () => {
  const twins = xlsxOf([
    { name: '甲', xml: '<sheetData/>' },
    { name: '甲', xml: '<sheetData/>' },
  ]);
  expect(() => openXlsx(twins)).toThrow('两张工作表都叫“甲”');
});
