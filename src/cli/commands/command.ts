import type { Worker } from 'node:worker_threads';
import type { Output } from '../output';

/** What a command has around it. */
export interface Surroundings {
  readonly output: Output;
  /** Starts a thread that serves jobs; absent where there are none: jobs are then done one after the other. */
  readonly newWorker?: () => Worker;
}

/** One command, by the name that main.ts gives it. */
export interface Command {
  /** How it is called, and what its options mean; several lines. */
  readonly help: string;
  /**
   * Resolves to the exit code: 0 done, 1 findings, 2 something could not be read or written. Rejects with a UsageError or
   * a FileFailure.
   */
  run(args: readonly string[], around: Surroundings): Promise<number>;
}
