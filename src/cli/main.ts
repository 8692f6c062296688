import packageJson from '../../package.json';
import { UsageError } from './command-line';
import { check } from './commands/check/check';
import type { Command, Surroundings } from './commands/command';
import { fill } from './commands/fill';
import { inspect } from './commands/inspect';
import { newCommand } from './commands/new';
import { safely, type Output } from './output';
import { FileFailure } from './workbook-file';

const HELP = `绩效自评助手（命令行）
  ziping inspect 文件.xlsx [--json]        识别、计算和检查的结果
  ziping check   文件或文件夹…             检查多个工作簿，有错误时退出码为 1
  ziping fill    文件.xlsx -o 输出.xlsx    一键重算，写到新文件；--out-dir 处理整个文件夹
  ziping new     模板 -o 输出.xlsx         新建空白自评表；ziping new --list 列出内置模板
  ziping 命令 --help                       这个命令的全部选项
  ziping --version                         版本`;

const COMMANDS: Readonly<Record<string, Command>> = { inspect, check, fill, new: newCommand };

/** Runs one command and resolves to the exit code: 0 done, 1 findings, 2 bad input or usage (one line on stderr). */
export async function run(
  args: readonly string[],
  bare: Output,
  newWorker?: Surroundings['newWorker'],
): Promise<number> {
  const output = safely(bare);
  try {
    return await dispatched(args, { output, ...(newWorker && { newWorker }) });
  } catch (cause) {
    if (!(cause instanceof UsageError) && !(cause instanceof FileFailure)) throw cause;
    output.complain(cause.message);
    return 2;
  }
}

async function dispatched([name = '', ...rest]: readonly string[], around: Surroundings): Promise<number> {
  const { output } = around;
  if (name === '--version') {
    output.print(packageJson.version);
    return 0;
  }
  if (['', 'help', '--help', '-h'].includes(name)) {
    printHelp(name === 'help' ? rest[0] : undefined, output);
    return name === '' ? 2 : 0;
  }
  const command = commandOf(name);
  if (!asksForHelp(rest)) return command.run(rest, around);
  printHelp(name, output);
  return 0;
}

function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  throw new UsageError(`不认识的命令 ${name}。可用的命令：${Object.keys(COMMANDS).join('、')}`);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

function printHelp(name: string | undefined, { print }: Output): void {
  const text = name === undefined ? HELP : commandOf(name).help;
  for (const line of text.split('\n')) print(line);
}
