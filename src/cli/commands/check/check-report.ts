import type { CheckedFile } from '../../jobs/check-file';

/** What is made of the files that are checked, one after the other, in order. */
export interface CheckReport {
  /** True when it wants the object of `inspect --json` of each file. */
  readonly withReport: boolean;
  /** True when the tally belongs to it: on stdout; what machines read has it on stderr. */
  readonly saysTally: boolean;
  checked(file: string, checked: CheckedFile): void;
  failed(file: string, reason: string): void;
  /** After the last file. */
  end(): void;
}
