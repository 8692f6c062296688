import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Grid } from '../../src/grid/grid';
import { openXlsx, readSheets } from '../../src/xlsx';
import { call, fixture, temporaryFolder } from '../support/cli';

const temporary = temporaryFolder();
const target = temporary('out/report.xlsx');
let forms: Grid;
let findings: Grid;

beforeAll(async () => {
  mkdirSync(temporary('in/甲局'), { recursive: true });
  mkdirSync(temporary('out'));
  copyFileSync(fixture('xiangxi'), temporary("in/甲局/a 'b'.xlsx"));
  copyFileSync(fixture('negatives-payroll'), temporary('in/none.xlsx'));
  writeFileSync(temporary('in/empty.xlsx'), '');
  const { code, out } = await call('check', temporary('in'), '--xlsx', target);
  expect(code).toBe(2);
  expect(out).toContain(`已写入 ${target}`);
  [forms, findings] = readSheets(openXlsx(readFileSync(target))).map((sheet) => new Grid(sheet)) as [
    Grid,
    Grid,
  ];
});

const row = (grid: Grid, number: number): unknown[] =>
  Array.from({ length: grid.right }, (_, index) => grid.value(number, index + 1));

test('the sheet of forms has every file that was looked at', () => {
  expect(forms.name).toBe('自评表清单');
  const byFile = [2, 3, 4].map((number) => row(forms, number));
  expect(byFile).toEqual(
    expect.arrayContaining([
      expect.arrayContaining([temporary("in/甲局/a 'b'.xlsx"), '项目支出绩效自评表', 1, 2]),
      expect.arrayContaining([temporary('in/none.xlsx'), '没有找到自评表']),
      expect.arrayContaining([temporary('in/empty.xlsx'), expect.stringMatching(/^无法读取：文件是空的/)]),
    ]),
  );
});

test('the sheet of findings says what is wrong, by how much and what to do, with a state and a link', () => {
  expect(findings.name).toBe('问题清单');
  expect(row(findings, 1)).toEqual([
    '状态', '级别', '文件', '工作表', '项目（部门）名称', '单元格', '指标', '问题', '相差', '怎么改', '编号',
  ]); // prettier-ignore
  const all = Array.from({ length: findings.bottom - 1 }, (_, index) => row(findings, index + 2));
  expect(all).toContainEqual([
    '待改正', '错误', temporary("in/甲局/a 'b'.xlsx"), '开放型经济和招商引资专项', '开放型经济和招商引资专项', 'I6',
    '年度资金总额', '执行率100%，应得10分，现填9.9分', '相差0.1分', '请改正', expect.stringMatching(/^[0-9a-z]{11}$/),
  ]); // prettier-ignore
  const links = all.map((_, index) => findings.formula(index + 2, 6));
  expect(links).toContain(`=HYPERLINK("../in/甲局/a 'b'.xlsx#'开放型经济和招商引资专项'!I6","I6")`);
});

test('a report is not written over an input, nor over another file without --force, nor checked itself', async () => {
  const input = temporary('in/none.xlsx');
  const before = readFileSync(input);
  expect(await call('check', input, '--xlsx', input, '--force')).toMatchObject({
    code: 2,
    err: expect.stringContaining('输出文件不能与原文件相同'),
  });
  expect(readFileSync(input).equals(before)).toBe(true);
  expect(await call('check', input, '--xlsx', target)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--force'),
  });
  const again = await call('check', temporary(), '--xlsx', target, '--force');
  expect(again.out).toContain('3 个工作簿');
});

test('a report is refused under a name that Excel would not open', async () => {
  const { code, err } = await call('check', temporary('in'), '--xlsx', temporary('out/report.xls'));
  expect(code).toBe(2);
  expect(err).toContain('输出文件名要以 .xlsx 结尾');
});
