import type { MessagePort } from 'node:worker_threads';
import { doJob, type Job } from './job';

/** What a worker thread does: one job for each message, answered by its outcome. */
export function serveJobs(port: MessagePort): void {
  port.on('message', (job: Job) => void doJob(job).then((outcome) => port.postMessage(outcome)));
}
