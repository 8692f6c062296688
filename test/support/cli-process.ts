import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Called } from './cli';

const ROOT = path.join(__dirname, '..', '..');
const FROM_SOURCES = [
  '-r',
  path.join(ROOT, 'tools', 'register-swc.cjs'),
  path.join(ROOT, 'src', 'cli', 'bin.ts'),
];

/** The command line as a process of its own, from the sources or from a built file. */
export function startCli(args: readonly string[], built?: string): ChildProcess {
  return spawn(process.execPath, [...(built ? [built] : FROM_SOURCES), ...args], { stdio: 'pipe' });
}

/** Runs it to its end. */
export function callProcess(args: readonly string[], built?: string): Promise<Called> {
  const child = startCli(args, built);
  const said = { out: '', err: '' };
  child.stdout!.on('data', (data: Buffer) => (said.out += data.toString()));
  child.stderr!.on('data', (data: Buffer) => (said.err += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...said }));
  });
}
