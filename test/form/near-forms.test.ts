import { nearForms, readWorkbook, type NearForm, type SheetCells } from '../../src/form';
import { departmentSheet, projectSheet } from '../support/checked-workbook';
import { fixtureNames, fixtureSheets } from '../support/fixtures';
import { plainSheet } from '../support/plain-sheet';
import { nationalTable } from '../support/target-tables';

const near = (...sheets: SheetCells[]): NearForm[] => nearForms(readWorkbook(sheets));

test('a form without 实际完成值 and 得分: what was found and what is missing', () => {
  const sheet = plainSheet('表', [
    ['项目支出绩效自评表（2023年度）'],
    ['项目名称', '测试项目'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '分值'],
    ['产出指标', '数量指标', '扶持企业数', '≥15家', 50],
  ]);
  expect(near(sheet)).toEqual([
    {
      sheet: '表',
      found: [
        { row: 1, column: 1, what: '标题' },
        { row: 2, column: 1, what: '项目名称' },
        { row: 3, column: 1, what: '“三级指标”“年度指标值”“分值”等列' },
      ],
      missing: ['实际完成值', '得分'],
      message:
        '工作表“表”像自评表：找到了标题（A1）、项目名称（A2）、“三级指标”“年度指标值”“分值”等列（A3），没有找到实际完成值、得分。在表里补上后就能计算',
    },
  ]);
});

test('a title and a name without any heading', () => {
  const [only] = near(
    plainSheet('表', [['项目支出绩效自评表'], ['项目名称', '甲'], ['指标', '目标', '完成']]),
  );
  expect(only?.missing).toEqual([
    '指标各列的名称（三级指标、年度指标值、实际完成值、分值、得分，写在同一行）',
  ]);
});

test('forms, tables of targets and other people’s tables are none', () => {
  expect(near(projectSheet('甲'), departmentSheet('部门'), nationalTable())).toEqual([]);
  const others = ['绩效运行监控表', '项目绩效考核表', '绩效自评汇总表', '工资表'];
  for (const title of others)
    expect(near(plainSheet('表', [[title], ['项目名称', '甲'], ['一级指标', '年度指标值', '分值']]))).toEqual(
      [],
    );
  expect(
    near(
      plainSheet('表', [
        ['单位', '预算数', '执行数'],
        ['甲', 1, 2],
      ]),
    ),
  ).toEqual([]);
  for (const name of fixtureNames()) expect([name, near(...fixtureSheets(name))]).toEqual([name, []]);
});
