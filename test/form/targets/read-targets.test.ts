import { addressOf, readWorkbook, type SheetCells } from '../../../src/form';
import { readTargetTables } from '../../../src/form/targets/read-targets';
import type { TargetTable } from '../../../src/form/targets/target-table';
import { fixtureNames, fixtureSheets } from '../../support/fixtures';
import { makeForm } from '../../support/made-form';
import { plainSheet } from '../../support/plain-sheet';
import { nationalTable, provincialTable, publishedList, twoTermTable } from '../../support/target-tables';

const tablesOf = (...sheets: SheetCells[]): TargetTable[] => readTargetTables(readWorkbook(sheets));
const rowsOf = ({ indicators }: TargetTable): unknown[] =>
  indicators.map(({ level1, level2, name, target, points }) => [
    ...[level1, level2, name, target?.whole ?? null],
    ...(points ? [points.number.toNumber()] : []),
  ]);

test('the declaration of the sample is read, and no form is made of it', () => {
  const reading = readWorkbook(fixtureSheets('negatives-target-declaration'));
  expect(reading.sheets.flatMap(({ forms }) => forms)).toEqual([]);
  const [table, ...others] = readTargetTables(reading);
  expect(others).toEqual([]);
  expect(table).toMatchObject({
    year: '2024',
    projectName: { row: 4, column: 4, text: '农贸市场升级改造补助资金' },
    department: { text: '某区商务局' },
    unit: { text: '某区市场服务中心' },
    goals: { row: 10, column: 4 },
    doubts: [],
  });
  expect(table?.budget?.total.yuan.toNumber()).toBe(3_500_000);
  expect(table && addressOf(table.budget!.total)).toBe('G7');
  expect(table && rowsOf(table)).toEqual([
    ['产出指标', '数量指标', '升级改造农贸市场数量', '≥6个'],
    ['产出指标', '质量指标', '工程验收合格率', '100%'],
    ['产出指标', '时效指标', '项目完工时间', '2024年12月31日前'],
    ['产出指标', '成本指标', '单个市场补助标准', '≤60万元'],
    ['效益指标', '经济效益指标', '市场年交易额增长率', '≥5%'],
    ['效益指标', '社会效益指标', '新增就业岗位', '≥80个'],
    ['满意度指标', '服务对象满意度指标', '经营户和群众满意度', '≥90%'],
  ]);
});

test('no other sample holds a table of targets', () => {
  for (const name of fixtureNames()) {
    const expected = name === 'negatives-target-declaration' ? 1 : 0;
    expect([name, tablesOf(...fixtureSheets(name)).length]).toEqual([name, expected]);
  }
});

test('of 中期 and 年度 the year counts: money, goals and indicators', () => {
  const [table] = tablesOf(twoTermTable());
  expect(table?.budget?.total.yuan.toNumber()).toBe(3_000_000);
  expect(table?.goals?.text).toBe('整治10公里。');
  expect(rowsOf(table!)).toEqual([
    ['产出指标', '数量指标', '整治长度', '≥10公里'],
    ['效益指标', '生态效益指标', '水质达标率', '≥90%'],
  ]);
});

