import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { openXlsx, readSheets } from '../../src/xlsx';
import { call, fixture, FIXTURES, temporaryFolder } from '../support/cli';
import { xlsxOf } from '../support/edited-xlsx';
import { makeXlsx } from '../support/make-xlsx';
import { plainSheet } from '../support/plain-sheet';

const temporary = temporaryFolder();

test('check exits 1 when a form has an error and 0 when none has', async () => {
  expect((await call('check', fixture('xiangxi'))).code).toBe(1);
  expect((await call('check', fixture('negatives-payroll'))).code).toBe(0);
  const all = await call('check', FIXTURES);
  expect(all.err).toContain('[1/');
  expect(all.out).toMatch(/\d+ 个工作簿，\d+ 处待说明，\d+ 处错误/);
});

test('the end says how many files held forms, how many none, and how many could not be read and why', async () => {
  const folder = temporary('mixed');
  mkdirSync(folder);
  copyFileSync(fixture('xiangxi'), temporary('mixed/a.xlsx'));
  copyFileSync(fixture('negatives-payroll'), temporary('mixed/b.xlsx'));
  writeFileSync(temporary('mixed/c.xlsx'), '');
  // What the reader does not know is named as unread, not passed over.
  writeFileSync(temporary('mixed/d.et'), 'x');
  writeFileSync(temporary('mixed/~$a.xlsx'), '');
  writeFileSync(temporary('mixed/notes.txt'), '');
  const { code, out, err } = await call('check', folder);
  expect(code).toBe(2);
  expect(out.split('\n').slice(-2)).toEqual([
    '4 个工作簿，1 处待说明，2 处错误；1 个有自评表（共 1 张），1 个没有自评表，2 个无法读取',
    expect.stringMatching(/^无法读取的原因：1 个文件是空的，1 个.+$/),
  ]);
  expect(err).toContain('c.xlsx：文件是空的');
});

test('where no form was found nothing is said to be without errors', async () => {
  const none = await call('check', fixture('negatives-payroll'));
  expect(none.out).toBe('1 个工作簿，没有找到自评表，没有可检查的内容');
  mkdirSync(temporary('empty'));
  expect(await call('check', temporary('empty'))).toMatchObject({
    code: 0,
    out: '没有找到工作簿，没有检查任何文件',
  });
  const missing = await call('check', temporary('nowhere'));
  expect(missing.code).toBe(2);
  expect(missing.out).toContain('没有找到自评表，没有可检查的内容，1 个无法读取');
});

test('a sheet that looks like a form: what was found and what is missing, in every kind of report', async () => {
  const rows = [
    ['项目支出绩效自评表（2023年度）'],
    ['项目名称', '测试项目'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '分值'],
    ['产出指标', '数量指标', '扶持企业数', '≥15家', 50],
  ];
  const file = temporary('near.xlsx');
  writeFileSync(file, makeXlsx([plainSheet('表', rows)]));
  const sentence = '没有找到实际完成值、得分。在表里补上后就能计算';
  expect((await call('check', file)).err).toContain(sentence);
  expect((await call('inspect', file)).out).toContain(sentence);
  const [report] = JSON.parse((await call('check', '--json', file)).out);
  expect(report.nearForms).toMatchObject([{ sheet: '表', found: [{ what: '标题', cell: 'A1' }, {}, {}] }]);
  await call('check', file, '--xlsx', temporary('near-report.xlsx'));
  const [list] = readSheets(openXlsx(readFileSync(temporary('near-report.xlsx'))));
  expect(list!.values.flat().join()).toContain(sentence);
});

test('links in a loop end, a folder is looked at once, and one that cannot be read is said', async () => {
  mkdirSync(temporary('tree/inner/locked'), { recursive: true });
  copyFileSync(fixture('xiangxi'), temporary('tree/inner/a.xlsx'));
  symlinkSync('..', temporary('tree/inner/up'));
  symlinkSync('inner', temporary('tree/again'));
  symlinkSync('nowhere', temporary('tree/broken.xlsx'));
  chmodSync(temporary('tree/inner/locked'), 0);
  const { code, out, err } = await call('check', temporary('tree'));
  chmodSync(temporary('tree/inner/locked'), 0o700);
  expect(code).toBe(2);
  expect(out.match(/a\.xlsx 开放型经济和招商引资专项!H30/g)).toHaveLength(1);
  expect(err).toContain(`${temporary('tree/broken.xlsx')}：文件不存在`);
  // Root may read everything.
  if (process.getuid?.() !== 0) expect(err).toContain('locked：没有权限读取，里面的文件没有检查');
});

