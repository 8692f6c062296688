/** The command line as a process of its own: threads, pipes, signals. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { call, fixture, FIXTURES, temporaryFolder } from '../support/cli';
import { callProcess, startCli } from '../support/cli-process';

const temporary = temporaryFolder();

test('many threads print what one prints, in the same order', async () => {
  const threads = await callProcess(['check', FIXTURES]);
  const alone = await call('check', FIXTURES);
  expect([threads.code, threads.out]).toEqual([alone.code, `${alone.out}\n`]);
  // A log gets a few lines of progress, not one for each file.
  expect(threads.err.match(/^\[/gm)!.length).toBeLessThanOrEqual(11);
});

test('fill on many threads writes what one writes, and nothing else', async () => {
  const out = temporary('out');
  const { code, out: said } = await callProcess(['fill', FIXTURES, '--out-dir', out]);
  expect(code).toBe(0);
  const written = Number(/写入 (\d+) 个/.exec(said)![1]);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files).toHaveLength(written);
  expect(written).toBeGreaterThan(10);
});

test('| head ends it without a word', async () => {
  const child = startCli(['check', FIXTURES]);
  let err = '';
  child.stderr!.on('data', (data: Buffer) => (err += data.toString()));
  await once(child.stdout!, 'data');
  child.stdout!.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(141);
  expect(err.replace(/^\[.*\n/gm, '')).toBe('');
});

test('a signal ends it with its own code, and leaves nothing half written', async () => {
  mkdirSync(temporary('in'));
  for (let number = 0; number < 60; number++)
    copyFileSync(fixture('zhuzhou-2022'), temporary(`in/${number}.xlsx`));
  const child = startCli(['fill', temporary('in'), '--out-dir', temporary('stopped')]);
  await once(child.stdout!, 'data');
  child.kill('SIGTERM');
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(143);
  const left = readdirSync(temporary('stopped'));
  expect(left.length).toBeLessThan(60);
  expect(left.filter((name) => !/^\d+\.xlsx$/.test(name))).toEqual([]);
  const { code: sound } = await call('check', temporary('stopped'));
  expect(sound).toBe(1);
});

test('a pipe among the files is named, not waited for', async () => {
  mkdirSync(temporary('pipes'));
  copyFileSync(fixture('zhuzhou-2022'), temporary('pipes/a.xlsx'));
  execFileSync('mkfifo', [temporary('pipes/b.xlsx')]);
  const child = startCli(['check', temporary('pipes')]);
  child.stdout!.resume();
  let err = '';
  child.stderr!.on('data', (data: Buffer) => (err += data.toString()));
  const stopped = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const [code] = (await once(child, 'close')) as [number];
  clearTimeout(stopped);
  expect(code).toBe(2);
  expect(err).toContain('这是管道或设备，不是文件');
});
