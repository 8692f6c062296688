import { copyForms, newForms } from '../../actions';
import type { RenewalMode } from '../../form';
import { newFile } from '../../files';
import { TEMPLATES, type RowCounts, type Template } from '../../templates';
import { parseOptions, UsageError, type ParsedOptions } from '../command-line';
import type { Output } from '../output';
import { contextOn, perform } from '../perform';
import { FileFailure, readWorkbookFile } from '../workbook-file';
import { Inputs, refuseName, refuseTarget, writeNewFile, type WriteOptions } from '../write-file';
import type { Command } from './command';

const USAGE =
  '用法：ziping new 模板 -o 输出.xlsx [--project 项目名称]…；模板是 ziping new --list 列出的名称，或一个 .xlsx 文件。说明见 ziping new --help';

/** Where the new forms go. */
interface Target {
  readonly file: string;
  readonly options: WriteOptions;
}

/** Blank forms from a built-in template, or from the office's own form. */
export const newCommand: Command = {
  help: `用法：ziping new 模板 -o 输出.xlsx
新建空白自评表。模板是内置模板的名称，或一个已填的 .xlsx 文件。
  -o, --out 文件         写到这个文件
  --force                输出文件已存在时覆盖它（模板文件不会被改写）
  --list                 列出内置模板
  --project 项目名称     可多次，每个项目一张表
  --department 主管部门  --unit 实施单位  --year 年度
  --rows 二级指标=行数   可多次，只用于内置模板
  --sheet 工作表         以文件的这张工作表为模板
  --next-year            以文件为模板，结转到下一年度`,
  async run(args, { output }) {
    const options = parseOptions(args, {
      out: 'value',
      force: 'flag',
      project: 'list',
      department: 'value',
      unit: 'value',
      year: 'value',
      rows: 'list',
      sheet: 'value',
      'next-year': 'flag',
      list: 'flag',
    });
    if (options.flags.has('list')) return listTemplates(output);
    const [name] = options.positional;
    const file = options.values.get('out');
    if (!name || !file || options.positional.length !== 1) throw new UsageError(USAGE);
    checkYear(options);
    const template = TEMPLATES.find((candidate) => candidate.id === name || candidate.name === name);
    const inputs = new Inputs(template ? [] : [name]);
    const target: Target = { file, options: { inputs, force: options.flags.has('force') } };
    if (template) return fromTemplate(template, options, target, output);
    if (/\.xls[xm]?$/i.test(name)) return fromFile(name, options, target, output);
    throw new UsageError(`没有叫“${name}”的模板。请用 ziping new --list 查看，或给出一个 .xlsx 文件`);
  },
};

function listTemplates(output: Output): number {
  const width = Math.max(...TEMPLATES.map(({ id }) => id.length)) + 2;
  for (const { id, name, about } of TEMPLATES) output.print(`${id.padEnd(width)}${name}：${about}`);
  return 0;
}

function checkYear(options: ParsedOptions): void {
  const year = options.values.get('year');
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new UsageError(`选项 --year 应为四位年份，如 2025，不能是 ${year}`);
}

async function fromTemplate(
  template: Template,
  options: ParsedOptions,
  target: Target,
  output: Output,
): Promise<number> {
  if (options.flags.has('next-year') || options.values.has('sheet'))
    throw new UsageError('选项 --next-year 和 --sheet 只用于以文件为模板');
  const rows = rowCounts(template, options);
  refuseName(target.file, null);
  refuseTarget(target.file, target.options);
  const field = (name: string): string => options.values.get(name) ?? '';
  const opened = newFile();
  const input = {
    template,
    projects: options.lists.get('project') ?? [],
    fields: { department: field('department'), unit: field('unit'), year: field('year') },
    rows,
  };
  const said = await perform(newForms, contextOn(opened), input, target.file);
  writeNewFile(target.file, opened.bytes(), target.options);
  printDone(`${said}（${template.name}）`, target, opened.sheets(), output);
  return 0;
}

function rowCounts(template: Template, options: ParsedOptions): RowCounts {
  const known = template.levels.flatMap(({ parts }) => parts.map(({ name }) => name));
  const counts: Record<string, number> = {};
  for (const option of options.lists.get('rows') ?? []) {
    const [name = '', count = ''] = option.split('=');
    if (!known.includes(name) || !/^\d{1,2}$/.test(count)) {
      throw new UsageError(
        known.length
          ? `选项 --rows 应为 二级指标=行数，二级指标是 ${known.join('、')}；不能是 ${option}`
          : `“${template.name}”的行是固定的，不能用 --rows`,
      );
    }
    counts[name] = Number(count);
  }
  return counts;
}

async function fromFile(
  file: string,
  options: ParsedOptions,
  target: Target,
  output: Output,
): Promise<number> {
  if (options.lists.has('rows')) throw new UsageError('选项 --rows 只用于内置模板');
  const opened = readWorkbookFile(file);
  refuseName(target.file, file);
  refuseTarget(target.file, target.options);
  const before = new Set(opened.sheets().map(({ name }) => name));
  const context = contextOn(opened);
  const mode: RenewalMode = options.flags.has('next-year') ? 'next-year' : 'blank';
  const projects = options.lists.get('project') ?? [];
  const sources = await sheetsWithForms(context, file, options.values.get('sheet'));
  const input = {
    sheets: mode === 'next-year' && projects.length === 0 ? sources : sources.slice(0, 1),
    projects,
    options: {
      mode,
      year: options.values.get('year') ?? '',
      department: options.values.get('department') ?? null,
      unit: options.values.get('unit') ?? null,
    },
  };
  const said = await perform(copyForms, context, input, file);
  writeNewFile(target.file, opened.bytes(), target.options);
  const added = opened.sheets().filter(({ name }) => !before.has(name));
  printDone(said, target, added, output);
  return 0;
}

/** Names of the sheets that may serve as template: all that hold forms, or the one that was asked for. */
async function sheetsWithForms(
  { read }: Pick<ReturnType<typeof contextOn>, 'read'>,
  file: string,
  wanted: string | undefined,
): Promise<string[]> {
  const { sheets } = (await read()).forms;
  if (wanted !== undefined && !sheets.some(({ cells }) => cells.name === wanted))
    throw new FileFailure(file, `没有叫“${wanted}”的工作表`);
  const found = sheets.filter(
    ({ cells, forms }) => forms.length > 0 && (wanted === undefined || cells.name === wanted),
  );
  if (found.length > 0) return found.map(({ cells }) => cells.name);
  const where = wanted === undefined ? '' : `工作表“${wanted}”里`;
  throw new FileFailure(file, `${where}没有找到绩效自评表，没有写入`);
}

function printDone(
  said: string,
  { file }: Target,
  sheets: readonly { readonly name: string }[],
  output: Output,
): void {
  output.print(`${said}：${file}`);
  for (const { name } of sheets) output.print(`  ${name}`);
}
