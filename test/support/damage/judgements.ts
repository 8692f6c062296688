import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Judgement } from './judge';

/** Far beyond what any file takes: it tells a hang from a slow machine. */
const HANG_MS = 90_000;
const MOST_HEAP_MB = 1_400;
/** The bound of issue 10 for the largest sheet holds for damaged files too. */
const MOST_BYTES = 1_500 * 2 ** 20;
const PROCESS = path.join(__dirname, 'judge-process.ts');
const REGISTER = path.join(__dirname, '..', '..', '..', 'tools', 'register-swc.cjs');

/** Judges the damaged files 0 … count − 1 of a seed, in a process that may abort or hang without taking the tests along. */
export async function judgeFiles(count: number, seed: number): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  let child = start();
  for (let index = 0; index < count; index++) {
    const judgement = await ask(child, index, seed);
    judgements.push(judgement);
    if (child.exitCode === null && child.signalCode === null && child.connected && !judgement.restart)
      continue;
    child.kill('SIGKILL');
    child = start();
  }
  child.kill();
  return judgements;
}

function start(): ChildProcess {
  const execArgv = ['-r', REGISTER, `--max-old-space-size=${MOST_HEAP_MB}`];
  return fork(PROCESS, [], { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

/** One file's judgement; a child that ends, hangs or takes too much memory is a fault of ours, and needs a new one. */
function ask(child: ChildProcess, index: number, seed: number): Promise<Judgement & { restart?: boolean }> {
  return new Promise((settle) => {
    const fell = (detail: string): void =>
      settle({ index, kind: '', outcome: 'fell', detail: `file ${index}: ${detail}`, restart: true });
    const timer = setTimeout(() => fell('hangs'), HANG_MS);
    const ended = (code: number | null, signal: string | null): void =>
      fell(`the process ends with ${signal ?? code}`);
    child.once('exit', ended);
    child.once('message', ({ judgement, peakBytes }: { judgement: Judgement; peakBytes: number }) => {
      clearTimeout(timer);
      child.off('exit', ended);
      if (peakBytes <= MOST_BYTES) settle(judgement);
      else fell(`${judgement.detail}, and takes ${Math.round(peakBytes / 2 ** 20)} MB`);
    });
    child.send({ index, seed });
  });
}
