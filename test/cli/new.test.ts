import { existsSync, readFileSync } from 'node:fs';
import { openXlsx, readSheets } from '../../src/xlsx';
import { call, fixture, temporaryFolder } from '../support/cli';
import { fixtureBytes, valueAt } from '../support/fixtures';

const temporary = temporaryFolder();

test('new --list names every template, and new makes forms that inspect recognises', async () => {
  expect((await call('new', '--list')).out.split('\n').map((line) => line.split(' ')[0])).toEqual(
    ['project', 'project-cost', 'department', 'basedata', 'rating', 'cover'], // prettier-ignore
  );
  const target = temporary('新表.xlsx');
  const names = ['=HYPERLINK("x")', '长'.repeat(200), '项目/一期:[a]', '项目/一期:[a]', ''];
  const projects = names.flatMap((name) => ['--project', name]);
  const made = await call(
    'new',
    'project',
    '-o',
    target,
    ...projects,
    '--unit',
    '乙单位',
    '--department',
    '+甲局',
    '--year',
    '2025',
  );
  expect([made.code, made.err]).toEqual([0, '']);
  const { forms } = JSON.parse((await call('inspect', target, '--json')).out) as {
    forms: {
      sheet: string;
      year: string;
      kind: string;
      projectName: { cell: string; value: string } | null;
    }[];
  };
  expect(forms.map(({ sheet }) => sheet)).toEqual([
    '=HYPERLINK("x")',
    '长'.repeat(31),
    '项目 一期 a',
    '项目 一期 a (2)',
    '项目支出绩效自评表',
  ]);
  expect(forms.map(({ projectName }) => projectName?.value ?? '')).toEqual(names);
  expect(new Set(forms.map(({ year, kind }) => `${year} ${kind}`))).toEqual(new Set(['2025 project']));
});

test('new takes the office’s own file as template: blank for new projects, or a year on', async () => {
  const blank = temporary('照做.xlsx');
  expect(
    (await call('new', fixture('xiangxi'), '-o', blank, '--project', '甲项目', '--project', '乙项目')).code,
  ).toBe(0);
  const sheets = readSheets(openXlsx(readFileSync(blank)));
  expect(sheets.map(({ name }) => name)).toEqual(['开放型经济和招商引资专项', '甲项目', '乙项目']);
  expect(sheets[0]).toEqual(readSheets(openXlsx(fixtureBytes('xiangxi')))[0]);
  expect(valueAt(sheets, '乙项目', 'C3')).toBe('乙项目');
  expect(valueAt(sheets, '乙项目', 'F13')).toBeNull();
  const next = temporary('明年.xlsx');
  const done = await call('new', fixture('zhuzhou-2022'), '-o', next, '--next-year');
  expect(done.out).toContain('已新建 6 张工作表');
  const rolled = readSheets(openXlsx(readFileSync(next)));
  expect(rolled).toHaveLength(12);
  expect(valueAt(rolled, '2023年促消费活动专项资金', 'A2')).toBe('2023年度项目支出绩效自评表');
});

test.each([
  [['new'], /用法：ziping new/],
  [['new', 'nothing', '-o', 'x.xlsx'], /没有叫“nothing”的模板/],
  [['new', 'project', '-o', 'x.xlsx', '--year', '25'], /四位年份/],
  [['new', 'project', '-o', 'x.xlsx', '--rows', '数量=3'], /二级指标=行数/],
  [['new', 'cover', '-o', 'x.xlsx', '--rows', '数量指标=3'], /行是固定的/],
  [['new', 'project', '-o', 'x.xlsx', '--next-year'], /只用于以文件为模板/],
  [['new', fixture('negatives-payroll'), '-o', temporary('x.xlsx')], /没有找到绩效自评表，没有写入/],
  [['new', fixture('xiangxi'), '-o', temporary('x.xlsx'), '--sheet', '没有'], /没有叫“没有”的工作表/],
])('%j says what is wrong and writes nothing', async (args, message) => {
  const { code, err } = await call(...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(existsSync(temporary('x.xlsx'))).toBe(false);
});
