import type { CellValue } from '../../../../src/form';
import {
  acrossSheets,
  foundAcross,
  projectSheet,
  sentenceAcross,
  type Patch,
} from '../../../support/checked-workbook';
import { nationalTable, provincialTable } from '../../../support/target-tables';

const against = (patch: Patch, changes: Parameters<typeof nationalTable>[0] = {}): string[] =>
  foundAcross(projectSheet('甲', patch), nationalTable(changes));
const sentence = (rule: string, patch: Patch): string | undefined =>
  sentenceAcross(rule, '甲', projectSheet('甲', patch), nationalTable());

test('a form that is as approved says nothing, and neither does one of another project or year', () => {
  expect(against({})).toEqual([]);
  expect(against({ B2: '另一项目', D10: '≥5家' })).toEqual([]);
  expect(against({ A1: '项目支出绩效自评表（2022年度）', D10: '≥5家' })).toEqual([]);
});

test('two forms, or two tables, that may be meant: nothing is said', () => {
  expect(
    foundAcross(projectSheet('甲', { D10: '≥5家' }), nationalTable(), {
      ...nationalTable(),
      name: '目标表2',
    }),
  ).toEqual([]);
  const [one, two] = [
    projectSheet('甲', { D10: '≥5家' }),
    projectSheet('乙', { D10: '≥6家', D2: '另一单位' }),
  ];
  expect(foundAcross(one, two, nationalTable())).toEqual([]);
});

test('the name may be written with other quotation marks and brackets', () => {
  expect(foundAcross(projectSheet('甲', { B2: '“测试”项目', D10: '≥5家' }), nationalTable())).toEqual([
    'target-changed@甲!D10',
  ]);
});

describe('target-changed', () => {
  test('another number, unit, date or direction', () => {
    expect(against({ D10: '≥12家' })).toEqual(['target-changed@甲!D10']);
    expect(against({ D10: '≥15人次' })).toEqual(['target-changed@甲!D10']);
    expect(against({ D10: '≤15家' })).toEqual(['target-changed@甲!D10']);
    expect(sentence('target-changed', { D10: '≥12家' })).toBe(
      '年度指标值是≥12家，批复的是≥15家（“目标表”!E10）。请改回；经批准调整过的，请核对调整文件',
    );
  });
  test.each(['15家以上', '≥15家企业', '不少于15家', '15家', '≥ 15 家'])(
    '%s means what was approved',
    (target) => {
      expect(against({ D10: target })).toEqual([]);
    },
  );
  test.each([
    ['≥2公顷', '≥30亩', '≥31亩'],
    ['≥2000平方米', '≥3亩', '≥3.1亩'],
    ['≥2公里', '≥4里', '≥2里'],
    ['≥1吨', '≥2000斤', '≥1000斤'],
    ['≥1吨', '≥1000公斤', '≥500公斤'],
    ['≤48小时', '≤2天', '≤3天'],
  ])('%s was approved: %s is the same, %s another target', (approved, same, other) => {
    const changes = { 10: [null, '产出指标', '数量指标', '指标1：扶持企业数', approved] };
    expect(against({ D10: same }, changes)).toEqual([]);
    expect(against({ D10: other }, changes)).toEqual(['target-changed@甲!D10']);
  });
  test('a target that is not there', () => {
    expect(sentence('target-changed', { D10: null })).toBe(
      '年度指标值没有填，批复的是≥15家（“目标表”!E10），请补上',
    );
  });
  test('dates with and without their year, words with other punctuation', () => {
    const dated = { 10: [null, '产出指标', '数量指标', '指标1：扶持企业数', '2023年12月31日前'] };
    expect(against({ D10: '12月底前' }, dated)).toEqual([]);
    expect(against({ D10: '2023年6月底前' }, dated)).toEqual(['target-changed@甲!D10']);
    const worded = { 10: [null, '产出指标', '数量指标', '指标1：扶持企业数', '明显提升'] };
    expect(against({ D10: '明显提升。' }, worded)).toEqual([]);
    expect(against({ D10: '有所改善' }, worded)).toEqual(['target-changed@甲!D10']);
  });
  test('signs and units in columns of their own', () => {
    const form = projectSheet('甲', {
      B2: '村级道路养护',
      A1: '项目支出绩效自评表（2024年度）',
      C10: '养护里程',
      D10: '≥120公里',
      C11: '通行事故数',
      D11: '≥3起',
      C12: '村民满意度',
      D12: '90%以上',
    });
    expect(foundAcross(form, provincialTable())).toContain('target-changed@甲!D11');
    expect(foundAcross(form, provincialTable())).not.toContain('target-changed@甲!D10');
    expect(foundAcross(form, provincialTable())).not.toContain('target-changed@甲!D12');
  });
});

