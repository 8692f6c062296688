import { HIGHLIGHT_MARK } from '../../src/form';
import { openXlsx, patchXlsx, readSheets, XlsxError, type CellPatch } from '../../src/xlsx';
import { partOf, SHEET, withParts, xlsxOf, xlsxWithRows } from '../support/edited-xlsx';

type Content = CellPatch['content'];
const patched = (
  bytes: Uint8Array,
  ...cells: [row: number, column: number, content: Content, format?: string][]
): Uint8Array =>
  patchXlsx(openXlsx(bytes), {
    cells: cells.map(([row, column, content, numberFormat]) => ({
      sheet: '表',
      row,
      column,
      content,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    })),
    highlights: new Map(),
  });
const rowsOf = (bytes: Uint8Array, path = SHEET): string =>
  /<sheetData>(.*)<\/sheetData>/s.exec(partOf(bytes, path))![1]!;
const withRows = (rows: string, ...cells: Parameters<typeof patched>[1][]): string =>
  rowsOf(patched(xlsxWithRows(rows), ...cells));

test('a new cell stands between its neighbours, a new row between its own; all else is the same text', () => {
  const rows = `<row  r='2' spans="1:3"><c r="A2"/><!-- kept --><c r="C2" s="1"><v>1.50</v></c></row ><row r="9"/>`;
  expect(
    withRows(
      rows,
      [2, 2, { value: 5 }],
      [4, 1, { value: true }],
      [9, 3, { value: null }],
      [12, 1, { value: 1 }],
    ),
  ).toBe(
    `<row  r='2' spans="1:3"><c r="A2"/><!-- kept --><c r="B2"><v>5</v></c><c r="C2" s="1"><v>1.50</v></c></row >` +
      `<row r="4"><c r="A4" t="b"><v>1</v></c></row><row r="9"><c r="C9"/></row><row r="12"><c r="A12"><v>1</v></c></row>`,
  );
});

test('rows and cells that lack their addresses get them where one is put in', () => {
  const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
  expect(withRows(rows, [1, 4, { value: 9 }])).toBe(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>9</v></c></row><row><c><v>3</v></c></row>',
  );
  expect(
    withRows('<row r="1"/><row r="5"><c><v>1</v></c></row><row><c><v>2</v></c></row>', [3, 1, { value: 9 }]),
  ).toBe(
    '<row r="1"/><row r="3"><c r="A3"><v>9</v></c></row><row r="5"><c><v>1</v></c></row><row r="6"><c><v>2</v></c></row>',
  );
});

test('what a cell holds beside its content stays; what belongs to the old content goes', () => {
  const rows =
    '<row r="1"><c r="A1" s="1" t="e" vm="1" cm="1" ph="1"><v>#VALUE!</v><extLst><ext uri="x"/></extLst></c></row>';
  expect(withRows(rows, [1, 1, { formula: '=1&"<&>"', cached: '1<&>' }])).toBe(
    '<row r="1"><c r="A1" s="1" t="str"><f>1&amp;"&lt;&amp;&gt;"</f><v>1&lt;&amp;&gt;</v><extLst><ext uri="x"/></extLst></c></row>',
  );
});

test('line separators and references elsewhere survive', () => {
  const odd = '<row r="1"><c r="A1" t="str"><v>1\u20282\u00853&#13;&#10;4</v></c></row>';
  expect(withRows(odd, [2, 1, { value: 1 }])).toContain(odd);
});

