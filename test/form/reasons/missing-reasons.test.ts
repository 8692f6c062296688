import {
  analyseWorkbook,
  DEFAULT_SETTINGS,
  missingReasons,
  reasonAt,
  type MissingReason,
} from '../../../src/form';
import { DEFAULT_CONVENTION } from '../../../src/form/convention';
import { fixtureNames, fixtureSheets } from '../../support/fixtures';
import { sheetOf, type Patch } from '../../support/checked-form';

const WHOLE = { ...DEFAULT_CONVENTION, rateDecimals: 0 } as const;

function missing(patch: Patch, convention: typeof WHOLE | null = null): readonly MissingReason[] {
  return missingReasons(analyseWorkbook([sheetOf(patch)], { ...DEFAULT_SETTINGS, convention }));
}

/** The numbers and the starting sentence of the only one. */
function only(patch: Patch, convention: typeof WHOLE | null = null): [string, string] {
  const [first, ...others] = missing(patch, convention);
  expect(others).toEqual([]);
  return [first!.numbers, first!.start];
}

test.each<[string, Patch, string, string]>([
  [
    'a quantity',
    { D10: '50个', E10: '42个', G10: 42, F10: 50 },
    '指标值 50个，完成值 42个，少 8 个，扣 8 分',
    '年度指标值50个，实际完成42个，完成率84.00%，主要因',
  ],
  [
    'a sign stays as it stands',
    { E10: '12家', G10: 40 },
    '指标值 ≥15家，完成值 12家，少 3 家，扣 10 分',
    '年度指标值≥15家，实际完成12家，完成率80.00%，主要因',
  ],
  [
    'amounts of two scales',
    { D10: '5亿元', E10: '4.2亿元', G10: 42 },
    '指标值 5亿元，完成值 4.2亿元，少 0.8 亿元，扣 8 分',
    '年度指标值5亿元，实际完成4.2亿元，完成率84.00%，主要因',
  ],
  [
    'two units of one family: more is better',
    { D10: '≥10公里', E10: '8000米', G10: 40 },
    '指标值 ≥10公里，完成值 8000米，少 2 公里，扣 10 分',
    '年度指标值≥10公里，实际完成8000米，完成率80.00%，主要因',
  ],
  [
    'two units of one family: less is better',
    { D10: '≤2小时', E10: '150分钟', G10: 37.5 },
    '指标值 ≤2小时，完成值 150分钟，超 0.5 小时，扣 12.5 分',
    '年度指标值≤2小时，实际为150分钟，超0.5小时，主要因',
  ],
  [
    'two units of one family: in the one that says it exactly',
    { D10: '≤1年', E10: '13个月', G10: 45 },
    '指标值 ≤1年，完成值 13个月，超 1 个月，扣 5 分',
    '年度指标值≤1年，实际为13个月，超1个月，主要因',
  ],
  [
    'a share',
    { D10: '≥95%', E10: '90%', G10: 47.37 },
    '指标值 ≥95%，完成值 90%，低 5 个百分点，扣 2.63 分',
    '年度指标值≥95%，实际完成90%，低5个百分点，主要因',
  ],
  [
    'a ceiling',
    { D10: '≤15天', E10: '18天', G10: 40 },
    '指标值 ≤15天，完成值 18天，超 3 天，扣 10 分',
    '年度指标值≤15天，实际为18天，超3天，主要因',
  ],
  [
    'a late day',
    { D10: '2022年12月31日前', E10: '2023年3月14日', G10: 40 },
    '指标值 2022年12月31日前，完成值 2023年3月14日，晚 73 天，扣 10 分',
    '年度指标值2022年12月31日前，实际完成时间2023年3月14日，晚73天，主要因',
  ],
  [
    'a late month: how many days is not on the form',
    { D10: '2022年9月底前', E10: '2022年11月', G10: 40 },
    '指标值 2022年9月底前，完成值 2022年11月，晚于指标值，扣 10 分',
    '年度指标值2022年9月底前，实际完成时间2022年11月，晚于指标值，主要因',
  ],
  [
    'words',
    { D10: '有所提高', E10: '有所提高', G10: 45 },
    '指标值 有所提高，完成值 有所提高，扣 5 分',
    '年度指标值“有所提高”，实际完成情况“有所提高”，自评得45分（分值50分），主要因',
  ],
  [
    'points lost although the target was reached',
    { G10: 48 },
    '指标值 ≥15家，完成值 15家，扣 2 分',
    '年度指标值≥15家，实际完成15家，自评得48分（分值50分），主要因',
  ],
  [
    'a blank actual',
    { E10: null, G10: 40 },
    '指标值 ≥15家，扣 10 分',
    '年度指标值≥15家，实际完成值未填，自评得40分（分值50分），主要因',
  ],
  [
    'a loss where growth was wanted: no rate',
    { D10: '25%', E10: '-6.5%', G10: 0 },
    '指标值 25%，完成值 -6.5%，扣 50 分',
    '年度指标值25%，实际完成-6.5%，自评得0分（分值50分），主要因',
  ],
])('%s', (_, patch, numbers, start) => {
  expect(only(patch)).toEqual([numbers, start]);
});

