import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { addressOf, analyseWorkbook } from '../form';
import { parseOptions, type Output, UsageError } from './command-line';
import { FileFailure, readWorkbookFile } from './files';
import { inspectReport } from './inspect-report';

/** `ziping check FILE|FOLDER... [--json]`: findings over many workbooks; 1 when any is an error, 2 when one cannot be read. */
export function check(args: readonly string[], output: Output): number {
  const { positional, flags } = parseOptions(args, { json: 'flag' });
  if (positional.length === 0) throw new UsageError('用法：ziping check 文件或文件夹… [--json]');
  const files = positional.flatMap(workbooksIn);
  const reports: object[] = [];
  let errors = 0;
  let unreadable = 0;
  files.forEach((file, index) => {
    output.complain(`[${index + 1}/${files.length}] ${file}`);
    try {
      const analysis = analyseWorkbook(readWorkbookFile(file).sheets);
      errors += analysis.forms
        .flatMap((form) => form.findings)
        .filter((found) => found.severity === 'error').length;
      if (flags.has('json')) reports.push(inspectReport(file, analysis));
      else analysis.forms.forEach(({ form, findings }) => printFindings(file, form.sheet, findings, output));
    } catch (cause) {
      if (!(cause instanceof FileFailure)) throw cause;
      unreadable++;
      output.complain(cause.message);
    }
  });
  if (flags.has('json')) output.print(JSON.stringify(reports, null, 2));
  else
    output.print(
      `${files.length} 个工作簿，${errors} 处错误${unreadable ? `，${unreadable} 个无法读取` : ''}`,
    );
  if (unreadable) return 2;
  return errors ? 1 : 0;
}

function printFindings(
  file: string,
  sheet: string,
  findings: ReturnType<typeof analyseWorkbook>['forms'][number]['findings'],
  output: Output,
): void {
  for (const { subject, message, severity, ...where } of findings) {
    if (severity === 'info') continue;
    output.print(`${file} ${sheet}!${addressOf(where)} ${subject ? `${subject}：` : ''}${message}`);
  }
}

function workbooksIn(place: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(place).isDirectory();
  } catch {
    // Reading it gives the sentence that says what is wrong with it.
    return [place];
  }
  if (!isFolder) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xlsx$/i.test(name) && !path.basename(name).startsWith('~$'))
    .sort()
    .map((name) => path.join(place, name));
}
