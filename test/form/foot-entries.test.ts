import { ParsedGrid } from '../../src/form/parsed-grid';
import { entriesOf } from '../../src/form/recognise/entries/entries';
import { recogniseForms } from '../../src/form/recognise/recognise';
import type { CellValue, SheetCells } from '../../src/form';
import { sheetOf } from '../support/checked-form';

/** What is told of a year below its indicators, beside what is printed there. */

function cleared(foot: readonly (readonly CellValue[])[]): string[] {
  const form = sheetOf({});
  const rows = foot.map((row) => Array.from({ length: form.values[0]!.length }, (_, at) => row[at] ?? null));
  const sheet: SheetCells = {
    ...form,
    values: [...form.values, ...rows],
    formulas: [...form.formulas, ...rows.map((row) => row.map(() => null))],
    numberFormats: [...form.numberFormats, ...rows.map((row) => row.map(() => 'General'))],
  };
  const grid = new ParsedGrid(sheet);
  const [recognised] = recogniseForms(grid);
  return entriesOf(grid, recognised!)
    .filter(({ row }) => row > form.values.length)
    .map(({ row, column, label }) => String(grid.value(row, column)).slice(label?.length ?? 0));
}

test.each<[string, CellValue[][], string[]]>([
  ['beside its label', [['存在问题', '部分班次延期。']], ['部分班次延期。']],
  ['behind a colon', [['自评结论：优。总体良好。']], ['优。总体良好。']],
  [
    'below its label',
    [['一、存在的问题'], ['部分班次延期。'], ['二、经验做法'], ['统筹推进。']],
    ['部分班次延期。', '统筹推进。'],
  ],
  [
    'on in the next row',
    [
      ['存在问题', '问题一，延期。'],
      [null, '问题二，少办。'],
    ],
    ['问题一，延期。', '问题二，少办。'],
  ],
  ['a date alone', [[null, null, null, null, '2024年3月1日']], ['2024年3月1日']],
])('what was written %s goes', (_, foot, texts) => {
  expect(cleared(foot)).toEqual(texts);
});

test.each<[string, CellValue[][]]>([
  ['how grades are given', [['自评等级：优（90分以上）、良（80-90分）']]],
  ['what a field asks for', [['存在问题：（请如实填写）']]],
  ['notes', [['备注：存在问题的要说明原因。'], ['填表说明：'], ['1.偏差大的要说明原因，并提出改进措施。']]],
  ['a date to be filled in', [['填表人：', null, '年  月  日']]],
  ['labels one below the other', [['存在问题'], ['改进措施'], ['单位负责人：']]],
])('%s stays', (_, foot) => {
  expect(cleared(foot)).toEqual([]);
});
