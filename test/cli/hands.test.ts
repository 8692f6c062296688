import { Worker, type WorkerOptions } from 'node:worker_threads';
import { workerHand } from '../../src/cli/jobs/hands';
import type { CheckJob } from '../../src/cli/jobs/check-file';

const JOB: CheckJob = { command: 'check', file: 'a.xlsx', problem: null, withReport: false };
const ANSWER = { failure: 'answered' };
const answering = `require('node:worker_threads').parentPort.on('message', () =>
  require('node:worker_threads').parentPort.postMessage(${JSON.stringify(ANSWER)}))`;
const dying = (how: string): string =>
  `require('node:worker_threads').parentPort.on('message', () => { ${how} })`;

/** A hand whose first thread runs this; those after it answer. */
function handOf(first: string, options: WorkerOptions = {}): ReturnType<typeof workerHand> {
  const scripts = [first];
  return workerHand(() => new Worker(scripts.shift() ?? answering, { eval: true, ...options }));
}

test.each([
  ['throws', dying(`throw new Error('boom')`), '意外的错误（Error: boom）'],
  ['exits', dying('process.exit(3)'), '意外的错误（exit 3）'],
])('a job that %s costs a sentence; the next one has a new thread', async (_, script, sentence) => {
  const hand = handOf(script);
  expect(await hand.do(JOB)).toEqual({ failure: expect.stringContaining(sentence) });
  expect(await hand.do(JOB)).toEqual(ANSWER);
  await hand.close();
});

test('a file that is too large for the memory costs itself alone', async () => {
  const hand = handOf(dying('for (const all = []; ; ) all.push(new Array(1e5).fill(all.length))'), {
    resourceLimits: { maxOldGenerationSizeMb: 30 },
  });
  expect(await hand.do(JOB)).toEqual({ failure: '文件太大，内存不够，无法处理' });
  expect(await hand.do(JOB)).toEqual(ANSWER);
  await hand.close();
});

test('a thread that ends between two jobs is begun anew', async () => {
  const script = dying(
    `require('node:worker_threads').parentPort.postMessage(${JSON.stringify(ANSWER)}); setTimeout(() => process.exit(1), 10)`,
  );
  const hand = handOf(script);
  expect(await hand.do(JOB)).toEqual(ANSWER);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await hand.do(JOB)).toEqual(ANSWER);
  await hand.close();
});
