import type { Output } from '../../output';
import type { CheckReport } from './check-report';

/** A line for each finding. */
export function asText({ print }: Output): CheckReport {
  return {
    withReport: false,
    saysTally: true,
    checked(file, { findings }) {
      for (const { sheet, cell, subject, message } of findings)
        print(`${file} ${sheet}!${cell} ${subject ? `${subject}：` : ''}${message}`);
    },
    failed() {},
    end() {},
  };
}
