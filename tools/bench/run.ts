/** Runs programs and says what they took. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const CLI = path.join(__dirname, '..', '..', 'dist', 'cli.js');

/** A process that ran to its end. */
export interface Run {
  readonly seconds: number;
  /** Of all its threads together. */
  readonly cpuSeconds: number;
  readonly peakMB: number;
}

/** False, and said, when the command line is not built. */
export function isBuilt(): boolean {
  if (existsSync(CLI)) return true;
  console.log('command line: not built (npm run build:cli)');
  return false;
}

/** What `ziping check` takes for a file or folder. Throws unless it ends with one of the exit codes. */
export function check(place: string, expected: readonly number[]): Run {
  return run([CLI, 'check', place], expected);
}

/** Runs Node with these arguments. Throws unless it ends with one of the exit codes. */
export function run(args: readonly string[], expected: readonly number[]): Run {
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