test('--json prints one array, --jsonl a line for each file, also for those that cannot be read', async () => {
  writeFileSync(temporary('bad.xlsx'), '');
  const places = [fixture('xiangxi'), temporary('bad.xlsx'), fixture('yuanjiang')];
  const inspected = JSON.parse((await call('inspect', fixture('xiangxi'), '--json')).out);
  const array = await call('check', '--json', ...places);
  const reports = JSON.parse(array.out);
  expect(reports).toHaveLength(2);
  expect(reports[0]).toEqual(inspected);
  expect(array.out).toBe(JSON.stringify(reports, null, 2));
  expect(array.err).toContain('3 个工作簿');
  expect(JSON.parse((await call('check', '--json', temporary('bad.xlsx'))).out)).toEqual([]);
  const lines = (await call('check', '--jsonl', ...places)).out.split('\n').map((line) => JSON.parse(line));
  expect(lines[0]).toEqual(inspected);
  expect(lines[1]).toEqual({ file: temporary('bad.xlsx'), error: expect.stringContaining('文件是空的') });
  expect(lines).toHaveLength(3);
});

test('--shard takes a stable part of the sorted list; all parts together are the whole', async () => {
  const filesOf = async (...args: string[]): Promise<string[]> =>
    (await call('check', '--jsonl', ...args, FIXTURES)).out
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
  const parts = [
    await filesOf('--shard', '1/3'),
    await filesOf('--shard=2/3'),
    await filesOf('--shard', '3/3'),
  ];
  expect(parts.flat().sort()).toEqual(await filesOf());
  const sizes = parts.map((part) => part.length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  for (const wrong of ['0/3', '4/3', '1', 'a/b', '1/0'])
    expect(await call('check', FIXTURES, '--shard', wrong)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--shard 应为 i/n'),
    });
});

test('control characters of names and cells never reach a terminal', async () => {
  const name = temporary('a\u001b[31m\u202egnp\u009b.xlsx');
  copyFileSync(fixture('xiangxi'), name);
  for (const args of [
    ['check', name],
    ['check', name, '--json'],
    ['inspect', `${name}x`],
  ]) {
    const { out, err } = await call(...args);
    expect(out + err).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(out + err).toContain('a\\u001b[31m\\u202egnp\\u009b.xlsx');
  }
  const [report] = JSON.parse((await call('check', name, '--json')).out) as { file: string }[];
  expect(report!.file).toBe(name);
});

test('a sheet that is too large to be read is said, counted and no success', async () => {
  const file = temporary('far.xlsx');
  const far = '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  writeFileSync(file, xlsxOf([{ name: '远', xml: `<sheetData>${far}</sheetData>` }]));
  const sentence = '工作表“远”的内容超过 200 万个单元格，没有扫描';
  const checked = await call('check', file);
  expect(checked.code).toBe(2);
  expect(checked.err).toContain(`${file}：${sentence}`);
  expect(checked.out).toBe('1 个工作簿，没有找到自评表，没有可检查的内容，1 张工作表太大，没有扫描');
  const skipped = [{ sheet: '远', message: expect.stringContaining(sentence) }];
  const inJson = await call('check', file, '--json');
  expect(inJson.code).toBe(2);
  expect(JSON.parse(inJson.out)).toEqual([expect.objectContaining({ skipped })]);
  const report = temporary('far-report.xlsx');
  expect((await call('check', file, fixture('xiangxi'), '--xlsx', report)).code).toBe(2);
  const forms = readSheets(openXlsx(readFileSync(report)))[0]!;
  expect(forms.values.flat()).toContainEqual(expect.stringContaining(`没有找到自评表；${sentence}`));
  const inspected = await call('inspect', file, '--json');
  expect(inspected).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  expect(JSON.parse(inspected.out)).toMatchObject({ skipped });
  const beside = { code: 2, err: expect.stringContaining(sentence) };
  expect(await call('fill', file, '-o', temporary('far-out.xlsx'))).toMatchObject(beside);
  expect(await call('fill', file, '--out-dir', temporary('far-out'))).toMatchObject({
    ...beside,
    out: '1 个工作簿，写入 0 个，1 个没有自评表，没有写入，1 张工作表太大，没有扫描',
  });
});
