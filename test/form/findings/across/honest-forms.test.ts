import {
  basedataSheet,
  departmentSheet,
  foundAcross,
  projectSheet,
  type Patch,
} from '../../../support/checked-workbook';
import { nationalTable } from '../../../support/target-tables';

/** What offices write differently without anything being wrong: nobody is sent back for it. */

const targetOf = (target: string, name = '指标1：扶持企业数'): Parameters<typeof nationalTable>[0] => ({
  10: [null, '产出指标', '数量指标', name, target],
});

test.each([
  ['≥15家', '15个'],
  ['≥15家', '15户'],
  ['15家/年', '≥15家'],
  ['每月1次', '12次'],
  ['1次/月', '每季度3次'],
  ['365天', '1年'],
  ['≤1个月', '≤30天'],
  ['≥500人', '≥500人次'],
  ['按时完成', '及时完成'],
  ['明显提升', '显著提升'],
  ['逐步提高', '逐年提高'],
  ['达标', '合格'],
  ['定性', '良'],
])('approved %s, filled in %s', (approved, own) => {
  expect(foundAcross(projectSheet('甲', { D10: own }), nationalTable(targetOf(approved)))).toEqual([]);
});

test('words and units that ask for something else are told as before', () => {
  const changed = ['target-changed@甲!D10'];
  expect(foundAcross(projectSheet('甲', { D10: '12个' }), nationalTable(targetOf('≥15家')))).toEqual(changed);
  expect(foundAcross(projectSheet('甲', { D10: '400人次' }), nationalTable(targetOf('≥500人')))).toEqual(
    changed,
  );
  expect(foundAcross(projectSheet('甲', { D10: '每月2次' }), nationalTable(targetOf('每月1次')))).toEqual(
    changed,
  );
  expect(foundAcross(projectSheet('甲', { D10: '90天' }), nationalTable(targetOf('1年')))).toEqual(changed);
  expect(foundAcross(projectSheet('甲', { D10: '有所改善' }), nationalTable(targetOf('明显提升')))).toEqual(
    changed,
  );
});

test.each([
  ['its second level is spelled otherwise', { B12: '满意度指标' }],
  ['its name has a word more', { C10: '扶持企业数量' }],
  ['its name is numbered in a circle', { C10: '①扶持企业数' }],
  ['its name repeats the target', { C10: '扶持企业数≥15家' }],
] satisfies [string, Patch][])('an indicator is the approved one: %s', (_, patch) => {
  expect(foundAcross(projectSheet('甲', patch), nationalTable())).toEqual([]);
});

test('an indicator that stands twice is told apart by its second level', () => {
  const table = nationalTable({ 12: [null, '效益指标', '社会效益指标', '扶持企业数', '≥1000家'] });
  const form = projectSheet('甲', { C11: '扶持企业数', D11: '≥1000家', E11: '1100家' });
  expect(foundAcross(form, table)).toEqual([]);
});

test('an approved budget that is rounded to whole 万元', () => {
  const table = nationalTable({
    5: ['项目资金\n（元）', null, '年度资金总额：', null, 1004321],
    6: [null, null, '其中：财政拨款', null, 804321],
    7: [null, null, '其他资金', null, 200000],
  });
  expect(foundAcross(projectSheet('甲'), table)).toEqual([]);
  expect(foundAcross(projectSheet('甲', { C4: 100.4, C5: 80.4 }), table)).toEqual([]);
  expect(foundAcross(projectSheet('甲', { C4: 101, C5: 81 }), table)).toEqual(['budget-changed@甲!C4']);
});

test('two amounts that are rounded one up, one down', () => {
  expect(foundAcross(departmentSheet('部', { C6: '其中：基本支出：299.99' }), basedataSheet('基'))).toEqual(
    [],
  );
});

describe('the year of a form among others', () => {
  const others = [1, 2, 3, 4].map((number) => projectSheet(`表${number}`, { B2: `项目${number}` }));
  const last = (patch: Patch): string[] =>
    foundAcross(...others, projectSheet('表5', { B2: '项目5', ...patch }));

  test('is not the day when it was filled in, nor that of a project that carries its own year', () => {
    expect(last({ A1: '项目支出绩效自评表（填报日期：2024年3月5日）' })).toEqual([]);
    expect(last({ A1: '2024年项目支出绩效自评表（2023年度）' })).toEqual([]);
    expect(last({ A1: '项目支出绩效自评表（2022年度）', B2: '2022年结转项目' })).toEqual([]);
  });
  test('is told where it stands alone', () => {
    expect(last({ A1: '项目支出绩效自评表（2022年度）' })).toEqual(['years-disagree@表5!A1']);
  });
});
