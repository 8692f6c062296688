import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HIGHLIGHT_MARK, type Highlight } from '../../src/form';
import { openXlsx, patchXlsx, readAppearance, readSheets, type CellPatch } from '../../src/xlsx';
import { fixtureBytes, fixtureNames, valueAt } from '../support/fixtures';
import { makeForm } from '../support/made-form';
import { makeXlsx } from '../support/make-xlsx';

const NO_HIGHLIGHTS = new Map<string, readonly Highlight[]>();

/** A made workbook with its first sheet part rewritten. */
function withSheet(rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(makeXlsx([makeForm([{ target: 1, actual: 1, weight: 10 }])]));
  const path = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [path]: strToU8(rewrite(strFromU8(parts[path]!))) });
}

const one = (sheet: string, rest: Omit<CellPatch, 'sheet'>): CellPatch => ({ sheet, ...rest });

test.each(fixtureNames())(
  '%s: an empty patch gives the same bytes, a small one leaves every other part alone',
  (name) => {
    const workbook = openXlsx(fixtureBytes(name));
    expect(patchXlsx(workbook, { cells: [], highlights: NO_HIGHLIGHTS })).toBe(workbook.bytes);
    const sheet = workbook.sheets[0]!;
    const cells = [one(sheet.name, { row: 5, column: 3, content: { value: '改动' } })];
    const patched = openXlsx(patchXlsx(workbook, { cells, highlights: NO_HIGHLIGHTS }));
    expect([...patched.entries.keys()]).toEqual([...workbook.entries.keys()]);
    const changed = [...workbook.entries].filter(
      ([path, bytes]) => !Buffer.from(patched.entries.get(path)!).equals(Buffer.from(bytes)),
    );
    expect(changed.map(([path]) => path).sort()).toEqual([workbook.workbookPath, sheet.path].sort());
    expect(valueAt(readSheets(patched), sheet.name, 'C5')).toBe('改动');
  },
);

test('merges, widths, borders and fonts of a patched sheet survive', () => {
  const workbook = openXlsx(fixtureBytes('zhuzhou-2022'));
  const cells = [
    one('株洲市商务局', {
      row: 5,
      column: 8,
      content: { formula: '=F5/E5', cached: 1 },
      numberFormat: '0.00%',
    }),
  ];
  const before = readAppearance(workbook);
  const after = readAppearance(openXlsx(patchXlsx(workbook, { cells, highlights: NO_HIGHLIGHTS })));
  expect(after.sheets[0]!.merges).toEqual(before.sheets[0]!.merges);
  expect(after.sheets[0]!.columnWidths).toEqual(before.sheets[0]!.columnWidths);
  const lookAt = (appearance: typeof before) =>
    appearance.looks[
      appearance.sheets[0]!.styles.find(({ row, column }) => row === 5 && column === 8)!.style
    ]!;
  expect(lookAt(after)).toEqual({ ...lookAt(before), numberFormat: '0.00%' });
});

test('what we do not know in a sheet survives', () => {
  const extension = '<extLst><ext uri="{x}" xmlns:q="urn:q"><q:thing kept="1"/></ext></extLst>';
  const validation =
    '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"优,良"</formula1></dataValidation></dataValidations>';
  const workbook = openXlsx(
    withSheet((xml) => xml.replace('</worksheet>', `${validation}${extension}</worksheet>`)),
  );
  const highlight: Highlight = {
    sheet: '测试',
    column: 8,
    firstRow: 8,
    lastRow: 8,
    formula: `=IF(H8="",TRUE,FALSE)+${HIGHLIGHT_MARK}`,
  };
  const cells = [one('测试', { row: 9, column: 7, content: { formula: '=SUM(G8:G8)', cached: 0 } })];
  const patched = openXlsx(patchXlsx(workbook, { cells, highlights: new Map([['测试', [highlight]]]) }));
  const xml = strFromU8(patched.entries.get('xl/worksheets/sheet1.xml')!);
  expect(xml).toContain('<q:thing kept="1"/>');
  expect(xml.indexOf('<conditionalFormatting')).toBeLessThan(xml.indexOf('<dataValidations'));
  expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<conditionalFormatting'));
});

test('a highlight set twice is there once, and other rules stay', () => {
  const foreign =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>A1=1</formula></cfRule></conditionalFormatting>';
  const first = openXlsx(withSheet((xml) => xml.replace('</worksheet>', `${foreign}</worksheet>`)));
  const highlight: Highlight = {
    sheet: '测试',
    column: 8,
    firstRow: 8,
    lastRow: 9,
    formula: `=TRUE+${HIGHLIGHT_MARK}`,
  };
  const highlights = new Map([['测试', [highlight]]]);
  const once = openXlsx(patchXlsx(first, { cells: [], highlights }));
  expect(patchXlsx(once, { cells: [], highlights })).toBe(once.bytes);
  const moved = openXlsx(
    patchXlsx(once, { cells: [], highlights: new Map([['测试', [{ ...highlight, lastRow: 10 }]]]) }),
  );
  const rules = readAppearance(moved).sheets[0]!.formulaFormats.map(({ ranges, formula }) => [
    ranges,
    formula,
  ]);
  expect(rules).toEqual([
    ['A1', '=A1=1'],
    ['H8:H10', highlight.formula],
  ]);
});

test('followers of a shared formula stay right when its master is overwritten', () => {
  const shared = (xml: string): string =>
    xml
      .replace(
        /<c r="C3" s="\d+"[^>]*>.*?<\/c>/,
        '<c r="C3"><f t="shared" ref="C3:D3" si="0">$A1+B2</f><v>1</v></c>',
      )
      .replace(/<c r="D3" s="\d+"[^>]*>.*?<\/c>/, '<c r="D3"><f t="shared" si="0"/><v>2</v></c>');
  const workbook = openXlsx(withSheet(shared));
  expect(readSheets(workbook)[0]!.formulas[2]!.slice(2, 4)).toEqual(['=$A1+B2', '=$A1+C2']);
  const cells = [one('测试', { row: 3, column: 3, content: { value: 5 } })];
  const patched = readSheets(openXlsx(patchXlsx(workbook, { cells, highlights: NO_HIGHLIGHTS })));
  expect(patched[0]!.formulas[2]!.slice(2, 4)).toEqual([null, '=$A1+C2']);
});

test('a cell inside an array formula is refused by name', () => {
  const workbook = openXlsx(
    withSheet((xml) =>
      xml.replace(
        /<c r="C3" s="\d+"[^>]*>.*?<\/c>/,
        '<c r="C3"><f t="array" ref="C3:C4">A1:A2</f><v>1</v></c>',
      ),
    ),
  );
  const cells = [one('测试', { row: 4, column: 3, content: { value: 5 } })];
  expect(() => patchXlsx(workbook, { cells, highlights: NO_HIGHLIGHTS })).toThrow(
    '工作表“测试”的 C4 在数组公式 C3:C4 里',
  );
});

test.each(['普通', ' 前后空格 ', '换\n行', '<&">', '_x0041_', '控\u0001制', '=文字'])(
  'the text %j comes back as it was',
  (value) => {
    const workbook = openXlsx(makeXlsx([makeForm([])]));
    const patched = patchXlsx(workbook, {
      cells: [one('测试', { row: 20, column: 3, content: { value } })],
      highlights: NO_HIGHLIGHTS,
    });
    expect(valueAt(readSheets(openXlsx(patched)), '测试', 'C20')).toBe(value);
  },
);
