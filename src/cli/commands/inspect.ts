import {
  addressOf,
  analyse,
  doubtText,
  KINDS,
  levelName,
  nearForms,
  readWorkbook,
  type FormAnalysis,
} from '../../form';
import { parseOptions, UsageError } from '../command-line';
import { inspectReport } from '../jobs/inspect-report';
import type { Output } from '../output';
import { readWorkbookFile } from '../workbook-file';
import type { Command } from './command';

/** What was recognised, computed and found in one file. */
export const inspect: Command = {
  help: `用法：ziping inspect 文件.xlsx [--json]
识别、计算和检查的结果。
  --json    输出一个 JSON 对象
退出码：0 已读取；2 文件或其中的工作表无法读取`,
  async run(args, { output }) {
    const { positional, flags } = parseOptions(args, { json: 'flag' });
    const [file] = positional;
    if (!file || positional.length !== 1) throw new UsageError('用法：ziping inspect 文件.xlsx [--json]');
    const opened = readWorkbookFile(file);
    const skipped = opened.skipped();
    for (const { message } of skipped) output.complain(`${file}：${message}`);
    const code = skipped.length ? 2 : 0;
    const reading = readWorkbook(opened.sheets());
    const analysis = analyse(reading);
    const near = nearForms(reading);
    if (flags.has('json')) {
      for (const line of JSON.stringify(inspectReport(file, analysis, near, skipped), null, 2).split('\n'))
        output.print(line);
      return code;
    }
    if (analysis.forms.length === 0) output.print(`${file}：没有找到绩效自评表`);
    for (const form of analysis.forms) printForm(form, output);
    for (const { message } of near) output.print(`${file}：${message}`);
    return code;
  },
};

function printForm({ form, computed, findings }: FormAnalysis, output: Output): void {
  const range = `${addressOf({ row: form.top, column: form.left })}:${addressOf({ row: form.bottom, column: form.right })}`;
  output.print(`【${form.sheet}】${range} ${KINDS[form.kind].name} ${form.projectName?.text ?? ''}`);
  const rate = computed.rateText === null ? '' : `执行率 ${computed.rateText}  `;
  const total = computed.total === null ? '' : `总分 ${computed.total} ${computed.grade ?? '未填完'}`;
  if (rate || total) output.print(`  ${rate}${total}`);
  for (const doubt of form.doubts) output.print(`  未能确认：${doubtText(doubt)}`);
  for (const finding of findings) {
    const { subject, message } = finding;
    output.print(`  ${levelName(finding)} ${addressOf(finding)} ${subject ? `${subject}：` : ''}${message}`);
  }
}
