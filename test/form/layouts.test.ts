import { addressOf, analyseWorkbook, type CellRef, type CellValue, type SheetCells } from '../../src/form';
import { fieldsOf } from '../support/form-fields';

const _ = null;
type Rows = readonly (readonly CellValue[])[];

function sheetOf(rows: Rows, top = 1, left = 1): SheetCells {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    rows.map((__, i) => Array.from({ length: width }, (___, j) => cell(i, j)));
  return {
    name: '表',
    top,
    left,
    values: grid((i, j) => rows[i]![j] ?? null),
    formulas: grid(() => null),
    numberFormats: grid(() => 'General'),
    protected: false,
  };
}

const standard = (name: string): Rows => [
  ['项目支出绩效自评表（2023年度）'],
  ['项目名称', _, name],
  ['项目资金（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [_, '年度资金总额', _, 100, 100, 95, 10, '95%', 9.5],
  [_, '其他资金', _, _, _, _, '—', '—', '—'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  [_, '产出指标（50分）', '数量指标', '培训人数', '≥100人', '90人', 50, 45],
  [_, '效益指标（40分）', '社会效益', '就业率', '≥90%', '95%', 40, 40],
  ['总分', _, _, _, _, _, 100, 94.5],
]; // prettier-ignore

const beside = (left: Rows, right: Rows, width: number): Rows =>
  left.map((row, i) => [...Array.from({ length: width }, (__, j) => row[j] ?? null), ...(right[i] ?? [])]);

/** What matters of each form found, in A1. */
function found(sheet: SheetCells): object[] {
  const at = (cell: CellRef | null | undefined): string | null => (cell ? addressOf(cell) : null);
  return analyseWorkbook([sheet]).forms.map(({ form, computed }) => {
    const block = fieldsOf(form).funds;
    const funds = block?.rows[block.total];
    const row = fieldsOf(form).indicators.find((indicator) => !indicator.placeholder);
    return {
      kind: form.kind,
      name: form.projectName?.text ?? null,
      funds: [at(funds?.budget), at(funds?.spent), at(funds?.weight), at(funds?.rate), at(funds?.score)].join(
        ' ',
      ),
      first: [at(row?.target), at(row?.actual), at(row?.weight), at(row?.score), at(row?.reason)].join(' '),
      rows: fieldsOf(form).indicators.length,
      total: at(fieldsOf(form).total?.score),
      points: computed.total,
    };
  });
}

const ONE = {
  kind: 'project',
  name: '甲',
  funds: 'E4 F4 G4 H4 I4',
  first: 'E7 F7 G7 H7 I7',
  rows: 2,
  total: 'H9',
  points: '94.5',
};

test('two forms below each other, with and without a gap', () => {
  const below = {
    ...ONE,
    name: '乙',
    funds: 'E13 F13 G13 H13 I13',
    first: 'E16 F16 G16 H16 I16',
    total: 'H18',
  };
  expect(found(sheetOf([...standard('甲'), ...standard('乙')]))).toEqual([ONE, below]);
  expect(found(sheetOf([...standard('甲'), [_], ...standard('乙')]))).toHaveLength(2);
});

test.each([9, 10])('two forms side by side, the second from column %i on', (width) => {
  const [first, second] = found(sheetOf(beside(standard('甲'), standard('乙'), width)));
  expect(first).toEqual(ONE);
  expect(second).toMatchObject({ name: '乙', rows: 2, points: '94.5', total: width === 9 ? 'Q9' : 'R9' });
});

test('a form anywhere on the sheet', () => {
  expect(found(sheetOf(standard('甲'), 5, 4))).toEqual([
    { ...ONE, funds: 'H8 I8 J8 K8 L8', first: 'H11 I11 J11 K11 L11', total: 'K13' },
  ]);
});

test('weight before the target, 目标 for 指标, amounts in 元 beside their labels', () => {
  const sheet = sheetOf([
    ['财政项目绩效自评表'],
    ['项目名称：', '某项目'],
    ['当年预算数（元）：', 1000000, '预算执行数：', 950000, '预算执行率：', '95%'],
    ['一级目标', '二级目标', '三级目标', '权重', '指标目标值', '实际值', '自评分', '扣分原因'],
    ['产出目标', '数量', '培训人数', 50, '100人', '90人', 45, _],
    ['效果目标', '效果', '满意度', 50, '≥90%', '95%', 50, _],
    ['合计', _, _, 100, _, _, 95],
  ]); // prettier-ignore
  expect(found(sheet)).toEqual([
    {
      kind: 'project',
      name: '某项目',
      funds: 'B3 D3  F3 ',
      first: 'E5 F5 D5 G5 H5',
      rows: 2,
      total: 'G7',
      points: '95',
    },
  ]);
});

test('a heading in two rows', () => {
  const sheet = sheetOf([
    ['项目绩效自评表'],
    ['项目名称', '丙'],
    ['一级指标', '二级指标', '三级指标', '指标值', _, '分值', '得分', '未完成原因分析'],
    [_, _, _, '年度指标值', '全年实际值'],
    ['产出指标', '数量', '人数', '≥10人', '9人', 50, 45],
    ['效益指标', '社会', '满意', '≥90%', '95%', 50, 50],
    ['总计', _, _, _, _, 100, 95],
  ]);
  expect(found(sheet)).toMatchObject([{ first: 'D5 E5 F5 G5 H5', rows: 2, total: 'G7', points: '95' }]);
});

test('sign and unit columns decide the direction', () => {
  const sheet = sheetOf([
    ['部门预算项目支出绩效自评表'],
    ['项目名称', '丁'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
    [_, '产出指标', '时效指标', '办结时限', '≤', 15, '天', 18, 50, _],
    [_, '产出指标', '数量指标', '套数', '≥', 9, '套', 9, 50, _],
    ['合计', _, _, _, _, _, _, _, 100, _],
  ]); // prettier-ignore
  const { computed } = analyseWorkbook([sheet]).forms[0]!;
  expect(computed.directions).toEqual({ 4: 'at-most', 5: 'at-least' });
  expect(computed.indicatorScores).toEqual({ 4: '40', 5: '50' });
});

test('a department form whose amounts stand in a table of tasks with a total row', () => {
  const sheet = sheetOf([
    ['2022年度部门整体支出绩效自评表'],
    ['部门名称', '戊局'],
    ['年度主要任务', '任务名称', '完成情况', '预算数（万元）', _, _, '执行数（万元）'],
    [_, _, _, '总额', '其中：财政拨款', '其他资金', '总额', '其中：财政拨款'],
    [_, '任务1', '完成', 100, 100, 0, 95, 95],
    [_, '金额合计', _, 200, 200, 0, 185, 185],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    [_, '产出指标', '数量', '数', '10', '9', 100, 90],
    ['总分', _, _, _, _, _, 100, 90],
  ]);
  expect(found(sheet)).toMatchObject([{ kind: 'department', name: '戊局', funds: 'D6 G6   ', points: '90' }]);
  expect(analyseWorkbook([sheet]).forms[0]!.computed.rate).toBe('0.925000');
});

test('a rating form with points at each of three levels', () => {
  const sheet = sheetOf([
    ['财政支出绩效评价指标评分表'],
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评分标准', '得分'],
    ['决策', 20, '立项', 20, '立项依据', 20, '标准', 18],
    ['产出', 80, '数量', 80, '完成率', 80, '标准', 70],
    ['合计', 100, _, _, _, 100, _, 88],
  ]);
  expect(found(sheet)).toMatchObject([{ kind: 'rating', first: '  F3 H3 ', total: 'H5', points: '88' }]);
});

test('20 points for the execution rate in a label, reasons in one block at the foot', () => {
  const sheet = sheetOf([
    ['2020年度某项目绩效自评表'],
    ['项目名称', _, '庚'],
    [
      '预算执行情况（万元）（20分）',
      _,
      _,
      '预算数（A）',
      '执行数（B）',
      '执行率（B/A×100%）',
      '得分（20分×执行率）',
    ],
    [_, '年度财政资金总额', _, 10, 9, '90%', 18],
    ['绩效目标1（80分）', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    [_, '产出指标', '数量', '数', '10', '9', 72],
    ['总分', _, _, _, _, _, 90],
    ['偏差大或目标未完成原因分析', _, _],
  ]);
  const { form, computed, findings } = analyseWorkbook([sheet]).forms[0]!;
  expect([
    fieldsOf(form).funds!.statedWeight,
    computed.rateScore,
    addressOf(fieldsOf(form).reasonBlock!),
  ]).toEqual([20, '18', 'B8']);
  expect(findings.map(({ rule, row }) => `${rule}@${row}`)).toEqual(['missing-reason@8']);
});

test.each<[string, Rows]>([
  ['monitoring', [
    ['项目支出绩效运行监控表'],
    ['项目资金（万元）', _, _, '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'],
    [_, '年度资金总额', _, 10, 5, '50%', 10],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况', '偏差原因分析'],
    [_, '产出指标', '数量', '数', '10', '5', '10'],
  ]],
  ['declaration', [['项目支出绩效目标表'], ['一级指标', '二级指标', '三级指标', '指标值', '上年实际值', '备注'], ['产出指标', '数量', '数', '10', '9']]],
  ['staff assessment', [['年度工作考核评分表'], ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'], ['党建工作', '学习', '次数', 10, '少一次扣1分', 9]]],
  ['summary', [['项目绩效自评结果汇总表'], ['序号', '项目名称', '主管部门', '全年预算数', '全年执行数', '执行率', '自评得分'], [1, '甲', '乙', 100, 95, '95%', 94.5]]],
])('a %s table is no form', (__, rows) => {
  expect(found(sheetOf(rows))).toEqual([]);
}); // prettier-ignore
