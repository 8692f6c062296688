import { addressOf, analyseWorkbook, doubtText, KINDS, type FormAnalysis } from '../form';
import { parseOptions, type Output, UsageError } from './command-line';
import { readWorkbookFile } from './files';
import { inspectReport } from './inspect-report';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

/** `ziping inspect FILE.xlsx [--json]`: what was recognised, computed and found. */
export function inspect(args: readonly string[], output: Output): number {
  const { positional, flags } = parseOptions(args, { json: 'flag' });
  const [file] = positional;
  if (!file || positional.length !== 1) throw new UsageError('用法：ziping inspect 文件.xlsx [--json]');
  const { sheets } = readWorkbookFile(file);
  const analysis = analyseWorkbook(sheets);
  if (flags.has('json')) {
    output.print(JSON.stringify(inspectReport(file, analysis), null, 2));
    return 0;
  }
  if (analysis.forms.length === 0) output.print(`${file}：没有找到绩效自评表`);
  for (const form of analysis.forms) printForm(form, output);
  return 0;
}

function printForm({ form, computed, findings }: FormAnalysis, output: Output): void {
  const range = `${addressOf({ row: form.top, column: form.left })}:${addressOf({ row: form.bottom, column: form.right })}`;
  output.print(`【${form.sheet}】${range} ${KINDS[form.kind].name} ${form.projectName?.text ?? ''}`);
  const rate = computed.rateText === null ? '' : `执行率 ${computed.rateText}  `;
  const total = computed.total === null ? '' : `总分 ${computed.total} ${computed.grade ?? '未填完'}`;
  if (rate || total) output.print(`  ${rate}${total}`);
  for (const doubt of form.doubts) output.print(`  未能确认：${doubtText(doubt)}`);
  for (const { severity, subject, message, ...where } of findings) {
    output.print(`  ${SEVERITY[severity]} ${addressOf(where)} ${subject ? `${subject}：` : ''}${message}`);
  }
}
