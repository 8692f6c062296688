import type { Worker } from 'node:worker_threads';
import { doJob, unexpected, type Job, type Outcome, type ResultOf } from './job';

/** Somebody who does one job after the other. */
export interface Hand {
  /** Never rejects. */
  do<J extends Job>(job: J): Promise<Outcome<ResultOf<J>>>;
  close(): Promise<void>;
}

/** This thread itself. */
export const ownHand: Hand = {
  do: (job) => doJob(job) as Promise<Outcome<ResultOf<typeof job>>>,
  close: async () => {},
};

/** A thread of its own, begun with the first job and anew after a job that it did not survive. */
export function workerHand(newWorker: () => Worker): Hand {
  let worker: Worker | null = null;
  const begin = (): Worker => {
    const begun = newWorker();
    const gone = (): void => void (worker = worker === begun ? null : worker);
    return begun.on('error', gone).on('exit', gone);
  };
  return {
    do: (job) =>
      new Promise((resolve) => {
        const used = (worker ??= begin());
        const end = (outcome: Outcome<ResultOf<typeof job>>): void => {
          used.off('message', end).off('error', fail).off('exit', exited);
          resolve(outcome);
        };
        const fail = (cause: unknown): void => end({ failure: unexpected(cause) });
        const exited = (code: number): void => fail(`exit ${code}`);
        used.on('message', end).on('error', fail).on('exit', exited);
        used.postMessage(job);
      }),
    close: async () => void (await worker?.terminate()),
  };
}
