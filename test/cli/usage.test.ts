import { copyFileSync } from 'node:fs';
import packageJson from '../../package.json';
import { call, fixture, temporaryFolder } from '../support/cli';

const temporary = temporaryFolder();

test('wrong calls are explained in one line', async () => {
  expect(await call('fill', fixture('xiangxi'), '-o', fixture('xiangxi'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('不能与原文件相同'),
  });
  expect(await call('fill', fixture('xiangxi'), '-o', 'x.xlsx', '--rounding', 'up')).toMatchObject({
    code: 2,
  });
  expect(await call('inspect', '没有.xlsx')).toMatchObject({ code: 2, err: '没有.xlsx：文件不存在' });
  expect(await call('起飞')).toMatchObject({ code: 2, err: expect.stringContaining('不认识的命令') });
  expect(await call('toString')).toMatchObject({ code: 2, err: expect.stringContaining('不认识的命令') });
});

test.each([
  [['check', '.', '--yaml'], '不认识的选项 --yaml'],
  [['check', '.', '-x'], '不认识的选项 -x'],
  [['check', '.', '--json=1'], '选项 --json 后面不带值'],
  [['check', '.', '--json', '--jsonl'], '选项 --json、--jsonl、--xlsx 只能用一个'],
  [['fill', 'a.xlsx', '-o'], '选项 -o 后面要有值'],
  [['fill', 'a.xlsx', '-o', '--force'], '选项 -o 后面要有值'],
  [['fill', 'a.xlsx'], '用法：ziping fill'],
  [['fill', 'a.xlsx', '-o', 'b.xlsx', '--out-dir', 'c'], '用法：ziping fill'],
  [['fill', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx'], '用法：ziping fill'],
  [['inspect'], '用法：ziping inspect'],
  [['check'], '用法：ziping check'],
])('%j: %s', async (args, sentence) => {
  const { code, out, err } = await call(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err.split('\n')).toHaveLength(1);
});

test('-- ends the options, and a value may begin with a dash', async () => {
  const dashed = temporary('--json');
  copyFileSync(fixture('xiangxi'), dashed);
  const here = process.cwd();
  process.chdir(temporary());
  try {
    expect((await call('check', '--', '--json')).out).toContain('1 个工作簿，1 处待说明，2 处错误');
  } finally {
    process.chdir(here);
  }
  const target = temporary('dash.xlsx');
  expect((await call('new', 'project', '-o', target, '--project', '-甲项目')).out).toContain('-甲项目');
});

test('every command explains its options, and the program says its version', async () => {
  for (const name of ['inspect', 'check', 'fill', 'new']) {
    const { code, out, err } = await call(name, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^用法：ziping ${name} `));
    expect(await call('help', name)).toEqual({ code, out, err });
  }
  expect((await call('--help')).out).toContain('ziping check');
  expect(await call('--version')).toEqual({ code: 0, out: packageJson.version, err: '' });
  expect((await call()).code).toBe(2);
});
