import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { call, fixture, temporaryFolder } from '../support/cli';

const temporary = temporaryFolder();
const bytesOf = (name: string): string => readFileSync(temporary(name), 'base64');

beforeAll(() => {
  mkdirSync(temporary('in/甲局/一科'), { recursive: true });
  copyFileSync(fixture('xiangxi'), temporary('in/甲局/一科/a.xlsx'));
  copyFileSync(fixture('zhuzhou-2022'), temporary('in/b.xlsx'));
  copyFileSync(fixture('negatives-payroll'), temporary('in/none.xlsx'));
});

test('folders keep their structure; what holds no form is counted and not written', async () => {
  const { code, out } = await call('fill', temporary('in'), '--out-dir', temporary('out'));
  expect(code).toBe(0);
  expect(out).toContain('已写入 59 处公式，保留 8 处已填的数，5 处待说明');
  expect(out.split('\n').at(-1)).toBe('3 个工作簿，写入 2 个，1 个没有自评表，没有写入');
  expect(existsSync(temporary('out/甲局/一科/a.xlsx'))).toBe(true);
  expect(existsSync(temporary('out/none.xlsx'))).toBe(false);
  await call('fill', temporary('in/b.xlsx'), '-o', temporary('alone.xlsx'));
  expect(bytesOf('out/b.xlsx')).toBe(bytesOf('alone.xlsx'));
});

test('one bad file costs one sentence and exit 2; the others are written', async () => {
  mkdirSync(temporary('bad'));
  copyFileSync(fixture('xiangxi'), temporary('bad/good.xlsx'));
  writeFileSync(temporary('bad/empty.xlsx'), '');
  const { code, out, err } = await call('fill', temporary('bad'), '--out-dir', temporary('bad-out'));
  expect(code).toBe(2);
  expect(err.match(/empty\.xlsx：/g)).toHaveLength(1);
  expect(out).toContain('写入 1 个，1 个无法读取或写入');
  expect(readdirSync(temporary('bad-out'))).toEqual(['good.xlsx']);
});

test('a file where the folder should be costs a sentence for each', async () => {
  writeFileSync(temporary('a-file'), '');
  const { code, out, err } = await call('fill', temporary('in/b.xlsx'), '--out-dir', temporary('a-file'));
  expect(code).toBe(2);
  expect(err).toContain('无法建立这个文件夹');
  expect(out).toContain('写入 0 个，1 个无法读取或写入');
});

test('never onto an input, whatever leads to it, not even with --force', async () => {
  mkdirSync(temporary('same'));
  copyFileSync(fixture('xiangxi'), temporary('same/a.xlsx'));
  symlinkSync('same', temporary('link'));
  const before = bytesOf('same/a.xlsx');
  for (const folder of ['same', 'link']) {
    const { code, err } = await call(
      'fill', temporary('same/a.xlsx'), '--out-dir', temporary(folder), '--force',
    ); // prettier-ignore
    expect(code).toBe(2);
    expect(err).toContain('输出文件不能与原文件相同');
  }
  expect(bytesOf('same/a.xlsx')).toBe(before);
});

test('a folder inside the input serves as output, and is no input the next time', async () => {
  mkdirSync(temporary('own'));
  copyFileSync(fixture('xiangxi'), temporary('own/a.xlsx'));
  const args = ['fill', temporary('own'), '--out-dir', temporary('own/done')];
  expect((await call(...args)).out).toContain('1 个工作簿，写入 1 个');
  expect(await call(...args)).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
  expect((await call(...args, '--force')).out).toContain('1 个工作簿，写入 1 个');
});

test('the input folder itself as output is refused: nothing in it would be looked at', async () => {
  for (const folder of ['in', 'in/../in'])
    expect(await call('fill', temporary('in'), '--out-dir', temporary(folder), '--force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('输出文件夹不能就是原来的文件夹'),
    });
});