test('one 指标值 over 中期 and 年度: the column of the year counts', () => {
  const [table] = tablesOf(
    plainSheet('表', [
      ['项目支出绩效目标表'],
      ['项目名称', '河道整治'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      [null, null, null, '中期', '年度'],
      ['产出指标', '数量指标', '整治长度', '≥30公里', '≥10公里'],
    ]),
  );
  expect(rowsOf(table!)).toEqual([['产出指标', '数量指标', '整治长度', '≥10公里']]);
});

test('two columns of 指标值 that do not say which is the year: no target, and a doubt', () => {
  const [table] = tablesOf(
    plainSheet('表', [
      ['项目支出绩效目标表'],
      ['项目名称', '河道整治'],
      ['一级指标', '二级指标', '三级指标', '指标值', '目标值'],
      ['产出指标', '数量指标', '整治长度', '≥30公里', '≥10公里'],
    ]),
  );
  expect(rowsOf(table!)).toEqual([['产出指标', '数量指标', '整治长度', null]]);
  expect(table?.doubts.map(({ part }) => part)).toEqual(['indicators']);
});

test('of the targets of three years those of the table’s own year count; without a year all are named', () => {
  const three = (title: string): TargetTable =>
    tablesOf(
      plainSheet('表', [
        [title],
        ['项目名称', '智慧平台'],
        ['一级指标', '二级指标', '三级指标', '2025年指标值', '2026年指标值', '2027年指标值'],
        ['产出指标', '数量指标', '接入路数', '≥300路', '≥600路', '≥900路'],
      ]),
    )[0]!;
  const second = three('项目支出绩效目标表（2026年度）');
  expect([rowsOf(second), second.doubts]).toEqual([[['产出指标', '数量指标', '接入路数', '≥600路']], []]);
  const unsure = three('项目支出绩效目标表');
  expect([unsure.year, rowsOf(unsure)]).toEqual([null, [['产出指标', '数量指标', '接入路数', null]]]);
  expect(unsure.doubts[0]?.message).toContain('（“2025年指标值”、“2026年指标值”、“2027年指标值”）');
});

test('sign, unit and points in columns of their own; money in 元', () => {
  const [table] = tablesOf(provincialTable());
  expect(table?.budget).toMatchObject({ rounded: false });
  expect(table?.budget?.total.yuan.toNumber()).toBe(1_234_567);
  expect(rowsOf(table!)).toEqual([
    ['产出指标', '数量指标', '养护里程', '≥120公里', 30],
    ['产出指标', '质量指标', '验收合格率', '=100%', 20],
    ['产出指标', '时效指标', '养护完成时间', '12月底前', 10],
    ['效益指标', '社会效益指标', '通行事故数', '≤3起', 20],
    ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%', 10],
  ]);
});

test('预算年度 beside its year counts before years in names; 立项年度 does not', () => {
  const yearOf = (...labels: (string | number)[]): string | null =>
    tablesOf(nationalTable({ 2: labels, 3: ['项目名称', null, '2021年老旧小区改造（续建）'] }))[0]!.year;
  expect(yearOf('预算年度', '2024')).toBe('2024');
  expect(yearOf('年度：', 2024)).toBe('2024');
  expect(yearOf('年度：2024')).toBe('2024');
  expect(yearOf('立项年度', '2019')).toBe('2021');
});

test('a published list is one table for each project', () => {
  const tables = tablesOf(publishedList());
  expect(tables.map(({ projectName, budget }) => [projectName?.text, budget?.total.yuan.toNumber()])).toEqual(
    [
      ['甲项目', 500_000],
      ['乙项目', 605_000],
    ],
  );
  expect(tables.map(rowsOf)).toEqual([
    [
      ['产出指标', '数量指标', '培训人数', '≥200人'],
      ['效益指标', '社会效益指标', '就业率', '≥80%'],
    ],
    [['产出指标', '数量指标', '演出场次', '≥12场']],
  ]);
});

test('whose project it is: 部门名称 without a 主管部门, the line above a list and its column of 单位名称', () => {
  const [table] = tablesOf(nationalTable({ 4: ['部门名称', null, '某局', null, '实施单位', '某中心'] }));
  expect([table?.department?.text, table?.unit?.text]).toEqual(['某局', '某中心']);
  const list = publishedList();
  const values = list.values.map((row, index) => (index === 1 ? ['部门：某厅', null, '单位：万元'] : row));
  const offices = tablesOf({ ...list, values }).map((one) => [one.department?.text, one.unit?.text]);
  expect(offices).toEqual([
    ['某厅', '某局'],
    ['某厅', '某局'],
  ]);
});

test('two tables below each other on one sheet are two', () => {
  const one = nationalTable().values;
  const two = one.map((row) => row.map((value) => (value === '测试项目' ? '另一项目' : value)));
  const [first, second, ...others] = tablesOf(plainSheet('表', [...one, [], ...two]));
  expect(others).toEqual([]);
  expect([first, second].map((table) => table?.projectName?.text)).toEqual(['测试项目', '另一项目']);
  expect(second?.indicators.map(({ row }) => row)).toEqual([25, 27, 28]);
});

test('what is in doubt is null: sources that do not add up, money without a unit, points that make no form', () => {
  const odd = tablesOf(nationalTable({ 6: [null, null, '其中：财政拨款', null, 70] }))[0];
  expect([odd?.budget, odd?.doubts.map(({ part }) => part)]).toEqual([null, ['budget']]);
  const bare = tablesOf(nationalTable({ 5: ['项目资金', null, '年度资金总额：', null, 100] }))[0];
  expect([bare?.budget, bare?.doubts.map(({ part }) => part)]).toEqual([null, ['budget']]);
  const points = provincialTable();
  const half = points.values.map((row) =>
    row.map((value, column) => (column === 6 && value === 30 ? 3 : value)),
  );
  const [table] = tablesOf({ ...points, values: half });
  expect(table?.indicators.every((one) => one.points === null)).toBe(true);
  expect(table?.doubts.map(({ part }) => part)).toEqual(['points']);
});

describe('where the money comes from', () => {
  const budgetOf = (rows: readonly (readonly (string | number | null)[])[]): unknown => {
    const [table] = tablesOf(
      plainSheet('表', [
        ['项目支出绩效目标表'],
        ['项目名称', '养老服务'],
        ...rows,
        ['年度目标', '服务老人。'],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '服务人数', '≥5人'],
      ]),
    );
    const { budget, doubts } = table!;
    const sources = budget?.sources.map(({ label, yuan }) => `${label} ${yuan.toString()}`);
    return sources && doubts.length === 0 ? sources : doubts.map(({ message }) => message);
  };

  test('beside the total, and beside each other below it', () => {
    const total = ['项目资金（万元）', '年度资金总额', 3];
    const both = ['财政拨款 20000', '其他资金 10000'];
    expect(budgetOf([[...total, '其中：财政拨款', 2, '其他资金', 1]])).toEqual(both);
    expect(budgetOf([total, [null, '其中：财政拨款', 2, '其他资金', 1]])).toEqual(both);
    expect(budgetOf([total, [null, '其中：财政拨款', 2], [null, '联系电话', 8223], ['乡镇数', 7]])).toEqual([
      '各项资金来源之和与年度资金总额不符，预算数没有采用',
    ]);
    expect(budgetOf([total, [null, '其中：财政拨款', 3], [null, '联系电话', 8223]])).toEqual([
      '财政拨款 30000',
    ]);
  });

  test('amounts with their unit in the cell', () => {
    expect(
      budgetOf([
        ['年度资金总额', '30000元'],
        ['其中：财政拨款', '3万元'],
      ]),
    ).toEqual(['财政拨款 30000']);
  });

  test('not those of 中期 right of the year', () => {
    const rows = [
      ['项目资金（万元）', '年度资金总额', 3, '中期资金总额', 9],
      [null, '其中：财政拨款', 3, '其中：财政拨款', 9],
    ];
    expect(budgetOf(rows)).toEqual(['财政拨款 30000']);
  });

  test('what itemises a source is no source', () => {
    const rows = [
      ['项目资金（万元）', '年度资金总额', 32],
      [null, '财政拨款', 30],
      [null, '其中：中央', 20],
      [null, '省级', 10],
      [null, '其他资金', 2],
    ];
    expect(budgetOf(rows)).toEqual(['财政拨款 300000', '其他资金 20000']);
  });

  test('by source and by what it is spent on: each adds up to the total', () => {
    const rows = (spent: string): (string | null)[][] => [
      ['年度预算申请（万元）', '资金总额：30'],
      [null, '按收入性质分：', null, '按支出性质分：'],
      [null, '其中：一般公共预算：28', null, '其中：基本支出：25'],
      [null, '政府性基金拨款：2', null, spent],
    ];
    expect(budgetOf(rows('项目支出：5'))).toEqual([
      ...['一般公共预算 280000', '政府性基金拨款 20000', '基本支出 250000', '项目支出 50000'],
    ]);
    expect(budgetOf(rows('项目支出：6'))).toEqual(['基本支出与项目支出之和与年度资金总额不符，没有采用']);
  });
});

