import { formulaPieces } from '../../src/xlsx/formulas/pieces';
import { referencesOf } from '../../src/xlsx/formulas/references';
import { renameSheetIn } from '../../src/xlsx/formulas/rename-sheet';
import { shiftFormula } from '../../src/xlsx/formulas/shift-formula';
import { blockAddress } from '../../src/grid/block';

test.each([
  ['A1+$B$2*C$3', 1, 2, 'C2+$B$2*E$3'],
  ['SUM(A1:B2)', 3, 0, 'SUM(A4:B5)'],
  ['SUM(A:A)+SUM($B:C)', 5, 1, 'SUM(B:B)+SUM($B:D)'],
  ['SUM(1:3)+SUM($2:3)', 2, 1, 'SUM(3:5)+SUM($2:5)'],
  ['1E3+A1', 1, 0, '1E3+A2'],
  ['1.5e-3*A1', 1, 0, '1.5e-3*A2'],
  ['表1[得分]+表1[[#This Row],[A1]]+A1', 1, 0, '表1[得分]+表1[[#This Row],[A1]]+A2'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'表A1'!A1+A1!B1", 1, 0, "'表A1'!A2+A1!B2"],
  ["[1]Sheet1!A1+'C:\\[A1.xlsx]A1'!A1", 1, 0, "[1]Sheet1!A2+'C:\\[A1.xlsx]A1'!A2"],
  ['LOG10(A1)+ATAN2(A1,B2)', 1, 0, 'LOG10(A2)+ATAN2(A2,B3)'],
  ['税率A1+A1B', 1, 0, '税率A1+A1B'],
  ['A1', -1, 0, '#REF!'],
  ['A:A', 0, -1, '#REF!'],
  ['IF(A1="it""s A1",\'a\'\'b\'!A1,A1:A1)', 1, 1, 'IF(B2="it""s A1",\'a\'\'b\'!B2,B2:B2)'],
])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
  expect(
    formulaPieces(formula)
      .map(({ text }) => text)
      .join(''),
  ).toBe(formula);
});

test.each([
  ["甲!A1+'甲'!A1+乙!A1", "'丁'!A1+'丁'!A1+乙!A1"],
  ['"甲!"&甲!A1', '"甲!"&\'丁\'!A1'],
  ['甲乙!A1+丙甲!A1', '甲乙!A1+丙甲!A1'],
  ['[1]甲!A1+甲!A1', "[1]甲!A1+'丁'!A1"],
])('%s speaks of 丁 once 甲 is called so', (formula, renamed) => {
  expect(renameSheetIn(formula, '甲', '丁')).toBe(renamed);
});

test.each<[string, string[], boolean]>([
  ['=SUM(G8:G20)+$H$1', ['表!G8:G20', '表!H1'], false],
  ["='乙 表'!A1*Sheet2!B:B", ['乙 表!A1', 'sheet2!B1:B1048576'], false],
  ['=SUM(3:1)', ['表!A1:XFD3'], false],
  ['=合计*2', ['表!C5'], false],
  ['=乙!合计', ['乙!D7'], false],
  ['=圈', [], true],
  ['=[1]乙!A1&"B2"', [], false],
  ['=INDIRECT("A1")', [], true],
  ['=SUM(表1[得分])', [], true],
  ['=SUM(甲:乙!A1)', [], true],
])('%s depends on %j', (formula, cells, isOpaque) => {
  const names: Record<string, string> = { 合计: '表!$C$5', '乙 合计': '乙!$D$7', 圈: '圈+1' };
  const references = referencesOf(formula, '表', (name, sheet) => names[`${sheet} ${name}`] ?? names[name]);
  expect(references.cells.map(({ sheet, block }) => `${sheet}!${blockAddress(block)}`)).toEqual(cells);
  expect(references.isOpaque).toBe(isOpaque);
});