test('two files for one place: the second is named', async () => {
  mkdirSync(temporary('other'));
  copyFileSync(fixture('yuanjiang'), temporary('other/b.xlsx'));
  const { code, err } = await call(
    'fill', temporary('in/b.xlsx'), temporary('other/b.xlsx'), '--out-dir', temporary('two'),
  ); // prettier-ignore
  expect(code).toBe(2);
  expect(err).toContain(
    `${temporary('other/b.xlsx')}：输出文件与 ${temporary('in/b.xlsx')} 的相同，没有写入`,
  );
});

test('shards write their part each, and together the whole', async () => {
  for (const shard of ['1/2', '2/2'])
    await call('fill', temporary('in'), '--out-dir', temporary('shards'), '--shard', shard);
  const names = readdirSync(temporary('shards'), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.endsWith('.xlsx')).sort()).toEqual(['b.xlsx', '甲局/一科/a.xlsx']);
});

describe('a single target', () => {
  const original = (): Buffer => readFileSync(fixture('xiangxi'));
  const refused = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await call(...args);
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  test.each([
    ['the same name', (input: string) => input],
    ['a link', (input: string) => (symlinkSync(input, `${input}.link.xlsx`), `${input}.link.xlsx`)],
    ['a hard link', (input: string) => (linkSync(input, `${input}.hard.xlsx`), `${input}.hard.xlsx`)],
    [
      'a link to its folder',
      (input: string) => {
        symlinkSync(path.dirname(input), `${path.dirname(input)}-folder`);
        return path.join(`${path.dirname(input)}-folder`, path.basename(input));
      },
    ],
  ])('%s of the input is refused by fill and new, also with --force', async (_, targetOf) => {
    const folder = temporary(`single-${Math.random()}`);
    mkdirSync(folder);
    const input = path.join(folder, 'a.xlsx');
    writeFileSync(input, original());
    const target = targetOf(input);
    for (const command of ['fill', 'new'])
      expect(await refused(command, input, '-o', target, '--force')).toContain('不能与原文件相同');
    expect(readFileSync(input).equals(original())).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('another file that is there gives way only to --force, a link that leads nowhere too', async () => {
    writeFileSync(temporary('there.xlsx'), 'mine');
    symlinkSync('nowhere', temporary('nowhere.xlsx'));
    for (const name of ['there.xlsx', 'nowhere.xlsx']) {
      for (const command of ['fill', 'new'])
        expect(await refused(command, fixture('xiangxi'), '-o', temporary(name))).toContain('文件已存在');
    }
    expect(readFileSync(temporary('there.xlsx'), 'utf8')).toBe('mine');
    const forced = await call('fill', fixture('xiangxi'), '-o', temporary('there.xlsx'), '--force');
    expect(forced.code).toBe(0);
    expect(readFileSync(temporary('there.xlsx'), 'utf8')).not.toBe('mine');
  });

  test('a name under which Excel would not open the file is refused, and so is a folder', async () => {
    for (const command of ['fill', 'new']) {
      const named = (name: string): Promise<string> =>
        refused(command, fixture('xiangxi'), '-o', temporary(name), '--force');
      for (const name of ['out.xls', 'out.xlsm', 'no-ending'])
        expect(await named(name)).toContain('输出文件名要以 .xlsx 结尾');
      mkdirSync(temporary('a-folder'), { recursive: true });
      expect(await named('a-folder')).toContain('这是一个文件夹');
    }
    const withMacros = temporary('macros.xlsm');
    writeFileSync(withMacros, original());
    expect(await refused('fill', withMacros, '-o', temporary('without.xlsx'))).toContain('要以 .xlsm 结尾');
  });

  test('what cannot be written leaves nothing behind, and long names can', async () => {
    expect(await refused('fill', fixture('xiangxi'), '-o', temporary('no/such/a.xlsx'))).toContain(
      '无法写入',
    );
    mkdirSync(temporary('taken.xlsx/full'), { recursive: true });
    const err = await refused('fill', fixture('xiangxi'), '-o', temporary('taken.xlsx'), '--force');
    expect(err).toContain('无法写入');
    const long = temporary(`${'长'.repeat(83)}.xlsx`);
    expect((await call('fill', fixture('xiangxi'), '-o', long)).code).toBe(0);
    expect(readdirSync(temporary()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
