import path from 'node:path';
import type { FindingRow, FormRow } from '../../../form/report';
import { drawFindingList, drawFormList, type ListedFile } from '../../../templates';
import { writeWorkbook } from '../../../xlsx';
import type { FoundFile } from '../../find-files';
import type { Output } from '../../output';
import { Inputs, refuseName, refuseTarget, writeNewFile, type WriteOptions } from '../../write-file';
import type { CheckReport } from './check-report';

/** A workbook with a sheet of forms and a sheet of findings. Throws before anything is checked when it cannot be written. */
export function asWorkbook(
  target: string,
  found: readonly FoundFile[],
  force: boolean,
  output: Output,
): CheckReport {
  const writing: WriteOptions = { inputs: new Inputs(found.map(({ file }) => file)), force };
  refuseName(target, null);
  refuseTarget(target, writing);
  const files: ListedFile[] = [];
  const list = (
    file: string,
    forms: readonly FormRow[],
    findings: readonly FindingRow[],
    note: string,
  ): void => void files.push({ file, link: linkTo(file, target), forms, findings, note });
  return {
    withReport: false,
    saysTally: true,
    checked(file, { forms, findings, near, skipped }) {
      const notes = [
        ...(forms.length ? [] : ['没有找到自评表']),
        ...[...near, ...skipped].map(({ message }) => message),
      ];
      list(file, forms, findings, notes.join('；'));
    },
    failed: (file, reason) => list(file, [], [], `无法读取：${reason}`),
    end() {
      writeNewFile(target, writeWorkbook([drawFormList(files), drawFindingList(files)]), writing);
      output.print(`已写入 ${target}`);
    },
  };
}

/** The way to a file from where the report stands, with / on every system. */
function linkTo(file: string, target: string): string {
  return path
    .relative(path.dirname(path.resolve(target)), path.resolve(file))
    .split(path.sep)
    .join('/');
}