describe('budget-changed', () => {
  test('another 年初预算数, by how much, in whichever unit', () => {
    expect(against({ C4: 120, C5: 100 })).toEqual(['budget-changed@甲!C4']);
    expect(sentence('budget-changed', { C4: 120, C5: 100 })).toBe(
      '年初预算数是120万元，批复的是100万元（“目标表”!E5），多20万元，请核对',
    );
    expect(against({ A3: '项目资金（元）', C4: 1_000_000, C5: 800_000, C6: 200_000 })).toEqual([]);
  });
  test('approved during the year, without a unit, or without an amount: nothing', () => {
    expect(against({ C4: 0, C5: 0, C6: 0 })).toEqual([]);
    expect(against({ A3: '项目资金', C4: 120 })).toEqual([]);
    expect(against({ C4: null })).toEqual([]);
  });
});

describe('indicator-dropped', () => {
  test('is told at the last row of its group, with its place in the table', () => {
    const rest = { C11: null, D11: null, E11: null, F11: null, G11: null, A11: null, B11: null };
    expect(against({ C11: '另一指标' })).toEqual(['indicator-dropped@甲!C11', 'indicator-added@甲!C11']);
    expect(sentence('indicator-dropped', { ...rest })).toBe(
      '缺少批复的指标“受益群众”（“目标表”!D12）。请补上；经批准取消的，请核对调整文件',
    );
  });
  test('where most are missing, one sentence', () => {
    const found = acrossSheets(projectSheet('甲', { C10: '甲一', C11: '甲二' }), nationalTable());
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'indicator-dropped',
        '批复的3项指标中有2项在这张表里没有找到，如“扶持企业数”（“目标表”!D10）。请核对这张表是否按批复的绩效目标填写',
      ],
    ]);
  });
});

describe('indicator-added', () => {
  test('is for information', () => {
    const found = acrossSheets(projectSheet('甲', { C11: '另一指标' }), nationalTable());
    expect(found.find(({ rule }) => rule === 'indicator-added')).toMatchObject({
      severity: 'info',
      subject: '另一指标',
    });
  });
});

describe('weight-changed', () => {
  const table = (points: readonly number[]): ReturnType<typeof nationalTable> => {
    const sheet = nationalTable();
    const column: Readonly<Record<number, CellValue>> = {
      8: '分值',
      9: points[0]!,
      11: points[1]!,
      12: points[2]!,
    };
    const withPoints = (row: readonly CellValue[], index: number): readonly CellValue[] =>
      index in column ? [...row.slice(0, 5), column[index]!] : row;
    return { ...sheet, values: sheet.values.map(withPoints) };
  };
  test('other points, where both share out the same number', () => {
    expect(foundAcross(projectSheet('甲'), table([50, 30, 10]))).toEqual([]);
    expect(foundAcross(projectSheet('甲'), table([40, 40, 10]))).toEqual([
      'weight-changed@甲!F10',
      'weight-changed@甲!F11',
    ]);
    expect(sentenceAcross('weight-changed', '甲', projectSheet('甲'), table([40, 40, 10]))).toBe(
      '分值是50分，批复的是40分（“目标表”!F10），请核对',
    );
  });
  test('approved points of 100 beside a form whose execution rate takes 10: nothing', () => {
    expect(foundAcross(projectSheet('甲'), table([50, 35, 15]))).toEqual([]);
  });
});
