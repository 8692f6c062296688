import { addressOf, analyseWorkbook, parseAddress, planRecompute, type SheetCells } from '../../src/form';
import { patchOf } from '../../src/files';
import { newForms, TEMPLATES } from '../../src/templates';
import { openXlsx, patchXlsx, readSheets, writeWorkbook, type CellPatch } from '../../src/xlsx';
import { valueAt } from '../support/fixtures';
import { recalculate } from '../support/libreoffice';
import { fieldsOf } from '../support/form-fields';

/** What a clerk types into the project form: plain numbers, signs, per cent, a date, words. */
const TYPED: readonly (readonly [string, string | number])[] = [
  ['D6', 100], ['E6', 120], ['F6', 90.5],
  ['D13', '完成调研'], ['E13', '≥12次'], ['F13', '9次'], ['G13', 10],
  ['D14', '培训人数'], ['E14', 200], ['F14', 200], ['G14', 10],
  ['D15', '改造面积'], ['E15', '1.2万平方米'], ['F15', '1.08万平方米'], ['G15', 10],
  ['D16', '合格率'], ['E16', '≥95%'], ['F16', '98%'], ['G16', 10],
  ['D17', '验收'], ['E17', '通过'], ['F17', '通过'], ['G17', 5], ['H17', 5],
  ['D18', '按期完成'], ['E18', '2025年12月31日前'], ['F18', '2025年11月'], ['G18', 5],
  ['D21', '带动消费'], ['E21', '500万元'], ['F21', '450万元'], ['G21', 30],
  ['D26', '群众满意度'], ['E26', '≥90%'], ['F26', '81%'], ['G26', 10],
]; // prettier-ignore

const projects = ['=HYPERLINK("x")', '农贸市场改造'];
let before: SheetCells[];
let recalculated: SheetCells[];

/** Two new forms filled in by hand, recomputed by us, with wrong cached values, through LibreOffice. */
beforeAll(async () => {
  const fields = { department: '甲市商务局', unit: '-乙单位', year: '2025' };
  const blank = openXlsx(writeWorkbook(newForms(TEMPLATES[0]!, projects, fields, [])));
  const typed = projects.flatMap((sheet) =>
    TYPED.map(([address, value]): CellPatch => ({ sheet, ...parseAddress(address), content: { value } })),
  );
  const filled = openXlsx(patchXlsx(blank, { cells: typed, highlights: new Map() }));
  before = readSheets(filled);
  const patch = patchOf(planRecompute(analyseWorkbook(before)));
  const cells = patch.cells.map((cell) => ({ ...cell, content: { ...cell.content, cached: -1 } }));
  const done = patchXlsx(filled, { ...patch, cells });
  [recalculated] = (await recalculate([done])) as [SheetCells[]];
});

test('the forms that were filled in are recognised without doubt', () => {
  const { forms } = analyseWorkbook(before);
  expect(forms.map(({ form }) => [form.projectName?.text, form.doubts])).toEqual(
    projects.map((name) => [name, []]),
  );
});

test.each(projects)('LibreOffice and our arithmetic agree on %s', (sheet) => {
  const { forms } = analyseWorkbook(recalculated);
  const { form, computed } = forms.find((one) => one.form.sheet === sheet)!;
  // 90.5 ÷ 120 = 75.42%; 7.5, 10, 9, 10, 5, 5; 27; 9
  expect(computed.rateScore).toBe('7.54');
  expect(valueAt(recalculated, sheet, 'H6')).toBeCloseTo(0.7542, 10);
  expect(valueAt(recalculated, sheet, 'I6')).toBe(7.54);
  const scores = ['H13', 'H14', 'H15', 'H16', 'H21', 'H26'].map((cell) => valueAt(recalculated, sheet, cell));
  expect(scores).toEqual([7.5, 10, 9, 10, 27, 9]);
  expect(valueAt(recalculated, sheet, addressOf(fieldsOf(form).total!.score!))).toBe(Number(computed.total));
});

test('a name that looks like a formula is still a text', () => {
  expect(valueAt(recalculated, projects[0]!, 'C3')).toBe('=HYPERLINK("x")');
  expect(valueAt(recalculated, projects[0]!, 'G4')).toBe('-乙单位');
});
