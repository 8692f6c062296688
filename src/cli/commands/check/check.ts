import { parseOptions, UsageError, type ParsedOptions } from '../../command-line';
import { findFiles, shardOf, type FoundFile } from '../../find-files';
import type { CheckJob } from '../../jobs/check-file';
import { inOrder } from '../../jobs/in-order';
import type { Output } from '../../output';
import { Progress } from '../../progress';
import type { Command } from '../command';
import { parseShard } from '../shard-option';
import { asJson } from './as-json';
import { asJsonLines } from './as-json-lines';
import { asText } from './as-text';
import { asWorkbook } from './as-workbook';
import type { CheckReport } from './check-report';
import { Tally } from './tally';

/**
 * Findings over many workbooks. No action of the pane: 检查偏差 marks missing reasons in a workbook, this lists every
 * finding and changes nothing.
 */
export const check: Command = {
  help: `用法：ziping check 文件或文件夹… [--json | --jsonl | --xlsx 报告.xlsx]
检查多个工作簿，列出每一处问题；不改动任何文件。
  --json            输出一个 JSON 数组，每个工作簿一项
  --jsonl           每个工作簿输出一行 JSON，边检查边输出
  --xlsx 报告.xlsx  写成工作簿：自评表清单和问题清单，点链接打开文件和单元格
  --force           报告文件已存在时覆盖它
  --shard i/n       只检查 n 份中的第 i 份
退出码：0 没有错误；1 有错误；2 有文件无法读取，或有工作表太大没有扫描`,
  async run(args, { output, newWorker }) {
    const options = parseOptions(args, {
      json: 'flag',
      jsonl: 'flag',
      xlsx: 'value',
      force: 'flag',
      shard: 'value',
    });
    const { positional, values } = options;
    const target = values.get('xlsx');
    const shard = parseShard(values.get('shard'));
    if (positional.length === 0)
      throw new UsageError('用法：ziping check 文件或文件夹… [--json | --jsonl | --xlsx 报告.xlsx]');
    const found = shardOf(findFiles(positional, target === undefined ? [] : [target]), shard);
    const report = reportOf(options, found, output);
    const tally = new Tally();
    const progress = new Progress(output, found.length);
    const jobs = found.map(({ file, problem }): CheckJob => ({
      command: 'check',
      file,
      problem,
      withReport: report.withReport,
    }));
    for await (const [{ file }, outcome] of inOrder(jobs, newWorker)) {
      progress.step(file);
      tally.count(outcome);
      if ('failure' in outcome) {
        output.complain(`${file}：${outcome.failure}`);
        report.failed(file, outcome.failure);
      } else {
        for (const { message } of [...outcome.result.near, ...outcome.result.skipped])
          output.complain(`${file}：${message}`);
        report.checked(file, outcome.result);
      }
    }
    progress.finish();
    report.end();
    const say = report.saysTally ? output.print : output.complain;
    for (const line of tally.lines()) say(line);
    return tally.exitCode;
  },
};

function reportOf(
  { flags, values }: ParsedOptions,
  found: readonly FoundFile[],
  output: Output,
): CheckReport {
  const target = values.get('xlsx');
  const wanted = [flags.has('json'), flags.has('jsonl'), target !== undefined].filter(Boolean);
  if (wanted.length > 1) throw new UsageError('选项 --json、--jsonl、--xlsx 只能用一个');
  if (target !== undefined) return asWorkbook(target, found, flags.has('force'), output);
  if (flags.has('json')) return asJson(output);
  return flags.has('jsonl') ? asJsonLines(output) : asText(output);
}
