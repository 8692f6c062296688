import { formulaAfterMove } from '../../../src/xlsx/formulas/move-rows';
import { formulaWithoutSheet } from '../../../src/xlsx/formulas/lose-sheet';
import { followRenamedSheet, renameSheetIn } from '../../../src/xlsx/formulas/rename-sheet';
import { shiftFormula } from '../../../src/xlsx/formulas/shift-formula';
import type { RowMove } from '../../../src/xlsx/rows/row-move';

const INSERT: RowMove = { kind: 'insert', row: 5, count: 2 };
const DELETE: RowMove = { kind: 'delete', row: 5, count: 2 };

/** A formula on 甲 after rows 5 and 6 of 甲 were put in, and after they were taken out. */
test.each([
  ['a cell above stays', 'A4', 'A4', 'A4'],
  ['a cell at the place moves', 'B5+1', 'B7+1', '#REF!+1'],
  ['one below follows', 'B9', 'B11', 'B7'],
  ['a fixed one too', '$B$9', '$B$11', '$B$7'],
  ['a range around widens and shrinks', 'SUM(A4:A9)', 'SUM(A4:A11)', 'SUM(A4:A7)'],
  ['one that ends above stays', 'SUM(A1:A4)', 'SUM(A1:A4)', 'SUM(A1:A4)'],
  ['one that begins in the gap begins behind it', 'SUM(A5:A9)', 'SUM(A7:A11)', 'SUM(A5:A7)'],
  ['one that ends in the gap ends before it', 'SUM(A2:A6)', 'SUM(A2:A8)', 'SUM(A2:A4)'],
  ['one that is gone is lost', 'SUM(A5:A6)', 'SUM(A7:A8)', 'SUM(#REF!)'],
  ['a range written upwards keeps its order', 'A9:A4', 'A11:A4', 'A7:A4'],
  ['whole rows', '$1:$6', '$1:$8', '$1:$4'],
  ['whole columns stay', 'SUM(B:B)', 'SUM(B:B)', 'SUM(B:B)'],
  ['its own name, with quotes or without', "甲!B9+'甲'!B9", "甲!B11+'甲'!B11", "甲!B7+'甲'!B7"],
  ['a range of its own sheet by name', '甲!A4:A9', '甲!A4:A11', '甲!A4:A7'],
  ['another sheet stays', '乙!B9+乙!A4:A9', '乙!B9+乙!A4:A9', '乙!B9+乙!A4:A9'],
  ['another file stays', '[1]甲!B9', '[1]甲!B9', '[1]甲!B9'],
  ['strings, numbers, functions and structured references are no cells', 'IF("B9"="",LOG10(1E9),表1[得分])', 'IF("B9"="",LOG10(1E9),表1[得分])', 'IF("B9"="",LOG10(1E9),表1[得分])'],
  ['ranges down to the sheet’s end stay on the sheet', 'SUM(A2:A1048576)+SUM(A1:A1048576)', 'SUM(A2:A1048576)+SUM(A1:A1048576)', 'SUM(A2:A1048574)+SUM(A1:A1048576)'],
  ['names that would be cells if a sheet were larger stay', 'YSS2024+ZJE9+A2000000', 'YSS2024+ZJE9+A2000000', 'YSS2024+ZJE9+A2000000'],
  ['a range whose both ends name the sheet', '甲!A1:甲!B9', '甲!A1:甲!B11', '甲!A1:甲!B7'],
  ['names that look like nothing else stay', '合计_B9+B9x', '合计_B9+B9x', '合计_B9+B9x'],
])('%s', (_, formula, inserted, deleted) => {
  expect(formulaAfterMove(formula, '甲', '甲', INSERT)).toBe(inserted);
  expect(formulaAfterMove(formula, '甲', '甲', DELETE)).toBe(deleted);
}); // prettier-ignore

test('on another sheet only what names the moved one follows', () => {
  expect(formulaAfterMove("B9+甲!B9+SUM('甲'!A1:A9)", '乙', '甲', INSERT)).toBe("B9+甲!B11+SUM('甲'!A1:A11)");
});

test('what is pushed off the sheet is lost', () => {
  expect(formulaAfterMove('A1048576', '甲', '甲', INSERT)).toBe('#REF!');
});

test('a name that would be a cell on a larger sheet is not shifted', () => {
  expect(shiftFormula('YSS2024*B2', 1, 1)).toBe('YSS2024*C3');
});

/** 甲 called 新, and 甲 taken out of 甲, 乙, 丙. */
test.each([
  ['a cell', '甲!A1', "'新'!A1", '#REF!'],
  ['a range whose both ends name it', '甲!A1:甲!B9', "'新'!A1:'新'!B9", '#REF!:#REF!'],
  ['several sheets that begin with it', 'SUM(甲:丙!A1)', "SUM('新:丙'!A1)", "SUM('乙:丙'!A1)"],
  ['several that end with it', "SUM('丙:甲'!A1)", "SUM('丙:新'!A1)", "SUM('乙:丙'!A1)"],
  ['several that hold it in between, or not', 'SUM(乙:丙!A1)', 'SUM(乙:丙!A1)', 'SUM(乙:丙!A1)'],
  ['what was lost before', '甲!#REF!+1', "'新'!#REF!+1", '#REF!+1'],
  ['another file', "[1]甲!A1+'[1]甲:丙'!A1", "[1]甲!A1+'[1]甲:丙'!A1", "[1]甲!A1+'[1]甲:丙'!A1"],
])('a sheet is renamed or taken out: %s', (_, formula, renamed, removed) => {
  expect(followRenamedSheet(formula, '甲', '新')).toBe(renamed);
  expect(formulaWithoutSheet(formula, '甲', ['甲', '乙', '丙'])).toBe(removed);
});

test('a copy of a sheet goes on summing up the same sheets', () => {
  expect(renameSheetIn('SUM(甲:丙!A1)+甲!A2', '甲', '新')).toBe("SUM(甲:丙!A1)+'新'!A2");
});
