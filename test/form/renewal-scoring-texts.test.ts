import {
  analyseWorkbook,
  isScored,
  planCopies,
  type CellValue,
  type ScoredForm,
  type SheetCells,
} from '../../src/form';
import { fixtureSheets } from '../support/fixtures';
import { makeForm } from '../support/made-form';

const NEXT = { mode: 'next-year', year: '', department: null, unit: null } as const;
/** Three rows: 42 of 50 for 8.4 of 10 points, 100 % of 100 % for 20 of 20, 15 days of 20 for 10 of 10. */
const ROWS = [
  { name: '举办活动场次', target: '50场', actual: '42场', weight: 40, score: 33.6 },
  { name: '活动覆盖率', target: '100%', actual: '100%', weight: 40, score: 40 },
  { name: '拨付时限', target: '≤20天', actual: '15天', weight: 10, score: 10 },
];
const FIRST_ROW = 8;

/** A form with one more column, or another one for its last, and what a form for the next year has in it. */
function carriedOver(
  heading: string,
  texts: readonly CellValue[],
  insteadOfReasons = false,
): { kept: CellValue[]; doubts: readonly string[] } {
  const form = makeForm(ROWS);
  const at = insteadOfReasons ? 8 : 9;
  const beside = (row: number): CellValue =>
    row === FIRST_ROW - 2 ? heading : (texts[row - FIRST_ROW + 1] ?? null);
  const cells: SheetCells = {
    ...form,
    values: form.values.map((row, index) => [...row.slice(0, at - 1), beside(index)]),
    formulas: form.formulas.map((row) => [...row.slice(0, at - 1), null]),
    numberFormats: form.numberFormats.map((row) => [...row.slice(0, at - 1), 'General']),
  };
  const forms = analyseWorkbook([cells]).forms.map((one) => one.form);
  expect(forms).toHaveLength(1);
  const { copies, doubts } = planCopies([{ cells, forms, merges: [] }], NEXT, [], [cells.name]);
  const changed = new Map(
    copies[0]!.cells.filter(({ column }) => column === at).map(({ row, value }) => [row, value]),
  );
  const kept = texts.map((text, index) =>
    changed.has(FIRST_ROW + index) ? changed.get(FIRST_ROW + index)! : text,
  );
  return { kept, doubts };
}

describe.each(['评分说明', '得分说明', '评分依据', '扣分说明'])('a column %s', (heading) => {
  test.each([
    ['what is taken off for what', ['每少1场扣0.5分，扣完为止', '每低1个百分点扣1分', '每超1天扣1分']],
    [
      'a share of the points',
      ['按完成比例得分', '达到100%的得40分，否则按比例得分', '20天以内的得10分，超过的不得分'],
    ],
    ['a formula', ['得分=实际完成值/年度指标值×分值', '得分=实际完成值/年度指标值×分值', '超时不得分']],
    [
      'one rule for several rows',
      ['未达到目标值的酌情扣分', '未达到目标值的酌情扣分', '未达到目标值的酌情扣分'],
    ],
  ])('stays where it lays down rules: %s', (_, texts) => {
    expect(carriedOver(heading, texts)).toEqual({ kept: texts, doubts: [] });
  });

  test.each([
    ['what was done', ['实际完成42场，得33.6分', '已完成，覆盖率100%', '15天内拨付，已完成']],
    ['what was taken off', ['少8场，扣6.4分', '未扣分', '无']],
    ['what was reached, and a row without a number', ['完成42场，扣6.4分', '覆盖率达到要求', '实际用时15天']],
  ])('goes where it tells of last year: %s', (_, texts) => {
    expect(carriedOver(heading, texts)).toEqual({ kept: texts.map(() => null), doubts: [] });
  });

  test('stays and is told where rule and result share a cell', () => {
    const texts = ['每少1场扣0.8分，实际完成42场，扣6.4分', '每低1个百分点扣1分', '每超1天扣1分'];
    expect(carriedOver(heading, texts)).toEqual({
      kept: texts,
      doubts: [`“测试2024”的“${heading}”列有的内容分不清是评分规则还是上一年的结果，已保留 I8，请核对`],
    });
  });

  test('a result among rules goes alone', () => {
    const texts = ['实际完成42场，得33.6分', '每低1个百分点扣1分', '每超1天扣1分'];
    expect(carriedOver(heading, texts)).toEqual({ kept: [null, texts[1], texts[2]], doubts: [] });
  });
});

test('a text that nothing says more of stays and is told, but for one under 扣分说明', () => {
  const texts = ['以台账为准', '受疫情影响，按平台数据', null];
  const { kept, doubts } = carriedOver('评分说明', texts);
  expect(kept).toEqual(texts);
  expect(doubts.join()).toContain('已保留 I8、I9');
  expect(carriedOver('扣分说明', texts)).toEqual({ kept: [null, null, null], doubts: [] });
});

test('扣分说明 in place of 偏差原因: what was taken off goes, rules stay', () => {
  const reasons = ['受疫情影响少8场', null, '未扣分'];
  expect(carriedOver('扣分说明', reasons, true)).toEqual({ kept: [null, null, null], doubts: [] });
  const rules = ['每少1场扣0.5分，扣完为止', '每低1个百分点扣1分', '每超1天扣1分'];
  expect(carriedOver('扣分说明', rules, true)).toEqual({ kept: rules, doubts: [] });
});

test('on a rating form what was told of the scores goes, what it rates by stays in a blank form too', () => {
  const [sheet] = fixtureSheets('yiyang-rating') as [SheetCells];
  const [before] = analyseWorkbook([sheet])
    .forms.map(({ form }) => form)
    .filter(isScored) as [ScoredForm];
  const row = Math.min(...before.indicators.map((one) => one.row)) - sheet.top;
  const texts = before.indicators.map((_, index) =>
    index === 0 ? '未扣分' : index === 1 ? '每缺一项扣1分，扣完为止' : null,
  );
  const rows = new Map(before.indicators.map((one, index) => [one.row, texts[index] ?? null]));
  const values = sheet.values.map((line, index) => [
    ...line,
    index === row - 1 ? '评分说明' : (rows.get(index + sheet.top) ?? null),
  ]);
  const cells: SheetCells = {
    ...sheet,
    values,
    formulas: sheet.formulas.map((line) => [...line, null]),
    numberFormats: sheet.numberFormats.map((line) => [...line, 'General']),
    merges: [],
  };
  const forms = analyseWorkbook([cells]).forms.map(({ form }) => form);
  expect(forms[0]?.kind).toBe('rating');
  const column = sheet.left + sheet.values[0]!.length;
  for (const mode of ['next-year', 'blank'] as const) {
    const [copy] = planCopies([{ cells, forms, merges: [] }], { ...NEXT, mode }, [], []).copies;
    const cleared = copy!.cells.filter((cell) => cell.column === column);
    expect(cleared.map(({ row: at, value }) => [at, value])).toEqual([[before.indicators[0]!.row, null]]);
  }
});

test.each(['评分标准', '评分细则', '计分办法', '评分标准说明', '指标说明'])(
  '%s stays; results under it are told',
  (heading) => {
    const rules = ['每少1场扣0.5分，扣完为止', '按比例得分', '以台账为准'];
    expect(carriedOver(heading, rules)).toEqual({ kept: rules, doubts: [] });
    const results = ['实际完成42场，得33.6分', '已完成，覆盖率100%', '15天内拨付，已完成'];
    const { kept, doubts } = carriedOver(heading, results);
    expect(kept).toEqual(results);
    expect(doubts.join()).toContain('已保留 I8、I9、I10，请核对');
  },
);
