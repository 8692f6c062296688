import { check } from './check';
import { UsageError, type Output } from './command-line';
import { FileFailure } from './files';
import { fill } from './fill';
import { inspect } from './inspect';

const USAGE = `绩效自评助手（命令行）
  ziping inspect 文件.xlsx [--json]        识别、计算和检查的结果
  ziping check   文件或文件夹… [--json]    检查多个工作簿，有错误时退出码为 1
  ziping fill    文件.xlsx -o 输出.xlsx    一键重算，写到新文件
      --rate-decimals 0|2|none  --score-decimals 1|2  --rounding half-up|cut-off
      --reverse penalty|ratio   --overwrite-scores`;

const COMMANDS: Readonly<Record<string, (args: readonly string[], output: Output) => number>> = {
  inspect,
  check,
  fill,
};

/** Runs one command and returns the exit code: 0 done, 1 findings, 2 bad input or usage (one line on stderr). */
export function run(args: readonly string[], output: Output): number {
  const [name = '', ...rest] = args;
  if (['', 'help', '--help', '-h'].includes(name)) {
    output.print(USAGE);
    return name === '' ? 2 : 0;
  }
  const command = COMMANDS[name];
  try {
    if (!command)
      throw new UsageError(`不认识的命令 ${name}。可用的命令：${Object.keys(COMMANDS).join('、')}`);
    return command(rest, output);
  } catch (cause) {
    if (!(cause instanceof UsageError) && !(cause instanceof FileFailure)) throw cause;
    output.complain(cause.message);
    return 2;
  }
}
