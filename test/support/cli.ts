import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/main';

/** The folder of the sample workbooks. */
export const FIXTURES = path.join(__dirname, '..', 'fixtures');

/** What a command printed. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. */
export async function call(...args: string[]): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { print: (line) => out.push(line), complain: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** The path of a sample workbook. */
export function fixture(name: string): string {
  return path.join(FIXTURES, `${name}.xlsx`);
}

/** A folder for one suite, gone afterwards; gives paths below it. */
export function temporaryFolder(): (name?: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name = '') => path.join(folder, name);
}
