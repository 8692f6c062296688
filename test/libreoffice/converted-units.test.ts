import { analyseWorkbook, planRecompute, type CellValue, type SheetCells } from '../../src/form';
import { recalculate } from '../support/libreoffice';
import { makeForm } from '../support/made-form';
import { makeXlsx } from '../support/make-xlsx';
import { openInOffice } from '../support/office';

/** 年度指标值, 实际完成值 and the points of 10; texts, and numbers whose format prints the unit. */
const ROWS: readonly (readonly [CellValue, CellValue, number])[] = [
  ['≥2公顷', '27亩', 9],
  ['≥30亩', '1.8公顷', 9],
  ['≥3亩', '1000平方米', 5],
  ['≥3亩', '2000平方米', 10],
  ['≥0.3亩', '200平方米', 10],
  ['≥7亩', '2333.1平方米', 5],
  ['≤2000平方米', '4.5亩', 5],
  ['≥1万亩', '500公顷', 7.5],
  ['≥10里', '4公里', 8],
  ['≥2公里', '3里', 7.5],
  ['≥1吨', '1600斤', 8],
  ['≥100公斤', '150斤', 7.5],
  ['≤2天', '72小时', 5],
  ['≤36小时', '1.5天', 10],
  ['≤150元/天', '225元/天', 5],
  ['≤300元/亩', '6750元/公顷', 5],
];

const form = makeForm(ROWS.map(([target, actual]) => ({ target, actual, weight: 10 })));
const { edits } = planRecompute(analyseWorkbook([form]));

/** The form with its 得分 as formulas. */
function withFormulas(): SheetCells {
  const formulas = form.formulas.map((row) => [...row]);
  for (const { row, column, formula } of edits) formulas[row - 1]![column - 1] = formula;
  return { ...form, formulas };
}

const scores = (values: readonly (readonly CellValue[])[]): CellValue[] =>
  values.slice(7, 7 + ROWS.length).map((row) => row[6] ?? null);
const described = (points: readonly CellValue[]): string[] =>
  ROWS.map(([target, actual], index) => `${String(target)} / ${String(actual)}: ${String(points[index])}`);
const expected = described(ROWS.map(([, , points]) => points));

test('lengths, areas, weights and times convert in the formula as on paper: LibreOffice', async () => {
  const [[sheet]] = (await recalculate([makeXlsx([withFormulas()])])) as [SheetCells[]];
  expect(described(scores(sheet!.values))).toEqual(expected);
});

test('and the workbench', async () => {
  const office = openInOffice([withFormulas()]);
  await office.engine.settled();
  const points = ROWS.map((_, index) => office.engine.cell('sheet1', 8 + index, 7).value);
  office.close();
  expect(described(points)).toEqual(expected);
});

test('and our own decimals', () => {
  const points = ROWS.map(
    (_, index) => edits.find(({ row, column }) => row === 8 + index && column === 7)?.expected,
  );
  expect(described(points.map((text) => (text === undefined ? null : Number(text))))).toEqual(expected);
});
