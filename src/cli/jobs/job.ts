import { FileFailure } from '../workbook-file';
import { checkFile, type CheckedFile, type CheckJob } from './check-file';
import { fillFile, type FilledFile, type FillJob } from './fill-file';

/**
 * What is done with one file, in this thread or in another: plain data in, plain data out. With a `problem` there is
 * nothing to be done, which is said in its turn (`FoundFile`).
 */
export type Job = CheckJob | FillJob;

export type ResultOf<J extends Job> = J extends CheckJob ? CheckedFile : FilledFile;

/** A job's result, or why there is none, as a Chinese sentence without the file. */
export type Outcome<Result> = { readonly result: Result } | { readonly failure: string };

/** Does a job. Never rejects: whatever is wrong with a file costs that file alone. */
export async function doJob(job: Job): Promise<Outcome<CheckedFile | FilledFile>> {
  if (job.problem !== null) return { failure: job.problem };
  try {
    return { result: job.command === 'check' ? checkFile(job) : await fillFile(job.file, job.options) };
  } catch (cause) {
    return { failure: cause instanceof FileFailure ? cause.reason : unexpected(cause) };
  }
}

/** The sentence for an error that nobody has foreseen. */
export function unexpected(cause: unknown): string {
  if ((cause as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return '文件太大，内存不够，无法处理';
  return `处理时发生意外的错误（${String(cause)}），请把这个文件交给维护人员`;
}
