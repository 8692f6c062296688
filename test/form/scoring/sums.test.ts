import {
  addressOf,
  analyseWorkbook,
  planRecompute,
  type CellValue,
  type SheetCells,
} from '../../../src/form';

type Line = readonly [string, ...CellValue[]];

/** A 基础数据表 whose amounts begin in row 5; each line is a label and its amounts of two years. */
function basedata(lines: readonly Line[], rate: CellValue = null, rateFormula?: string): SheetCells {
  const values: CellValue[][] = [
    ['2022年度部门整体支出绩效评价基础数据表', null, null, null],
    ['财政供养人员情况（人）', '编制数', '2022年实际在职人数', '控制率'],
    [null, 50, 48, rate],
    ['经费控制情况（万元）', '2021年决算数', '2022年决算数', null],
    ...lines.map(([label, ...amounts]) => [label, amounts[0] ?? null, amounts[1] ?? null, null]),
  ];
  return {
    name: '基础数据',
    top: 1,
    left: 1,
    values,
    formulas: values.map((row, r) => row.map((_, c) => (r === 2 && c === 3 ? (rateFormula ?? null) : null))),
    numberFormats: values.map((row) => row.map(() => 'General')),
    protected: false,
  };
}

function written(sheet: SheetCells): Record<string, string> {
  const edits = planRecompute(analyseWorkbook([sheet])).edits.filter(({ purpose }) => purpose === 'sum');
  return Object.fromEntries(edits.map((edit) => [addressOf(edit), `${edit.expected} ${edit.formula}`]));
}

function findings(sheet: SheetCells): string[] {
  return analyseWorkbook([sheet]).forms.flatMap((form) =>
    form.findings.map((finding) => `${finding.rule}@${addressOf(finding)}`),
  );
}

describe('sums of a 基础数据表', () => {
  const nested: Line[] = [
    ['三公经费'],
    ['1、公务用车购置和维护经费'],
    ['（1）公车购置', 5, 5],
    ['（2）公车运行维护', 10, 10],
    ['2、出国经费', 0, 0],
    ['3、公务接待', 10, 10],
  ];

  test('a blank part that is itself a sum counts with what is written into it', () => {
    expect(written(basedata(nested))).toEqual({
      B5: '25 =SUM(B6,B9:B10)',
      B6: '15 =SUM(B7:B8)',
      C5: '25 =SUM(C6,C9:C10)',
      C6: '15 =SUM(C7:C8)',
    });
    expect(findings(basedata(nested))).toEqual([]);
  });

  test('a typed sum over such a part is right', () => {
    expect(findings(basedata([['三公经费', 25, 25], ...nested.slice(1)]))).toEqual([]);
    expect(findings(basedata([['三公经费', 30, 25], ...nested.slice(1)]))).toEqual(['sum-mismatch@B5']);
  });

  test('a part that only a person can give leaves the sum blank', () => {
    const lines = nested.map((line): Line => (line[0] === '（1）公车购置' ? [line[0], '5万元', 5] : line));
    expect(Object.keys(written(basedata(lines)))).toEqual(['C5', 'C6']);
  });

  test('numbering of one level decides, not amounts that happen to add up', () => {
    const lines: Line[] = [
      ['三公经费'],
      ['1、公务用车', 15, 15],
      ['2、出国经费', 5, 5],
      ['3、公务接待', 10, 10],
    ];
    expect(written(basedata(lines))).toMatchObject({ B5: '30 =SUM(B6:B8)' });
  });
});