test('a prefix other than the default is that of what is written', () => {
  const bytes = withParts(xlsxWithRows('<row r="1"/>'), {
    [SHEET]: (xml) =>
      xml.replace(/<(\/?)(worksheet|sheetData|row)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
  });
  expect(partOf(patched(bytes, [1, 1, { formula: '=1', cached: 1 }], [2, 1, { value: 'a' }]))).toContain(
    '<x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>',
  );
});

test('a shared formula is un-shared only where its master is overwritten', () => {
  const rows = [1, 2, 3].map((row) => {
    const master = row === 1 ? ' ref="B1:B3">SUM(A:A)+A1+表1[A1]</f>' : '/>';
    const other = row === 1 ? ' ref="C1:C3">A1*1E3</f>' : '/>';
    return `<row r="${row}"><c r="B${row}"><f t="shared" si="0"${master}<v>1</v></c><c r="C${row}"><f t="shared" si="1"${other}<v>1</v></c></row>`;
  });
  const result = withRows(rows.join(''), [1, 2, { value: 1 }], [2, 3, { value: 1 }]);
  expect(result).toBe(
    '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><f t="shared" si="1" ref="C1:C3">A1*1E3</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f>SUM(A:A)+A2+表1[A1]</f><v>1</v></c><c r="C2"><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f>SUM(A:A)+A3+表1[A1]</f><v>1</v></c><c r="C3"><f t="shared" si="1"/><v>1</v></c></row>',
  );
});

test('a formula that depends on what changed loses its old value, on other sheets and through others and names too', () => {
  const formula = (address: string, text: string): string => `<c r="${address}"><f>${text}</f><v>7</v></c>`;
  const sheets = [
    {
      name: '表',
      xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c>${formula('B1', 'SUM(A1:A9)')}${formula('C1', 'C2')}</row></sheetData>`,
    },
    {
      name: '别 表',
      xml: `<sheetData><row r="1">${formula('A1', '表!B1*2')}${formula('B1', '总')}${formula('C1', '表!C9')}</row></sheetData>`,
    },
  ];
  const bytes = withParts(xlsxOf(sheets), {
    'xl/workbook.xml': (xml) =>
      xml.replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="总">\'别 表\'!$A$1</definedName></definedNames>',
      ),
  });
  const values = (result: Uint8Array): unknown => readSheets(openXlsx(result)).map((sheet) => sheet.values);
  expect(values(patched(bytes, [1, 1, { value: 2 }]))).toEqual([[[2, null, 7]], [[null, null, 7]]]);
  expect(values(patched(bytes, [1, 1, { formula: '=1', cached: 1 }]))).toEqual([[[1, 7, 7]], [[7, 7, 7]]]);
});

test.each([
  ['a control character in a formula', { formula: '="\u000b"', cached: '\u000b' }, '看不见的控制字符'],
  ['an escape in a formula', { formula: '="_x000B_"', cached: '' }, '看不见的控制字符'],
  ['half a character in a formula', { formula: '="\ud83d"', cached: '' }, '看不见的控制字符'],
  ['a number without bounds', { value: Infinity }, '结果不是一个数'],
  ['a text that is too long', { value: 'a'.repeat(32_768) }, '32767'],
])('%s is refused by name', (_, content, sentence) => {
  const write = (): unknown => patched(xlsxWithRows('<row r="1"/>'), [1, 1, content]);
  expect(write).toThrow(XlsxError);
  expect(write).toThrow('工作表“表”的 A1 无法写入');
  expect(write).toThrow(sentence);
});

test('a sheet that is passed by is kept as it is; writing to it is refused', () => {
  const far = xlsxWithRows(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  );
  const workbook = openXlsx(far);
  expect(patchXlsx(workbook, { cells: [], highlights: new Map([['表', []]]) })).toBe(workbook.bytes);
  expect(() => patched(far, [1, 1, { value: 2 }])).toThrow('工作表“表”的内容过多');
});

test('a sheet that is not there and a cell that no sheet has are refused', () => {
  const workbook = openXlsx(xlsxWithRows('<row r="1"/>'));
  const write = (sheet: string, row: number) => (): unknown =>
    patchXlsx(workbook, { cells: [{ sheet, row, column: 1, content: { value: 1 } }], highlights: new Map() });
  expect(write('没有', 1)).toThrow('没有叫“没有”的工作表');
  expect(write('表', 1_048_577)).toThrow('位置超出工作表');
});

test('a file without styles gets a styles part when a format is needed; its cells keep looking plain', () => {
  const bare = withParts(xlsxWithRows('<row r="1"><c r="A1" s="2"><v>1</v></c></row>'), {
    'xl/styles.xml': () => undefined,
    'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*styles[^>]*>/, ''),
    '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*styles[^>]*>/, ''),
  });
  const [sheet] = readSheets(openXlsx(patched(bare, [1, 2, { value: 0.5 }, '0.00%'])));
  expect(sheet!.numberFormats).toEqual([['General', '0.00%']]);
});

test('a part in UTF-16 is written as UTF-8 that says so', () => {
  const bytes = withParts(xlsxWithRows('<row r="1"><c r="A1" t="str"><v>绩效</v></c></row>'), {
    [SHEET]: (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  });
  const result = patched(bytes, [1, 2, { value: 1 }]);
  expect(partOf(result)).toContain('encoding="UTF-8"');
  expect(readSheets(openXlsx(result))[0]!.values).toEqual([['绩效', 1]]);
});

test('elements go where their order has them, also before what is wrapped in AlternateContent', () => {
  const rest =
    '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts/>';
  const workbook = openXlsx(xlsxOf([{ name: '表', xml: `<pageMargins/>${rest}` }]));
  const highlight = { sheet: '表', column: 1, firstRow: 1, lastRow: 2, formula: `=TRUE+${HIGHLIGHT_MARK}` };
  const cells = [{ sheet: '表', row: 1, column: 1, content: { value: 1 } }];
  const xml = partOf(patchXlsx(workbook, { cells, highlights: new Map([['表', [highlight]]]) }));
  expect(xml.match(/<(sheetData|conditionalFormatting|pageMargins|mc:AlternateContent|tableParts)/g)).toEqual(
    ['<sheetData', '<conditionalFormatting', '<pageMargins', '<mc:AlternateContent', '<tableParts'],
  );
});

test('the calculation chain goes with all that names it', () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain';
  const bytes = withParts(xlsxWithRows('<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>'), {
    'xl/calcChain.xml': () => '<calcChain><c r="A1" i="1"/></calcChain>',
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdChain" Type="${type}" Target="calcChain.xml"/></Relationships>`,
      ),
    '[Content_Types].xml': (xml) =>
      xml.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="chain"/></Types>'),
  });
  const result = patched(bytes, [1, 1, { value: 1 }]);
  expect([...openXlsx(result).entries.keys()]).not.toContain('xl/calcChain.xml');
  expect(partOf(result, 'xl/_rels/workbook.xml.rels') + partOf(result, '[Content_Types].xml')).not.toContain(
    'calcChain',
  );
  expect(partOf(result, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
});
