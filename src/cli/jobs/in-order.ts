import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { ownHand, workerHand, type Hand } from './hands';
import type { Job, Outcome, ResultOf } from './job';

/** Starting a thread takes as long as a few files. */
const FEWEST_FOR_THREADS = 8;
/** Results that wait for a slow one before them, for each hand: what bounds the memory. */
const WAITING = 4;

/** Does jobs on all cores and yields the outcomes in the order of the jobs, whichever is done first. */
export async function* inOrder<J extends Job>(
  jobs: readonly J[],
  newWorker?: () => Worker,
): AsyncGenerator<readonly [J, Outcome<ResultOf<J>>]> {
  const hands = handsFor(jobs.length, newWorker);
  try {
    const free = new Free(hands);
    const begun: Promise<readonly [J, Outcome<ResultOf<J>>]>[] = [];
    for (const job of jobs) {
      begun.push(doneBy(free, job));
      if (begun.length >= hands.length * WAITING) yield await begun.shift()!;
    }
    while (begun.length) yield await begun.shift()!;
  } finally {
    await Promise.all(hands.map((hand) => hand.close()));
  }
}

function handsFor(jobs: number, newWorker?: () => Worker): Hand[] {
  const cores = availableParallelism();
  if (!newWorker || cores < 2 || jobs < FEWEST_FOR_THREADS) return [ownHand];
  return Array.from({ length: Math.min(cores, jobs) }, () => workerHand(newWorker));
}

async function doneBy<J extends Job>(free: Free, job: J): Promise<readonly [J, Outcome<ResultOf<J>>]> {
  const hand = await free.take();
  try {
    return [job, await hand.do(job)];
  } finally {
    free.give(hand);
  }
}

/** Hands that have nothing to do; who asks first is served first. */
class Free {
  private readonly hands: Hand[];
  private readonly asking: ((hand: Hand) => void)[] = [];

  constructor(hands: readonly Hand[]) {
    this.hands = [...hands];
  }

  async take(): Promise<Hand> {
    return this.hands.pop() ?? new Promise((resolve) => this.asking.push(resolve));
  }

  give(hand: Hand): void {
    const next = this.asking.shift();
    if (next) next(hand);
    else this.hands.push(hand);
  }
}