test('the rate speaks the form’s convention, and never says that all was done', () => {
  expect(only({ D10: '50个', E10: '42个', G10: 42 }, WHOLE)[1]).toContain('完成率84%，');
  expect(only({ D10: '1500人', E10: '1499人', G10: 49 }, WHOLE)[1]).toBe(
    '年度指标值1500人，实际完成1499人，少1人，主要因',
  );
});

test('the worst first: by the points lost, then by how far the target was missed', () => {
  const list = missing({ E10: '12家', G10: 45, E11: '400人', G11: 25, E12: '80%', G12: 8 });
  expect(list.map(({ subject }) => subject)).toEqual(['受益群众', '扶持企业数', '群众满意度']);
});

test('each says where it belongs, what stands there, and what must still stand when it is written', () => {
  const [one] = missing({ E10: '12家', G10: 40, H10: '无' });
  expect(one).toMatchObject({
    sheet: '测试',
    formName: '测试项目',
    subject: '扶持企业数',
    cell: { row: 10, column: 8 },
    present: '无',
    asksForMeasure: true,
    others: 0,
  });
  expect(one!.premises.map(({ column, value }) => [column, value])).toEqual([
    [1, '产出指标'],
    [2, '数量指标'],
    [3, '扶持企业数'],
    [8, '无'],
  ]);
});

test('a form without a fault has none', () => {
  expect(missing({})).toEqual([]);
});

test.each(fixtureNames())('on %s: as many as the findings say, nothing that is not on the form', (name) => {
  const analysis = analyseWorkbook(fixtureSheets(name));
  const rules = ['missing-reason', 'placeholder-reason'];
  const findings = analysis.forms.flatMap((form) => form.findings.filter(({ rule }) => rules.includes(rule)));
  const list = missingReasons(analysis);
  expect(list).toHaveLength(findings.length);
  for (const { numbers, start } of list) {
    expect(numbers).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(start).toMatch(/主要因$/);
    expect(start).not.toMatch(/NaN|undefined|null|Infinity|-\d+(\.\d+)?(个百分点|天)/);
  }
});

test('a reason that is merely advisable has its numbers and its sentence too; a cell without a finding has none', () => {
  const analysis = analyseWorkbook([sheetOf({ D10: '10家', E10: '20家' })]);
  const [advised] = analysis.forms[0]!.findings.filter(({ rule }) => rule === 'overshoot-no-reason');
  const { sheet } = analysis.forms[0]!.form;
  expect(missingReasons(analysis)).toEqual([]);
  expect(reasonAt(analysis, { sheet, cell: advised! })).toMatchObject({
    subject: advised!.subject,
    numbers: '指标值 10家，完成值 20家',
    start: '年度指标值10家，实际完成20家，主要因',
  });
  expect(reasonAt(analysis, { sheet, cell: { row: 1, column: 1 } })).toBeNull();
});
