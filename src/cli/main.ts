import { check } from './check';
import { UsageError, type Output } from './command-line';
import { FileFailure } from './files';
import { fill } from './fill';
import { inspect } from './inspect';
import { newFormsCommand } from './new';

const USAGE = `绩效自评助手（命令行）
  ziping inspect 文件.xlsx [--json]        识别、计算和检查的结果
  ziping check   文件或文件夹… [--json]    检查多个工作簿，有错误时退出码为 1
  ziping fill    文件.xlsx -o 输出.xlsx    一键重算，写到新文件
      --rate-decimals 0|2|none  --score-decimals 1|2  --rounding half-up|cut-off
      --reverse penalty|ratio   --overwrite-scores
  ziping new     模板 -o 输出.xlsx         新建空白自评表；ziping new --list 列出内置模板
      --project 项目名称（可多次）  --department 主管部门  --unit 实施单位  --year 年度
      --rows 二级指标=行数（可多次）
      模板也可以是已填的 .xlsx：--sheet 工作表  --next-year（结转到下一年度）`;

const COMMANDS: Readonly<Record<string, (args: readonly string[], output: Output) => number>> = {
  inspect,
  check,
  fill,
  new: newFormsCommand,
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
