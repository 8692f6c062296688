import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { serveJobs } from './jobs/serve';
import { run } from './main';
import { endQuietly, terminalOutput } from './terminal';

/** This file is both ends: the program, and each of the threads that it starts. */
if (isMainThread) {
  // 1,000 files are done before optimising every function that gets warm pays, in each thread anew: a fifth of the time.
  setFlagsFromString('--interrupt-budget=500000');
  endQuietly();
  // Rejects with what nobody has foreseen: Node prints it and exits with 1.
  void run(process.argv.slice(2), terminalOutput(), () => new Worker(__filename)).then((code) => {
    process.exitCode = code;
  });
} else {
  serveJobs(parentPort!);
}
