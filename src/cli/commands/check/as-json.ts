import type { Output } from '../../output';
import type { CheckReport } from './check-report';

/** One array with an object for each file that could be read, printed file by file. */
export function asJson({ print }: Output): CheckReport {
  let before: readonly string[] | null = null;
  const flush = (comma: string): void =>
    before?.forEach((line, at) => print(line + (at === before!.length - 1 ? comma : '')));
  return {
    withReport: true,
    saysTally: false,
    checked(_file, { report }) {
      if (before) flush(',');
      else print('[');
      before = JSON.stringify(report, null, 2)
        .split('\n')
        .map((line) => `  ${line}`);
    },
    failed() {},
    end() {
      flush('');
      print(before ? ']' : '[]');
    },
  };
}
