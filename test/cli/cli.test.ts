import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/main';
import { openXlsx, readSheets } from '../../src/xlsx';
import { fixtureBytes, valueAt } from '../support/fixtures';
import { makeForm } from '../support/made-form';
import { makeXlsx } from '../support/make-xlsx';

const FIXTURES = path.join(__dirname, '..', 'fixtures');
const fixture = (name: string): string => path.join(FIXTURES, `${name}.xlsx`);
const folder = mkdtempSync(path.join(tmpdir(), 'ziping-cli-'));
const temporary = (name: string): string => path.join(folder, name);

function call(...args: string[]): { code: number; out: string; err: string } {
  const out: string[] = [];
  const err: string[] = [];
  const code = run(args, { print: (line) => out.push(line), complain: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('inspect --json prints the object of docs/rules.md 9', () => {
  const { code, out } = call('inspect', fixture('zhuzhou-2022'), '--json');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report.forms[3]).toMatchObject({
    sheet: '株洲老字号形象标识征集、宣传及认定奖励相关活动经费',
    range: 'B3:J25',
    kind: 'project',
    year: '2022',
    projectName: { cell: 'D5', value: '“株洲老字号”形象标识征集、宣传及认定奖励相关活动经费' },
    funds: { unit: '万元', total: 0 },
    total: { weight: 'H23', score: 'I23' },
    computed: { rate: '0.628667', rateScore: '6.3', total: '92.6', grade: '优' },
  });
  expect(report.forms[3].funds.rows[0]).toEqual({
    label: '年度资金总额', initial: 'E8', budget: 'F8', actual: 'G8', weight: 'H8', rate: 'I8', score: 'J8',
  }); // prettier-ignore
  expect(report.forms[3].indicators[0]).toEqual({
    row: 15, level1: '产出指标', level2: '数量指标', name: '评选企业',
    target: 'F15', actual: 'G15', weight: 'H15', score: 'I15', reason: 'J15', direction: 'at-least',
  }); // prettier-ignore
  expect(report.forms[3].findings).toContainEqual(
    expect.objectContaining({ rule: 'missing-reason', severity: 'error', cell: 'J20', row: 20 }),
  );
});

test('fill writes the formulas to another file and leaves the original alone', () => {
  const out = temporary('filled.xlsx');
  const { code, out: text } = call('fill', fixture('zhuzhou-2022'), '-o', out);
  expect(code).toBe(0);
  expect(text).toContain('已写入 59 处公式，保留 8 处已填的数，5 处缺少偏差原因');
  const sheets = readSheets(openXlsx(readFileSync(out)));
  expect(valueAt(sheets, '农贸市场提质改造专项资金', 'H21')).toBe(96);
  expect(Buffer.from(fixtureBytes('zhuzhou-2022')).equals(readFileSync(fixture('zhuzhou-2022')))).toBe(true);
});

test('the convention can be set, and typed scores taken over', () => {
  const out = temporary('options.xlsx');
  call(
    'fill',
    fixture('zhuzhou-2022'),
    '-o',
    out,
    '--rate-decimals',
    '2',
    '--score-decimals=1',
    '--rounding',
    'cut-off',
    '--overwrite-scores',
  );
  const sheets = readSheets(openXlsx(readFileSync(out)));
  expect(valueAt(sheets, '株洲老字号形象标识征集、宣传及认定奖励相关活动经费', 'I8')).toBe(0.6286);
  expect(valueAt(sheets, '株洲老字号形象标识征集、宣传及认定奖励相关活动经费', 'J8')).toBe(6.2);
  expect(valueAt(sheets, '株洲市商务局', 'H17')).toBe(2.2);
});

test('check exits 1 when a form has an error and 0 when none has', () => {
  expect(call('check', fixture('xiangxi')).code).toBe(1);
  expect(call('check', fixture('negatives-payroll')).code).toBe(0);
  const all = call('check', FIXTURES);
  expect(all.err).toContain('[1/');
  expect(all.out).toMatch(/\d+ 个工作簿，\d+ 处错误/);
});

test('unreadable input: one line on stderr, exit 2, nothing written', () => {
  const cases: [string, Uint8Array, string][] = [
    ['empty.xlsx', new Uint8Array(), '文件是空的'],
    ['text.xlsx', Buffer.from('hello'), '这不是 Excel 工作簿'],
    [
      'locked.xlsx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      '文件已加密',
    ],
    [
      'none.xlsx',
      makeXlsx([{ ...makeForm([]), values: [['工资表']], formulas: [[null]], numberFormats: [['General']] }]),
      '没有找到绩效自评表',
    ],
  ];
  for (const [name, bytes, sentence] of cases) {
    writeFileSync(temporary(name), bytes);
    const { code, out, err } = call('fill', temporary(name), '-o', temporary(`out-${name}`));
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
    expect(existsSync(temporary(`out-${name}`))).toBe(false);
  }
});

test('a protected sheet is named and keeps its cells', () => {
  const file = temporary('protected.xlsx');
  writeFileSync(file, protect(makeXlsx([makeForm([{ target: 40, actual: 39, weight: 10 }])])));
  const out = temporary('protected-out.xlsx');
  const result = call('fill', file, '-o', out);
  expect(result.out).toContain('工作表“测试”受保护，没有写入');
  expect(readFileSync(out).equals(readFileSync(file))).toBe(true);
});

test('wrong calls are explained in one line', () => {
  expect(call('fill', fixture('xiangxi'), '-o', fixture('xiangxi'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('不能与原文件相同'),
  });
  expect(call('fill', fixture('xiangxi'), '-o', 'x.xlsx', '--rounding', 'up')).toMatchObject({ code: 2 });
  expect(call('inspect', '没有.xlsx')).toMatchObject({ code: 2, err: '没有.xlsx：文件不存在' });
  expect(call('起飞')).toMatchObject({ code: 2, err: expect.stringContaining('不认识的命令') });
});

function protect(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[sheet]!).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  return zipSync({ ...parts, [sheet]: strToU8(xml) });
}

test('new --list names every template, and new makes forms that inspect recognises', () => {
  expect(
    call('new', '--list')
      .out.split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(
    ['project', 'project-cost', 'department', 'basedata', 'rating', 'cover'], // prettier-ignore
  );
  const target = temporary('新表.xlsx');
  const names = ['=HYPERLINK("x")', '长'.repeat(200), '项目/一期:[a]', '项目/一期:[a]', ''];
  const projects = names.flatMap((name) => ['--project', name]);
  const made = call(
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
  const { forms } = JSON.parse(call('inspect', target, '--json').out) as {
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

test('new takes the office’s own file as template: blank for new projects, or a year on', () => {
  const blank = temporary('照做.xlsx');
  expect(
    call('new', fixture('xiangxi'), '-o', blank, '--project', '甲项目', '--project', '乙项目').code,
  ).toBe(0);
  const sheets = readSheets(openXlsx(readFileSync(blank)));
  expect(sheets.map(({ name }) => name)).toEqual(['开放型经济和招商引资专项', '甲项目', '乙项目']);
  expect(sheets[0]).toEqual(readSheets(openXlsx(fixtureBytes('xiangxi')))[0]);
  expect(valueAt(sheets, '乙项目', 'C3')).toBe('乙项目');
  expect(valueAt(sheets, '乙项目', 'F13')).toBeNull();
  const next = temporary('明年.xlsx');
  const done = call('new', fixture('zhuzhou-2022'), '-o', next, '--next-year');
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
])('%j says what is wrong and writes nothing', (args, message) => {
  const { code, err } = call(...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(existsSync(temporary('x.xlsx'))).toBe(false);
});
