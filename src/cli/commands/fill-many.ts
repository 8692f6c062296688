import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command-line';
import { findFiles, shardOf, type FoundFile } from '../find-files';
import type { FilledFile, FillJob, FillOptions } from '../jobs/fill-file';
import { inOrder } from '../jobs/in-order';
import type { Output } from '../output';
import { Progress } from '../progress';
import { FileFailure } from '../workbook-file';
import { Inputs, refuseTarget, writeNewFile, type WriteOptions } from '../write-file';
import type { Surroundings } from './command';
import { parseShard } from './shard-option';

interface FillMany {
  readonly places: readonly string[];
  /** Where the filled files go, in the folders that they come from. */
  readonly folder: string;
  readonly force: boolean;
  readonly shard: string | undefined;
  readonly how: FillOptions;
}

interface TargetedJob extends FillJob {
  readonly target: string;
}

interface Tally {
  written: number;
  /** Files without a form. */
  without: number;
  failed: number;
  /** Sheets that are too large. */
  skipped: number;
}

/** 一键重算 on many files; one that cannot be read or written costs one sentence, and the exit code 2. */
export async function fillMany(request: FillMany, { output, newWorker }: Surroundings): Promise<number> {
  if (new Inputs(request.places).has(request.folder))
    throw new UsageError(`${request.folder}：输出文件夹不能就是原来的文件夹，请换一个`);
  const all = findFiles(request.places, [request.folder]);
  const found = shardOf(all, parseShard(request.shard));
  const writing: WriteOptions = { inputs: new Inputs(all.map(({ file }) => file)), force: request.force };
  const tally: Tally = { written: 0, without: 0, failed: 0, skipped: 0 };
  const fail = (sentence: string): void => {
    tally.failed++;
    output.complain(sentence);
  };
  const jobs = jobsOf(found, request, writing, fail);
  const progress = new Progress(output, jobs.length);
  for await (const [{ file, target }, outcome] of inOrder(jobs, newWorker)) {
    progress.step(file);
    if ('failure' in outcome) {
      fail(`${file}：${outcome.failure}`);
      continue;
    }
    for (const { message } of outcome.result.skipped) output.complain(`${file}：${message}`);
    tally.skipped += outcome.result.skipped.length;
    if (outcome.result.forms === 0) tally.without++;
    else if (write(target, outcome.result, writing, fail)) {
      tally.written++;
      output.print(`${file}：${outcome.result.said}：${target}`);
    }
  }
  progress.finish();
  printTally(tally, found.length, output);
  return tally.failed || tally.skipped ? 2 : 0;
}

/** A job for each file that may be written; what else is wrong is said. */
function jobsOf(
  found: readonly FoundFile[],
  { folder, how }: FillMany,
  writing: WriteOptions,
  fail: (sentence: string) => void,
): TargetedJob[] {
  const taken = new Map<string, string>();
  return found.flatMap(({ file, within, problem }): TargetedJob[] => {
    const target = path.join(folder, within);
    try {
      const other = taken.get(target);
      if (other !== undefined) throw new FileFailure(file, `输出文件与 ${other} 的相同，没有写入`);
      refuseTarget(target, writing);
      taken.set(target, file);
      return [{ command: 'fill', file, problem, options: how, target }];
    } catch (cause) {
      fail(sentenceOf(cause));
      return [];
    }
  });
}

function write(
  target: string,
  { bytes }: FilledFile,
  writing: WriteOptions,
  fail: (sentence: string) => void,
): boolean {
  try {
    makeFolder(path.dirname(target));
    writeNewFile(target, bytes, writing);
    return true;
  } catch (cause) {
    fail(sentenceOf(cause));
    return false;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new FileFailure(folder, '无法建立这个文件夹', { cause });
  }
}

function sentenceOf(cause: unknown): string {
  if (cause instanceof FileFailure || cause instanceof UsageError) return cause.message;
  throw cause;
}

function printTally({ written, without, failed, skipped }: Tally, files: number, output: Output): void {
  output.print(
    [
      `${files} 个工作簿，写入 ${written} 个`,
      ...(without ? [`${without} 个没有自评表，没有写入`] : []),
      ...(failed ? [`${failed} 个无法读取或写入`] : []),
      ...(skipped ? [`${skipped} 张工作表太大，没有扫描`] : []),
    ].join('，'),
  );
}
