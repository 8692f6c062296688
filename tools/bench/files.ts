/**
 * What 1,000 workbooks cost the command line: time beside merely unzipping and tokenising the same files on the same cores,
 * and beside LibreOffice converting eight of them; memory for 10 and for 1,000 files.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fixtureBytes, fixtureNames } from '../../test/support/fixtures';
import { recalculateFiles } from '../../test/support/libreoffice';

const ROOT = path.join(__dirname, '..', '..');
const CLI = path.join(ROOT, 'dist', 'cli.js');
const MANY = 1000;
const FEW = 10;
const FOR_LIBREOFFICE = 8;

/** A process that ran to its end. */
interface Run {
  readonly seconds: number;
  /** Of all its threads together. */
  readonly cpuSeconds: number;
  readonly peakMB: number;
}

export async function benchFiles(): Promise<void> {
  if (!existsSync(CLI)) return console.log('command line: not built (npm run build:cli)');
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-bench-'));
  try {
    const many = workbooks(path.join(folder, 'many'), MANY);
    const few = workbooks(path.join(folder, 'few'), FEW);
    // Once before it counts: what the system reads for the first time is slower.
    tokenised(many);
    const least = tokenised(many);
    const checked = check(many);
    const checkedFew = check(few);
    const libreOffice = await secondsPerFileInLibreOffice();
    const times = (a: number, b: number): string => (a / b).toFixed(1);
    const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`;
    console.log(
      `${MANY} files checked on ${availableParallelism()} cores: ${checked.seconds.toFixed(1)} s (${ms(checked.seconds / MANY)} a file), ${times(checked.seconds, least.seconds)} times unzipping and tokenising them (${least.seconds.toFixed(1)} s); processor time ${checked.cpuSeconds.toFixed(1)} s, ${times(checked.cpuSeconds, least.cpuSeconds)} times (${least.cpuSeconds.toFixed(1)} s)`,
    );
    console.log(
      `LibreOffice converting ${FOR_LIBREOFFICE} of them: ${ms(libreOffice)} a file, ${times(libreOffice, checked.seconds / MANY)} times as long`,
    );
    console.log(
      `peak memory: ${checkedFew.peakMB.toFixed(0)} MB for ${FEW} files, ${checked.peakMB.toFixed(0)} MB for ${MANY}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample workbooks over and over, in a folder of their own. */
function workbooks(folder: string, count: number): string {
  mkdirSync(folder);
  const samples = fixtureNames().map(fixtureBytes);
  for (let number = 0; number < count; number++)
    writeFileSync(path.join(folder, `${number}.xlsx`), samples[number % samples.length]!);
  return folder;
}

function tokenised(folder: string): Run {
  return run([path.join(__dirname, 'tokenise.mjs'), folder], [0]);
}

function check(folder: string): Run {
  // 1: errors were found in the forms.
  return run([CLI, 'check', folder], [0, 1]);
}

function run(args: readonly string[], expected: readonly number[]): Run {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['-r', path.join(__dirname, 'usage.cjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const [, kB, ms] = /^used (\d+) kB, ([\d.]+) ms$/m.exec(stderr) ?? [];
  if (status === null || !expected.includes(status) || !kB || !ms)
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`);
  return { seconds, cpuSeconds: Number(ms) / 1000, peakMB: Number(kB) / 1000 };
}

async function secondsPerFileInLibreOffice(): Promise<number> {
  const files = fixtureNames().slice(0, FOR_LIBREOFFICE).map(fixtureBytes);
  const start = process.hrtime.bigint();
  await recalculateFiles(files);
  return Number(process.hrtime.bigint() - start) / 1e9 / files.length;
}
