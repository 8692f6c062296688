import path from 'node:path';
import {
  addressOf,
  analyse,
  DEFAULT_SETTINGS,
  lacksReason,
  planRecompute,
  readWorkbook,
  type CellEdit,
  type Convention,
  type Highlight,
  type Plan,
  type WorkbookReading,
} from '../form';
import { patchXlsx, XlsxError, type CellPatch, type XlsxPatch } from '../xlsx';
import { choice, parseOptions, type Output, type ParsedOptions, UsageError } from './command-line';
import { FileFailure, readWorkbookFile, writeWorkbookFile } from './files';

const USAGE =
  '用法：ziping fill 文件.xlsx -o 输出.xlsx [--rate-decimals 0|2|none] [--score-decimals 1|2] [--rounding half-up|cut-off] [--reverse penalty|ratio] [--overwrite-scores]';

/** So many lines about what was left to a person; who has more reads them in `check`. */
const MOST_LEFT_ALONE = 20;

/** `ziping fill FILE.xlsx -o OUT.xlsx`: 一键重算 on a file. */
export function fill(args: readonly string[], output: Output): number {
  const options = parseOptions(args, {
    o: 'value',
    'rate-decimals': 'value',
    'score-decimals': 'value',
    rounding: 'value',
    reverse: 'value',
    'overwrite-scores': 'flag',
  });
  const [file] = options.positional;
  const target = options.values.get('o');
  if (!file || !target || options.positional.length !== 1) throw new UsageError(USAGE);
  if (path.resolve(file) === path.resolve(target))
    throw new UsageError('输出文件不能与原文件相同，原文件不会被改写');
  const { workbook, sheets } = readWorkbookFile(file);
  const reading = readWorkbook(sheets);
  const analysis = analyse(reading, { ...DEFAULT_SETTINGS, convention: conventionOf(options, reading) });
  if (analysis.forms.length === 0) throw new FileFailure(`${file}：没有找到绩效自评表，没有写入`);
  const plan = planRecompute(analysis, options.flags.has('overwrite-scores') ? { takeOver: 'all' } : {});
  try {
    writeWorkbookFile(target, patchXlsx(workbook, patchOf(plan)));
  } catch (cause) {
    if (cause instanceof XlsxError) throw new FileFailure(`${file}：${cause.message}`, { cause });
    throw cause;
  }
  const missing = analysis.forms.flatMap((form) => form.findings).filter(lacksReason);
  printResult(plan, missing.length, target, output);
  return 0;
}

/** The inferred convention with what the options override; null when they override nothing. */
function conventionOf(options: ParsedOptions, reading: WorkbookReading): Convention | null {
  const rate = choice(options, 'rate-decimals', ['0', '2', 'none'], null);
  const score = choice(options, 'score-decimals', ['1', '2'], null);
  const rounding = choice(options, 'rounding', ['half-up', 'cut-off'], null);
  const reverse = choice(options, 'reverse', ['penalty', 'ratio'], null);
  if (!rate && !score && !rounding && !reverse) return null;
  const inferred = analyse(reading).convention;
  return {
    rateDecimals: rate === null ? inferred.rateDecimals : rate === 'none' ? 'none' : rate === '0' ? 0 : 2,
    scoreDecimals: score === null ? inferred.scoreDecimals : score === '1' ? 1 : 2,
    rounding: rounding ?? inferred.rounding,
    reverse: reverse ?? inferred.reverse,
  };
}

/** A plan as changes to a file; the formulas carry their values until somebody recalculates. */
export function patchOf(plan: Plan): XlsxPatch {
  const highlights = new Map<string, Highlight[]>();
  for (const highlight of plan.highlights) {
    highlights.set(highlight.sheet, [...(highlights.get(highlight.sheet) ?? []), highlight]);
  }
  return { cells: plan.edits.map(cellPatch), highlights };
}

function cellPatch({ sheet, row, column, formula, expected, numberFormat }: CellEdit): CellPatch {
  const cached = expected === '' ? '' : Number(expected);
  return {
    sheet,
    row,
    column,
    content: { formula, cached },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function printResult(plan: Plan, missingReasons: number, target: string, output: Output): void {
  output.print(
    `已写入 ${plan.edits.length} 处公式，保留 ${plan.kept.length} 处已填的数，${missingReasons} 处缺少偏差原因：${target}`,
  );
  for (const edit of plan.edits.filter((candidate) => candidate.changesNumber)) {
    output.print(
      `  改动 ${edit.sheet}!${addressOf(edit)} ${edit.label}：${String(edit.before)} → ${edit.expected}`,
    );
  }
  for (const cell of plan.kept) {
    output.print(
      `  保留 ${cell.sheet}!${addressOf(cell)} ${cell.label}：填的是 ${cell.typed}，按规则是 ${cell.rule}`,
    );
  }
  for (const { message } of plan.leftAlone.slice(0, MOST_LEFT_ALONE)) output.print(`  未写入 ${message}`);
  const more = plan.leftAlone.length - MOST_LEFT_ALONE;
  if (more > 0) output.print(`  未写入 其余 ${more} 处，见 ziping check`);
}
