import path from 'node:path';
import { analyseWorkbook, planCopies, type CopiesPlan, type RenewalMode, type SheetRenewal } from '../form';
import { newForms, TEMPLATES, type RowCounts, type Template } from '../templates';
import { copySheets, patchXlsx, readAppearance, writeWorkbook, XlsxError, type CellPatch } from '../xlsx';
import { parseOptions, UsageError, type Output, type ParsedOptions } from './command-line';
import { FileFailure, readWorkbookFile, writeWorkbookFile } from './files';

const USAGE =
  '用法：ziping new 模板 -o 输出.xlsx [--project 项目名称]… [--department 主管部门] [--unit 实施单位] [--year 年度] [--rows 二级指标=行数]…；模板是 ziping new --list 列出的名称，或一个 .xlsx 文件（[--sheet 工作表] [--next-year]）';

/** `ziping new TEMPLATE -o OUT.xlsx`: blank forms from a built-in template, or from the office's own form. */
export function newFormsCommand(args: readonly string[], output: Output): number {
  const options = parseOptions(args, {
    o: 'value',
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
  const target = options.values.get('o');
  if (!name || !target || options.positional.length !== 1) throw new UsageError(USAGE);
  if (path.resolve(name) === path.resolve(target))
    throw new UsageError('输出文件不能与模板相同，模板不会被改写');
  checkYear(options);
  const template = TEMPLATES.find((candidate) => candidate.id === name || candidate.name === name);
  if (template) return fromTemplate(template, options, target, output);
  if (/\.xls[xm]?$/i.test(name)) return fromFile(name, options, target, output);
  throw new UsageError(`没有叫“${name}”的模板。请用 ziping new --list 查看，或给出一个 .xlsx 文件`);
}

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

function fromTemplate(template: Template, options: ParsedOptions, target: string, output: Output): number {
  if (options.flags.has('next-year') || options.values.has('sheet'))
    throw new UsageError('选项 --next-year 和 --sheet 只用于以文件为模板');
  const field = (name: string): string => options.values.get(name) ?? '';
  const sheets = newForms(
    template,
    options.lists.get('project') ?? [],
    { department: field('department'), unit: field('unit'), year: field('year') },
    [],
    rowCounts(template, options),
  );
  writeWorkbookFile(target, writeWorkbook(sheets));
  output.print(`已新建 ${sheets.length} 张“${template.name}”：${target}`);
  for (const sheet of sheets) output.print(`  ${sheet.name}`);
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

function fromFile(file: string, options: ParsedOptions, target: string, output: Output): number {
  if (options.lists.has('rows')) throw new UsageError('选项 --rows 只用于内置模板');
  const { workbook, sheets } = readWorkbookFile(file);
  const plan = planOf(file, sheets, workbook, options);
  try {
    const copied = copySheets(workbook, plan.copies);
    writeWorkbookFile(
      target,
      patchXlsx(copied, { cells: plan.copies.flatMap(patchesOf), highlights: new Map() }),
    );
  } catch (cause) {
    if (cause instanceof XlsxError) throw new FileFailure(`${file}：${cause.message}`, { cause });
    throw cause;
  }
  output.print(`已新建 ${plan.copies.length} 张工作表：${target}`);
  for (const { name, source } of plan.copies) output.print(`  ${name}（照“${source}”）`);
  for (const { message } of plan.refused) output.print(`  未新建 ${message}`);
  return 0;
}

function planOf(
  file: string,
  sheets: ReturnType<typeof readWorkbookFile>['sheets'],
  workbook: ReturnType<typeof readWorkbookFile>['workbook'],
  options: ParsedOptions,
): CopiesPlan {
  const mode: RenewalMode = options.flags.has('next-year') ? 'next-year' : 'blank';
  const names = options.lists.get('project') ?? [];
  const wanted = options.values.get('sheet');
  if (wanted !== undefined && !sheets.some(({ name }) => name === wanted))
    throw new FileFailure(`${file}：没有叫“${wanted}”的工作表`);
  const { forms } = analyseWorkbook(sheets);
  const appearance = readAppearance(workbook);
  const all = sheets
    .map((cells, index) => ({
      cells,
      forms: forms.map(({ form }) => form).filter(({ sheet }) => sheet === cells.name),
      merges: appearance.sheets[index]!.merges,
    }))
    .filter((sheet) => sheet.forms.length > 0 && (wanted === undefined || sheet.cells.name === wanted));
  if (all.length === 0)
    throw new FileFailure(
      `${file}：${wanted === undefined ? '' : `工作表“${wanted}”里`}没有找到绩效自评表，没有写入`,
    );
  const everySheet = mode === 'next-year' && names.length === 0;
  const plan = planCopies(
    everySheet ? all : all.slice(0, 1),
    {
      mode,
      year: options.values.get('year') ?? '',
      department: options.values.get('department') ?? null,
      unit: options.values.get('unit') ?? null,
    },
    names,
    workbook.sheetNames,
  );
  if (plan.copies.length === 0) throw new FileFailure(`${file}：${plan.refused[0]!.message}`);
  return plan;
}

function patchesOf({ name, cells }: SheetRenewal): CellPatch[] {
  return cells.map(({ row, column, value }) => ({ sheet: name, row, column, content: { value } }));
}
