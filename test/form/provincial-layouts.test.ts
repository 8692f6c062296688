import { addressOf, analyseWorkbook, planRecompute, type CellValue } from '../../src/form';
import { fieldsOf } from '../support/form-fields';
import { isTitle, claimOf } from '../../src/form/recognise/titles';

const _ = null;
type Rows = readonly (readonly CellValue[])[];

const HEAD: Rows = [['项目支出绩效自评表（2023年度）'], ['项目名称', _, '甲']];
const FUNDS: Rows = [
  ['项目资金', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [_, '年度资金总额', _, 100, 100, 95, 10, '95%', 9.5],
];
const INDICATORS: Rows = [
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  [_, '产出指标', '数量指标', '亩数', '≥10亩', '10亩', 50, 50],
  [_, '效益指标', '社会效益', '覆盖率', '≥80%', '82%', 40, 40],
  [_, '总分', _, _, _, _, 100, _],
];

function analysed(rows: Rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    rows.map((__, i) => Array.from({ length: width }, (___, j) => cell(i, j)));
  const analysis = analyseWorkbook([
    {
      name: '表',
      top: 1,
      left: 1,
      values: grid((i, j) => rows[i]![j] ?? null),
      formulas: grid(() => null),
      numberFormats: grid(() => 'General'),
      protected: false,
    },
  ]);
  const [first] = analysis.forms;
  return {
    forms: analysis.forms,
    fields: first && fieldsOf(first.form),
    doubts: first?.findings.filter(({ rule }) => rule === 'heading-in-doubt').map(addressOf) ?? [],
    written: planRecompute(analysis).edits.map(addressOf),
  };
}

test('a block called 预算执行情况 is no column of what was spent', () => {
  const { fields } = analysed([
    ...HEAD,
    ['预算执行情况（10分）', _, _, '全年预算数', '全年执行数', '执行率', '得分（10分*执行率）'],
    [_, _, _, 100, 95, '95%', 9.5],
    ...INDICATORS,
  ]);
  const total = fields?.funds?.rows[0];
  expect([total?.budget, total?.spent, total?.rate].map((cell) => cell && addressOf(cell))).toEqual([
    'D4',
    'E4',
    'F4',
  ]);
});

describe('a heading in place of 全年执行数 that we do not know', () => {
  const withSpent = (rate: CellValue): Rows => [
    ...HEAD,
    ['项目资金', _, _, '年初预算数', '全年预算数', '全年报账数', '分值', '执行率', '得分'],
    [_, '年度资金总额', _, 100, 100, 95, 10, rate, _],
    ...INDICATORS,
  ];

  test('is settled by the printed rate', () => {
    const { doubts, written } = analysed(withSpent('95%'));
    expect(doubts).toEqual([]);
    expect(written).toContain('I4');
  });

  test('is in doubt without one, and nothing of the block is written', () => {
    const { doubts, written } = analysed(withSpent(_));
    expect(doubts).toEqual(['F3']);
    expect(written).not.toContain('I4');
  });
});

test('a heading in place of every budget that we do not know is in doubt', () => {
  const { doubts, written } = analysed([
    ...HEAD,
    ['项目资金', _, '财评金额', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额', 120, 110, 10, _, _],
    ...INDICATORS,
  ]);
  expect(doubts).toEqual(['C3']);
  expect(written).not.toContain('G4');
});

test('the label of the block may stand in two cells, 资金情况 and （万元）', () => {
  const { fields } = analysed([
    ...HEAD,
    ['资金情况', _, _, '全年预算数', '全年执行数', '执行率'],
    ['（万元）', '年度资金总额', _, 100, 100, '100%'],
    [_, '其中：中央财政资金', _, 80, 80, '100%'],
    [_, '县（市）财政', _, 20, 20, '100%'],
    ...INDICATORS,
  ]);
  expect(fields?.funds?.rows.map(({ label }) => label)).toHaveLength(3);
});

test('an unknown heading over targets with their signs is in doubt', () => {
  const [heading, ...rows] = INDICATORS;
  const { doubts } = analysed([
    ...HEAD,
    ...FUNDS,
    heading!.map((label) => (label === '年度指标值' ? '上报数据' : label)),
    ...rows,
  ]);
  expect(doubts).toEqual(['E5']);
});

test.each(['财政评分', _])('the total of the next scorer (%s) is not ours', (scorer) => {
  const { fields } = analysed([
    ...HEAD,
    ...FUNDS,
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '自评得分', scorer],
    [_, '产出指标', '数量指标', '亩数', '≥10亩', '10亩', 50, 50, 45],
    [_, '效益指标', '社会效益', '覆盖率', '≥80%', '82%', 40, 40, 40],
    [_, '总分', _, _, _, _, 100, _, 94.5],
  ]);
  expect(fields?.total?.score && addressOf(fields.total.score)).toBe('H8');
});

test('a blank form with 指标1： is recognised and left alone', () => {
  const { forms, written } = analysed([
    ...HEAD,
    ['项目资金', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额'],
    INDICATORS[0]!,
    [_, '产出指标', '数量指标', '指标1：'],
    [_, _, _, '……'],
  ]);
  expect(forms.map(({ form }) => form.doubts.map(({ part }) => part))).toEqual([['form']]);
  expect(written).toEqual([]);
});

test.each([
  ['2022年度财政重点绩效评价项目指标体系评分表', 'others'],
  ['项目绩效评价评分表(第三方)', 'others'],
  ['员工绩效考核自评表', 'others'],
  ['公益性岗位补贴项目支出绩效自评表', 'ours'],
  ['招商引资考核专项经费项目支出绩效自评表', 'ours'],
])('%s is a title: %s', (title, claim) => {
  expect([isTitle(title), claimOf(title)]).toEqual([true, claim]);
});