test.each([
  '项目支出绩效目标自评表',
  '项目绩效目标完成情况表',
  '绩效目标运行监控表',
  '绩效指标库',
  '绩效目标审核表',
])('%s is no table of targets', (title) => {
  const sheet = nationalTable({ 1: [title], 3: ['单位', null, '某局'] });
  expect(tablesOf({ ...sheet, name: '表' })).toEqual([]);
});

test('the form that an office fills in is no table of targets', () => {
  expect(tablesOf(makeForm([{ target: '≥15家', actual: '15家', weight: 90 }]))).toEqual([]);
});

test('a form and its table of targets may share a sheet', () => {
  const form = makeForm([{ target: '≥15家', actual: '15家', weight: 90 }]);
  const sheet = plainSheet('表', [...form.values, [], [], ...nationalTable().values]);
  const reading = readWorkbook([sheet]);
  expect(reading.sheets.map(({ forms }) => forms.length)).toEqual([1]);
  expect(readTargetTables(reading).map(({ top }) => top)).toEqual([form.values.length + 3]);
});

describe('一级指标 that stand nowhere, as where merged cells were lost', () => {
  const levelsOf = (rows: readonly (readonly (string | null)[])[]): unknown[] =>
    tablesOf(
      plainSheet('表', [
        ['项目支出绩效目标表'],
        ['项目名称', '养老服务'],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ...rows.map(([level1, level2], index) => [level1!, level2!, `第${'甲乙丙丁戊己'[index]}项`, '100%']),
      ]),
    )[0]!.indicators.map(({ level1, level2 }) => [level1, level2]);

  test('all blank: the second level says', () => {
    const second = ['数量指标', '成本指标', '社会效益指标', null, '服务对象满意度指标'];
    expect(levelsOf(second.map((level2) => [null, level2]))).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '成本指标'],
      ['效益指标', '社会效益指标'],
      ['效益指标', '社会效益指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
  });

  test('only some blank: what cannot stand under the one above does not', () => {
    const rows = [
      ['产出指标', '数量指标'],
      [null, '质量指标'],
      [null, '社会效益指标'],
      [null, '满意度指标'],
    ];
    expect(levelsOf(rows).map((levels) => (levels as string[])[0])).toEqual([
      ...['产出指标', '产出指标', '效益指标', '满意度指标'],
    ]);
  });

  test('what a table prints stays: 满意度 and costs under 效益, a level of its own', () => {
    const rows = [
      ['效益指标', '社会效益指标'],
      [null, '服务对象满意度指标'],
      [null, '社会成本指标'],
      ['管理指标', '数量指标'],
      [null, '社会效益指标'],
    ];
    expect(levelsOf(rows).map((levels) => (levels as string[])[0])).toEqual([
      ...['效益指标', '效益指标', '效益指标', '管理指标', '管理指标'],
    ]);
  });

  test('neither level: none is made up', () => {
    expect(levelsOf([[null, null]])).toEqual([['', '']]);
  });
});
