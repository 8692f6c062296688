import type { Output } from '../../output';
import type { CheckReport } from './check-report';

/** A line with an object for each file: what `inspect --json` prints, or why it could not be read. */
export function asJsonLines({ print }: Output): CheckReport {
  return {
    withReport: true,
    saysTally: false,
    checked: (_file, { report }) => print(JSON.stringify(report)),
    failed: (file, error) => print(JSON.stringify({ file, error })),
    end() {},
  };
}
