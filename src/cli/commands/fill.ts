import { recompute } from '../../actions';
import type { Convention } from '../../form';
import { choice, parseOptions, UsageError, type ParsedOptions } from '../command-line';
import { fillFile, type FilledFile, type FillOptions } from '../jobs/fill-file';
import type { Output } from '../output';
import { FileFailure } from '../workbook-file';
import { Inputs, refuseName, refuseTarget, writeNewFile, type WriteOptions } from '../write-file';
import type { Command } from './command';
import { fillMany } from './fill-many';

const USAGE =
  '用法：ziping fill 文件.xlsx -o 输出.xlsx，或 ziping fill 文件或文件夹… --out-dir 输出文件夹。说明见 ziping fill --help';

/** 一键重算 on files. */
export const fill: Command = {
  help: `用法：ziping fill 文件.xlsx -o 输出.xlsx
      ziping fill 文件或文件夹… --out-dir 输出文件夹
一键重算，写到新文件；原文件不会被改写。
  -o, --out 文件             写到这个文件
  --out-dir 文件夹           写到这个文件夹，保持原来的文件夹结构
  --force                    输出文件已存在时覆盖它
  --shard i/n                只做 n 份中的第 i 份（只用于 --out-dir）
  --rate-decimals 0|2|none   执行率保留几位小数
  --score-decimals 1|2       得分保留几位小数
  --rounding half-up|cut-off 四舍五入或只舍不入
  --reverse penalty|ratio    反向指标超过指标值后怎么得分
  --overwrite-scores         已填的得分、执行率、总分改为按规则计算
退出码：0 已写入；2 有文件无法读取或写入，或有工作表太大没有扫描`,
  async run(args, around) {
    const options = parseOptions(args, {
      out: 'value',
      'out-dir': 'value',
      force: 'flag',
      shard: 'value',
      'rate-decimals': 'value',
      'score-decimals': 'value',
      rounding: 'value',
      reverse: 'value',
      'overwrite-scores': 'flag',
    });
    const { positional, values, flags } = options;
    const how: FillOptions = {
      convention: conventionOf(options),
      overwriteScores: flags.has('overwrite-scores'),
    };
    const force = flags.has('force');
    const folder = values.get('out-dir');
    const target = values.get('out');
    if (folder !== undefined && target === undefined && positional.length > 0)
      return fillMany({ places: positional, folder, force, shard: values.get('shard'), how }, around);
    const [file] = positional;
    if (
      !file ||
      target === undefined ||
      folder !== undefined ||
      positional.length !== 1 ||
      values.has('shard')
    )
      throw new UsageError(USAGE);
    return fillOne(file, target, { inputs: new Inputs([file]), force }, how, around.output);
  },
};

async function fillOne(
  file: string,
  target: string,
  writing: WriteOptions,
  how: FillOptions,
  output: Output,
): Promise<number> {
  refuseName(target, file);
  refuseTarget(target, writing);
  output.status?.(recompute.busy);
  let filled: FilledFile;
  try {
    filled = await fillFile(file, how);
  } finally {
    output.status?.(null);
  }
  for (const { message } of filled.skipped) output.complain(`${file}：${message}`);
  if (filled.forms === 0) throw new FileFailure(file, '没有找到绩效自评表，没有写入');
  writeNewFile(target, filled.bytes, writing);
  output.print(`${filled.said}：${target}`);
  for (const line of filled.details) output.print(`  ${line}`);
  return filled.skipped.length ? 2 : 0;
}

/** What the options say of the convention; the rest is the workbook's own. */
function conventionOf(options: ParsedOptions): Partial<Convention> {
  const rate = choice(options, 'rate-decimals', ['0', '2', 'none'], null);
  const score = choice(options, 'score-decimals', ['1', '2'], null);
  const rounding = choice(options, 'rounding', ['half-up', 'cut-off'], null);
  const reverse = choice(options, 'reverse', ['penalty', 'ratio'], null);
  return {
    ...(rate && { rateDecimals: rate === 'none' ? rate : rate === '0' ? 0 : 2 }),
    ...(score && { scoreDecimals: score === '1' ? 1 : 2 }),
    ...(rounding && { rounding }),
    ...(reverse && { reverse }),
  };
}
